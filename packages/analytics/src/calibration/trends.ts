import { significance } from '../analysis/claim.ts';
import { serialSlope, weightedLeastSquares } from '../stats/index.ts';
import { correlatedSeries, normalDraws } from './series.ts';

/** How often a trend is claimed in series of yearly means. */
export interface TrendLevel {
  readonly years: number;
  readonly correlation: number;
  /** Of a series without a trend, by plain weighted least squares and by the slope that allows for autocorrelation. */
  readonly plain: number;
  readonly serial: number;
  /** Of a series that changes by 3.5 of its standard deviations over all years. */
  readonly plainPower: number;
  readonly serialPower: number;
  /** How often the 95 % interval holds the true slope. */
  readonly coverage: number;
}

const lengths = [10, 13, 18];
const correlations = [0, 0.4, 0.7];
const change = 3.5;

/** Weights in the likeness of the real counts: few recipes at both ends. */
const weightsOf = (years: number) =>
  Array.from({ length: years }, (_, index) => 1 + 7 * Math.sin((Math.PI * (index + 0.5)) / years));

/** Levels, power and coverage of the test of trends. `runs` series are drawn for each row. */
export function trendLevels(runs: number): TrendLevel[] {
  return lengths.flatMap((years) => correlations.map((correlation) => levelOf(years, correlation, runs)));
}

function levelOf(years: number, correlation: number, runs: number): TrendLevel {
  const normal = normalDraws(1000 * years + 10 * correlation);
  const x = Array.from({ length: years }, (_, index) => index);
  const weights = weightsOf(years);
  const slope = change / (years - 1);
  const counts = { plain: 0, serial: 0, plainPower: 0, serialPower: 0, covered: 0 };
  for (let run = 0; run < runs; run += 1) {
    const still = correlatedSeries(years, correlation, normal);
    const moving = still.map((value, index) => value + slope * index);
    const claims = (y: readonly number[]) => {
      const found = serialSlope({ x, y, weights });
      if (found !== null && found.interval.low <= slope && slope <= found.interval.high && y === moving)
        counts.covered += 1;
      return {
        plain: (weightedLeastSquares({ x, y, weights })?.pValue ?? 1) < significance,
        serial: (found?.pValue ?? 1) < significance,
      };
    };
    const [without, withTrend] = [claims(still), claims(moving)];
    if (without.plain) counts.plain += 1;
    if (without.serial) counts.serial += 1;
    if (withTrend.plain) counts.plainPower += 1;
    if (withTrend.serial) counts.serialPower += 1;
  }
  const share = (count: number) => count / runs;
  return {
    years,
    correlation,
    plain: share(counts.plain),
    serial: share(counts.serial),
    plainPower: share(counts.plainPower),
    serialPower: share(counts.serialPower),
    coverage: share(counts.covered),
  };
}
