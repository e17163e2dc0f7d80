import type { DataTable, TableColumn } from '@mangetamain/analytics';
import type { Text } from '@mangetamain/analytics/text';

export type Direction = 'ascending' | 'descending';

/** By which column rows stand, and which way. */
export interface RowOrder {
  readonly key: string;
  readonly direction: Direction;
}

type Row = DataTable['rows'][number];

/** Numbers are asked for by their largest, words from A. */
const firstDirection = ({ kind }: TableColumn): Direction =>
  kind === 'text' || kind === 'year' ? 'ascending' : 'descending';

/** What choosing a column leads to: its order, the other way round, and the order of the analysis again. */
export function nextOrder(current: RowOrder | null, column: TableColumn): RowOrder | null {
  const first = firstDirection(column);
  if (current === null || current.key !== column.key) return { key: column.key, direction: first };
  if (current.direction !== first) return null;
  return { key: column.key, direction: first === 'ascending' ? 'descending' : 'ascending' };
}

/** The rows in that order; those without a value last, equal ones as they stood. Words are compared as they read. */
export function sortedRows(
  rows: readonly Row[],
  order: RowOrder | null,
  read: { readonly words: (text: Text) => string; readonly locale: string },
): readonly Row[] {
  if (order === null) return rows;
  const { compare } = new Intl.Collator(read.locale, { numeric: true });
  const way = order.direction === 'ascending' ? 1 : -1;
  const valueOf = (row: Row) => {
    const value = row[order.key] ?? null;
    return typeof value === 'number' || value === null ? value : read.words(value);
  };
  return rows
    .map((row) => ({ row, value: valueOf(row) }))
    .toSorted(({ value: a }, { value: b }) => {
      if (a === null || b === null) return Number(a === null) - Number(b === null);
      const difference =
        typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));
      return way * difference;
    })
    .map(({ row }) => row);
}
