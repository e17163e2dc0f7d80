import { StatisticsError } from './statistics-error.ts';

/** Throws `not-finite` unless every value is a finite number. */
export function requireFinite(values: readonly number[], name: string): void {
  const index = values.findIndex((value) => !Number.isFinite(value));
  if (index >= 0) {
    throw new StatisticsError(
      'not-finite',
      `${name}[${index}] is not a finite number`,
      values[index],
      'Drop missing values before calling.',
    );
  }
}

/** Throws `not-finite` or `negative` unless every value is finite and at least zero. */
export function requireNonNegative(values: readonly number[], name: string): void {
  requireFinite(values, name);
  const index = values.findIndex((value) => value < 0);
  if (index >= 0) {
    throw new StatisticsError(
      'negative',
      `${name}[${index}] is negative`,
      values[index],
      'Pass zero or a positive number.',
    );
  }
}

/** Throws unless every value is a whole number of at least zero. */
export function requireCounts(values: readonly number[], name: string): void {
  requireNonNegative(values, name);
  const index = values.findIndex((value) => !Number.isInteger(value));
  if (index >= 0) {
    throw new StatisticsError(
      'not-an-integer',
      `${name}[${index}] is not a whole number`,
      values[index],
      'Pass counts, not shares.',
    );
  }
}

/** Throws `length-mismatch` unless both arrays have the same length. */
export function requireSameLength(
  first: readonly unknown[],
  second: readonly unknown[],
  names: string,
): void {
  if (first.length !== second.length) {
    throw new StatisticsError(
      'length-mismatch',
      `${names} differ in length`,
      [first.length, second.length],
      'Pass one value of each for every point.',
    );
  }
}

/** Throws `empty` when there is nothing to work on. */
export function requireSome(values: readonly unknown[], name: string): void {
  if (values.length === 0) {
    throw new StatisticsError('empty', `${name} is empty`, values, 'Check for data before calling.');
  }
}

/** Throws `out-of-range` unless `low < value < high`. */
export function requireBetween(value: number, low: number, high: number, name: string): void {
  if (!(value > low && value < high)) {
    throw new StatisticsError(
      'out-of-range',
      `${name} lies outside (${low}, ${high})`,
      value,
      `Pass a number strictly between ${low} and ${high}.`,
    );
  }
}
