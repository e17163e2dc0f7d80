import type { QualityReport } from '@mangetamain/analytics/dataset';

type Check = QualityReport['checks'][number];

/** Checks that hold where no row is found: what every analysis relies on. */
const required: ReadonlySet<string> = new Set([
  'recipes.duplicate-id',
  'recipes.steps-miscounted',
  'recipes.ingredients-miscounted',
  'recipes.negative-energy',
  'interactions.out-of-range',
  'interactions.no-date',
  'interactions.unknown-recipe',
]);

/** The check made of the values that could not be read. */
const unreadableCheck = 'unreadable';

interface Quality {
  /** What has to hold, first what does not. */
  readonly required: readonly Check[];
  /** What a reader has to know: found in some rows, the most common first. */
  readonly toKnow: readonly Check[];
  /** Looked for, and not found. */
  readonly notFound: readonly Check[];
}

/** The report in the order in which it is read. */
export function readQuality({ checks, unreadable }: Pick<QualityReport, 'checks' | 'unreadable'>): Quality {
  const values: Check = {
    id: unreadableCheck,
    text: 'Values that could not be read',
    count: unreadable.reduce((sum, { count }) => sum + count, 0),
    of: unreadable.reduce((sum, { of }) => sum + of, 0),
  };
  const known = checks.filter(({ id }) => !required.has(id));
  return {
    required: [values, ...checks.filter(({ id }) => required.has(id))].toSorted(
      (a, b) => Number(b.count > 0) - Number(a.count > 0),
    ),
    toKnow: known.filter(({ count }) => count > 0).toSorted((a, b) => b.count / b.of - a.count / a.of),
    notFound: known.filter(({ count }) => count === 0),
  };
}

/** Columns of published tables that lack values, with the share of rows that have one; the emptiest first. */
export function incompleteColumns(
  { columns }: Pick<QualityReport, 'columns'>,
  files: readonly { readonly table: string; readonly rows: number }[],
) {
  const rowsOf = new Map(files.map(({ table, rows }) => [table, rows]));
  return columns
    .filter(({ nulls, table }) => nulls > 0 && (rowsOf.get(table) ?? 0) > 0)
    .map(({ table, column, nulls }) => ({ table, column, present: 1 - nulls / (rowsOf.get(table) ?? nulls) }))
    .toSorted((a, b) => a.present - b.present);
}
