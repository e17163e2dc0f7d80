import type { TableColumn } from '../analysis/index.ts';
import {
  decimal,
  integer,
  percent,
  plainProbability,
  text,
  year,
  type Quantity,
  type Text,
} from '../text/index.ts';

/** True of a column whose values are compared: they stand below each other by their last digit. */
export const isNumeric = ({ kind }: TableColumn) =>
  kind === 'number' || kind === 'percent' || kind === 'probability';

/** What a cell of a table says, written the way of its column; null where there is no value. */
export function cellText(value: number | Text | null | undefined, column: TableColumn): Text | null {
  if (typeof value !== 'number') return value ?? null;
  return text('common.number', { value: quantityOf(value, column) });
}

function quantityOf(value: number, { kind, digits }: TableColumn): Quantity {
  if (kind === 'year') return year(value);
  if (kind === 'percent') return percent(value, digits ?? 1);
  if (kind === 'probability') return plainProbability(value);
  return digits === undefined ? integer(value) : decimal(value, digits);
}
