import { levelShifts, seededRandom } from '../stats/index.ts';
import { correlatedSeries, normalDraws } from './series.ts';

/** How often a step is found in series of monthly means, and how often its interval holds its size. */
export interface StepLevel {
  readonly months: number;
  readonly correlation: number;
  /** Of series without a step. */
  readonly false: number;
  /** Of series with one step of twice the scatter of the months: found within three months of its place. */
  readonly found: number;
  /** Of the steps so found: how often the 95 % interval holds the true size. */
  readonly coverage: number;
}

const lengths = [36, 120];
const correlations = [0, 0.4, 0.7];
const options = { shortestSegment: 6, mostShifts: 6 };
const size = 2;
const near = 3;

/** Levels, power and coverage of the search for steps, as the card of ratings makes it. `runs` series for each row. */
export function stepLevels(runs: number): StepLevel[] {
  return lengths.flatMap((months) => correlations.map((correlation) => levelOf(months, correlation, runs)));
}

function levelOf(months: number, correlation: number, runs: number): StepLevel {
  const normal = normalDraws(1000 * months + 10 * correlation);
  const random = seededRandom(months);
  // Few ratings at both ends, as in the real months.
  const weights = Array.from(
    { length: months },
    (_, month) => 1 + 3 * Math.sin((Math.PI * (month + 0.5)) / months),
  );
  const meanWeight = weights.reduce((total, weight) => total + weight, 0) / months;
  const difference = size / Math.sqrt(meanWeight);
  const counts = { false: 0, found: 0, held: 0 };
  for (let run = 0; run < runs; run += 1) {
    const errors = correlatedSeries(months, correlation, normal);
    const still = errors.map((error, month) => error / Math.sqrt(weights[month] ?? 1));
    if ((levelShifts(still, weights, options)?.shifts.length ?? 0) > 0) counts.false += 1;
    const place = Math.floor(months * (0.25 + 0.5 * random()));
    const moved = still.map((value, month) => value + (month < place ? 0 : difference));
    const step = levelShifts(moved, weights, options)
      ?.shifts.filter(({ at }) => Math.abs(at - place) <= near)
      .toSorted((one, other) => Math.abs(one.at - place) - Math.abs(other.at - place))[0];
    if (step === undefined) continue;
    counts.found += 1;
    if (step.interval.low <= difference && difference <= step.interval.high) counts.held += 1;
  }
  return {
    months,
    correlation,
    false: counts.false / runs,
    found: counts.found / runs,
    coverage: counts.held / counts.found,
  };
}
