import type { Analysis } from '@mangetamain/analytics';
import { paramKey } from '@mangetamain/analytics';
import { selectionKeys } from '@mangetamain/analytics/selection';

/** Whether an address is of the view that was published: it names no selection, filter or setting of the analysis. */
export function isPublishedView(
  analysis: Pick<Analysis, 'name' | 'controls'>,
  search: Readonly<Record<string, unknown>>,
): boolean {
  const controls = Object.entries(analysis.controls).map(([name, { shared }]) =>
    paramKey(analysis, name, shared),
  );
  return ![...selectionKeys, ...controls].some((key) => Object.hasOwn(search, key));
}
