import { decimal, integer, verbatim, year, type Text } from '@mangetamain/analytics/text';
import type { ResultColumn, ResultRow, ResultValue } from './result.ts';

/** Most decimals that are shown: enough to tell values apart, by the size of the largest. Files carry all. */
const mostDigits = (largest: number) =>
  Math.min(4, Math.max(1, 4 - Math.floor(Math.log10(Math.max(largest, 1)))));

/** Numbers that name something are not grouped. */
const isName = /^(?:id|year)$|_id$/u;

/** How the values of a column are written: the decimals that its first rows need. */
export function columnDigits({ name }: Pick<ResultColumn, 'name'>, rows: readonly ResultRow[]): number {
  const numbers = rows.slice(0, 200).flatMap((row) => {
    const value = row[name];
    return typeof value === 'number' && Number.isFinite(value) ? [value] : [];
  });
  const needed = Math.max(0, ...numbers.map(decimalsOf));
  return Math.min(needed, mostDigits(Math.max(0, ...numbers.map(Math.abs))));
}

/** Decimals of a number as it is written in full; many where only an exponent tells how small it is. */
function decimalsOf(value: number): number {
  const written = String(value);
  return written.includes('e-') ? Number.POSITIVE_INFINITY : (written.split('.')[1]?.length ?? 0);
}

/** A value as it is shown, or null for nothing. */
export function shownValue(value: ResultValue, name: string, digits: number): Text | null {
  if (value === null) return null;
  if (typeof value !== 'number') return verbatim(String(value));
  if (!Number.isFinite(value)) return verbatim(String(value));
  if (isName.test(name)) return year(value);
  return digits === 0 ? integer(value) : decimal(value, digits);
}
