import type { FieldName, Value } from '@mangetamain/analytics/selection';

/** What every editor of values is given. */
export interface ValuesEditorProps {
  readonly field: FieldName;
  readonly values: readonly Value[];
  readonly onChange: (values: readonly Value[]) => void;
}
