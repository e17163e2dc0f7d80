import { type Interval, defaultConfidence, ratioInterval, upperProbability } from '../confidence.ts';
import { fisherSurvival } from '../distributions/fisher.ts';
import { studentQuantile, studentTwoSided } from '../distributions/student.ts';
import { devianceTerm } from '../special-functions/log-gamma.ts';
import { StatisticsError } from '../statistics-error.ts';
import { at, sum } from '../sums.ts';
import { type CountOverExposure, requireEvents } from './poisson-rate.ts';

/** A count over its exposure in one row (a year) and one column (a season). */
export interface RateCell extends CountOverExposure {
  readonly row: number;
  readonly column: number;
}

export interface ColumnRate {
  readonly column: number;
  readonly count: number;
  readonly exposure: number;
  readonly rate: number;
  /** Rate of the column over the rate of all cells, as they are. */
  readonly ratioToAll: number;
  /** Its quasi-Poisson interval; null when nothing was counted in the column. */
  readonly interval: Interval | null;
  /** The same ratio with every row weighing alike: effect of the column in the multiplicative model. */
  readonly adjustedRatio: number;
  /** Two-sided Wald test of an adjusted ratio of 1, on the degrees of freedom within; null as the interval. */
  readonly pValue: number | null;
}

export interface RatesByRowAndColumn {
  readonly columns: readonly ColumnRate[];
  readonly overallRate: number;
  /** Pearson χ² over its degrees of freedom: 1 for Poisson counts, more where they come in bulk. */
  readonly dispersion: number;
  /** Quasi-likelihood F test of equal columns; null when cells do not scatter around the model. */
  readonly f: number | null;
  readonly degreesOfFreedomBetween: number;
  readonly degreesOfFreedomWithin: number;
  /** 0 when f is null. */
  readonly pValue: number;
}

/**
 * Compares the columns of a table of counts over exposures whose rows differ in level: log-linear model of row and
 * column with over-dispersion, fitted by iterative proportional fitting. What the rows have in common does not
 * widen the intervals; only what a column does differently from row to row. Rows without events do not count.
 * Returns null with fewer than two columns, or fewer cells than the model needs.
 * Throws unless counts are whole and exposures positive; `no-convergence` if the fit does not settle.
 * Source: McCullagh and Nelder (1989) §6.2 (over-dispersion), Agresti (2013) §9.7 (proportional fitting).
 */
export function ratesByRowAndColumn(
  cells: readonly RateCell[],
  confidence = defaultConfidence,
): RatesByRowAndColumn | null {
  cells.forEach(requireEvents);
  const used = cells.filter(({ row }) => totalOf(cells, 'row', row).count > 0);
  const columns = [...new Set(used.map(({ column }) => column))].sort((a, b) => a - b);
  const rows = new Set(used.map(({ row }) => row));
  const between = columns.length - 1;
  const within = used.length - rows.size - between;
  if (between < 1 || within < 1) return null;

  const both = fitted(used, true);
  const rowsOnly = fitted(used, false);
  const dispersion = sum(used.map((cell, i) => pearson(cell.count, at(both.expected, i)))) / within;
  const gain = 2 * (deviance(used, rowsOnly.expected) - deviance(used, both.expected));
  const f = dispersion === 0 ? null : Math.max(0, gain) / between / dispersion;
  const all = {
    count: sum(used.map(({ count }) => count)),
    exposure: sum(used.map(({ exposure }) => exposure)),
  };
  const overallRate = all.count / all.exposure;
  const quantile = studentQuantile(upperProbability(confidence), within);
  const totals = columns.map((column) => ({ column, ...totalOf(used, 'column', column) }));
  const level =
    sum(totals.map(({ column, exposure }) => exposure * (both.effects.get(column) ?? 1))) / all.exposure;
  return {
    columns: totals.map(({ column, count, exposure }) => {
      const rate = count / exposure;
      const ratio = rate / overallRate;
      // A column is part of the whole: the variance of log(n / N) is (1/n − 1/N) times the dispersion.
      const deviation = count === 0 ? 0 : Math.sqrt(dispersion * (1 / count - 1 / all.count));
      const adjustedRatio = (both.effects.get(column) ?? 1) / level;
      return {
        column,
        count,
        exposure,
        rate,
        ratioToAll: ratio,
        interval: count === 0 ? null : ratioInterval(ratio, quantile * deviation, confidence),
        adjustedRatio,
        pValue: count === 0 ? null : waldTest(Math.log(adjustedRatio), deviation, within),
      };
    }),
    overallRate,
    dispersion,
    f,
    degreesOfFreedomBetween: between,
    degreesOfFreedomWithin: within,
    pValue: f === null ? (gain > 0 ? 0 : 1) : fisherSurvival(f, between, within),
  };
}

/** Without any scatter, whatever is not zero is told from it. */
const waldTest = (effect: number, deviation: number, freedom: number) =>
  deviation === 0 ? Number(effect === 0) : studentTwoSided(effect / deviation, freedom);

const pearson = (count: number, expected: number) =>
  expected === 0 ? 0 : (count - expected) ** 2 / expected;

/** Half the Poisson deviance, up to the terms that all models with these row totals share. */
const deviance = (cells: readonly RateCell[], expected: readonly number[]) =>
  sum(cells.map(({ count }, i) => (at(expected, i) === 0 ? 0 : devianceTerm(count, at(expected, i)))));

function totalOf(cells: readonly RateCell[], margin: 'row' | 'column', of: number): CountOverExposure {
  let [count, exposure] = [0, 0];
  for (const cell of cells) {
    if (cell[margin] !== of) continue;
    count += cell.count;
    exposure += cell.exposure;
  }
  return { count, exposure };
}

const mostRounds = 500;
const settled = 1e-12;

/** Expected counts under rows alone or rows and columns, scaled in turn until both margins are met. */
function fitted(cells: readonly RateCell[], withColumns: boolean) {
  const effects = { row: new Map<number, number>(), column: new Map<number, number>() };
  const expectedOf = ({ row, column, exposure }: RateCell) =>
    exposure * (effects.row.get(row) ?? 1) * (effects.column.get(column) ?? 1);
  const scale = (margin: 'row' | 'column') => {
    const totals = new Map<number, { observed: number; expected: number }>();
    for (const cell of cells) {
      const known = totals.get(cell[margin]) ?? { observed: 0, expected: 0 };
      totals.set(cell[margin], {
        observed: known.observed + cell.count,
        expected: known.expected + expectedOf(cell),
      });
    }
    let change = 0;
    for (const [key, { observed, expected }] of totals) {
      const factor = expected === 0 ? 0 : observed / expected;
      effects[margin].set(key, (effects[margin].get(key) ?? 1) * factor);
      if (observed > 0) change = Math.max(change, Math.abs(factor - 1));
    }
    return change;
  };
  scale('row');
  if (withColumns) settle(() => Math.max(scale('column'), scale('row')));
  return { expected: cells.map(expectedOf), effects: effects.column };
}

/** Repeats a step until it changes next to nothing. */
function settle(step: () => number): void {
  for (let round = 0; round < mostRounds; round += 1) {
    if (step() < settled) return;
  }
  throw new StatisticsError(
    'no-convergence',
    'Rows and columns do not settle',
    mostRounds,
    'Pass cells whose rows share columns.',
  );
}
