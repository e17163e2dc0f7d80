import { decimal, integer, verbatim, year, type Text } from '@mangetamain/analytics/text';
import type { ResultColumn, ResultRow, ResultValue } from './result.ts';

/** Most decimals that are shown; files carry all. */
const mostDigits = 4;

/** Numbers that name something are not grouped. */
const isName = /^(?:id|year)$|_id$/u;

/** How the values of a column are written: the decimals that its first rows need. */
export function columnDigits({ name }: Pick<ResultColumn, 'name'>, rows: readonly ResultRow[]): number {
  const needed = rows.slice(0, 200).map((row) => decimalsOf(row[name] ?? null));
  return Math.min(mostDigits, Math.max(0, ...needed));
}

function decimalsOf(value: ResultValue): number {
  if (typeof value !== 'number' || Number.isInteger(value)) return 0;
  const [, decimals = ''] = /\.(\d+)$/u.exec(String(value)) ?? [];
  return decimals.length === 0 ? mostDigits : decimals.length;
}

/** A value as it is shown, or null for nothing. */
export function shownValue(value: ResultValue, name: string, digits: number): Text | null {
  if (value === null) return null;
  if (typeof value !== 'number') return verbatim(String(value));
  if (!Number.isFinite(value)) return verbatim(String(value));
  if (isName.test(name)) return year(value);
  return digits === 0 ? integer(value) : decimal(value, digits);
}
