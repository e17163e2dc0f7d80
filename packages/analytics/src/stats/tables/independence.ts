import { chiSquareSurvival } from '../distributions/chi-square.ts';
import { requireCounts, requireSameLength } from '../guards.ts';
import { at, sum } from '../sums.ts';

export interface Independence {
  readonly chiSquare: number;
  /** True when Yates's correction was applied: two by two tables only. */
  readonly continuityCorrected: boolean;
  readonly degreesOfFreedom: number;
  readonly pValue: number;
  /** √(χ² / (N · (min(rows, columns) − 1))) of the uncorrected χ², Cramér (1946). */
  readonly cramersV: number;
  /** √(χ² / N) of the uncorrected χ², Cohen (1988). */
  readonly cohensW: number;
  readonly total: number;
  readonly expected: readonly (readonly number[])[];
  /** Adjusted residuals (Haberman 1973): standard normal under independence; null in an empty row or column. */
  readonly residuals: readonly (readonly (number | null)[])[];
  /** Under 5 the χ² approximation is doubtful. */
  readonly smallestExpected: number;
}

/**
 * χ² test of independence of rows and columns. Yates's correction is applied to two by two tables (as SciPy does)
 * unless `yates` is false. Empty rows and columns do not count.
 * Returns null unless two rows and two columns hold observations. Throws on rows of unequal length or counts that
 * are not whole. Sources: Pearson (1900), Yates (1934).
 */
export function independence(
  table: readonly (readonly number[])[],
  options: { readonly yates?: boolean } = {},
): Independence | null {
  const firstRow = table[0] ?? [];
  table.forEach((row, i) => {
    requireSameLength(row, firstRow, `row ${i} and row 0`);
    requireCounts(row, `row ${i}`);
  });
  const rows = table.map(sum);
  const columns = firstRow.map((_, c) => sum(table.map((row) => at(row, c))));
  const total = sum(rows);
  const filledRows = rows.filter((n) => n > 0).length;
  const filledColumns = columns.filter((n) => n > 0).length;
  if (filledRows < 2 || filledColumns < 2) return null;

  const expected = rows.map((r) => columns.map((c) => (r * c) / total));
  const degreesOfFreedom = (filledRows - 1) * (filledColumns - 1);
  const continuityCorrected = degreesOfFreedom === 1 && options.yates !== false;
  const plain = distance(table, expected, 0);
  const chiSquare = continuityCorrected ? distance(table, expected, 0.5) : plain;
  return {
    chiSquare,
    continuityCorrected,
    degreesOfFreedom,
    pValue: chiSquareSurvival(chiSquare, degreesOfFreedom),
    cramersV: Math.sqrt(plain / total / (Math.min(filledRows, filledColumns) - 1)),
    cohensW: Math.sqrt(plain / total),
    total,
    expected,
    residuals: table.map((row, r) =>
      row.map((observed, c) => adjustedResidual(observed, at(rows, r), at(columns, c), total)),
    ),
    smallestExpected: Math.min(...expected.flat().filter((value) => value > 0)),
  };
}

/** Σ(|O − E| − correction)² / E, the correction never beyond |O − E|. */
function distance(
  table: readonly (readonly number[])[],
  expected: readonly (readonly number[])[],
  correction: number,
): number {
  let total = 0;
  table.forEach((row, r) => {
    row.forEach((observed, c) => {
      const e = at(expected[r] ?? [], c);
      if (e > 0) total += Math.max(0, Math.abs(observed - e) - correction) ** 2 / e;
    });
  });
  return total;
}

function adjustedResidual(observed: number, row: number, column: number, total: number): number | null {
  const e = (row * column) / total;
  const variance = e * (1 - row / total) * (1 - column / total);
  return variance > 0 ? (observed - e) / Math.sqrt(variance) : null;
}
