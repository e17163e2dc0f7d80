import { columnKind, type ManifestFile, type QualityReport } from '@mangetamain/analytics/dataset';
import { date, decimal, integer } from '@mangetamain/analytics/text';
import { For, Show } from 'solid-js';
import { useApp } from '../context/app-context.ts';
import { useSchemaWords } from '../schema/schema-words.ts';
import { useDataText } from './text.ts';

type Column = ManifestFile['columns'][number];
type Values = QualityReport['columns'][number];

interface ColumnTableProps {
  readonly file: ManifestFile;
  readonly columns: readonly Values[];
}

/** The columns of a table: their types, units, and the range of their values. */
export function ColumnTable(props: ColumnTableProps) {
  const write = useDataText();
  const words = useSchemaWords();
  const range = useRange();
  return (
    <table class="column-table">
      <caption class="visually-hidden">{write('tables.schema', { table: props.file.table })}</caption>
      <thead>
        <tr class="visually-hidden">
          <th scope="col">{write('tables.schema.name')}</th>
          <th scope="col">{write('tables.schema.type')}</th>
          <th scope="col">{write('tables.schema.unit')}</th>
          <th scope="col">{write('tables.schema.range')}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.file.columns}>
          {(column) => (
            <tr>
              <th scope="row">
                <code>{column.name}</code>
              </th>
              <td class="secondary">{words.type(column.type)}</td>
              <td>
                <Show when={column.unit}>{(unit) => <strong>{words.unit(unit())}</strong>}</Show>
              </td>
              <td class="secondary">
                {range(
                  column,
                  props.columns.find((values) => values.column === column.name),
                )}
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

/** Writes the range of a column's values; of texts and lists, that of their lengths. Nothing where it is not known. */
function useRange() {
  const { translator } = useApp();
  const write = useDataText();
  const end = (value: number | string, { name }: Column) => {
    if (typeof value === 'string')
      return /^\d{4}-\d{2}-\d{2}$/u.test(value) ? date(value, 'shortDay') : value;
    // Numbers that name something are not counted.
    if (isName.test(name)) return String(value);
    return Number.isInteger(value) ? integer(value) : decimal(value, 1);
  };
  return (column: Column, values: Values | undefined): string => {
    if (values === undefined || values.min === null || values.max === null) return '';
    const kind = columnKind(column.type);
    const message =
      kind === 'text' ? 'tables.range.characters' : kind === 'list' ? 'tables.range.items' : 'tables.range';
    const range = write(message, { from: end(values.min, column), to: end(values.max, column) });
    if (values.nulls === 0) return range;
    return write('tables.range.nulls', { range, n: translator()(integer(values.nulls)) });
  };
}

const isName = /^(?:id|year)$|_id$/u;
