import { StatisticsError } from '../statistics-error.ts';

/** A p-value of a family of tests, with its place in the input. */
interface FamilyMember {
  readonly p: number;
  readonly index: number;
}

/** The p-values that a correction covers, in the order of the input; a null one is no member. Throws `out-of-range`. */
export function familyOf(pValues: readonly (number | null)[]): FamilyMember[] {
  const family = pValues.flatMap((p, index) => (p === null ? [] : [{ p, index }]));
  const wrong = family.find(({ p }) => !(p >= 0 && p <= 1));
  if (wrong !== undefined) {
    throw new StatisticsError(
      'out-of-range',
      `pValues[${wrong.index}] is no probability`,
      wrong.p,
      'Pass p-values from 0 to 1, or null where none exists.',
    );
  }
  return family;
}
