import type { TableColumn } from '../analysis/index.ts';
import {
  decimal,
  integer,
  percent,
  probability,
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

/** What is smaller reads "< 0.001". */
const leastProbability = 0.001;

function quantityOf(value: number, { kind, digits }: TableColumn): Quantity {
  if (kind === 'year') return year(value);
  if (kind === 'probability') return value < leastProbability ? probability(value) : decimal(value, 3);
  if (kind === 'percent') return percent(value, digits ?? 1);
  return digits === undefined ? integer(value) : decimal(value, digits);
}
