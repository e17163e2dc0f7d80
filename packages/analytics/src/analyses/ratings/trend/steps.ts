import { first, largest, last } from '../../../analysis/extremes.ts';
import { verdictOf } from '../../../analysis/finding.ts';
import { endsOf, type LevelShifts } from '../../../stats/index.ts';
import type { MonthlyMean, MonthPlace } from '../stars/monthly-means.ts';
import { totalOf } from '../stars/star-counts.ts';

const placeOf = ({ year, month, at }: MonthPlace): MonthPlace => ({ year, month, at });

/** Months from one to the other, both counted. */
const monthsBetween = (from: MonthPlace, to: MonthPlace) =>
  to.year * 12 + to.month - from.year * 12 - from.month + 1;

export type Regime = ReturnType<typeof regimesOf>[number];

/** Stretches of months around one level; their months are those of the calendar, ones left out included. */
export function regimesOf({ segments }: LevelShifts, months: readonly MonthlyMean[]) {
  return segments.map((segment) => {
    const own = months.slice(segment.first, segment.last + 1);
    const [from, to] = [placeOf(first(own)), placeOf(last(own))];
    return { from, to, months: monthsBetween(from, to), level: segment.level, ratings: segment.weight };
  });
}

export type Step = ReturnType<typeof stepsOf>[number];

/** Changes of level between two regimes, in order. */
export function stepsOf({ segments, shifts }: LevelShifts, months: readonly MonthlyMean[]) {
  const dated = shifts.map(({ at, difference, interval }, index) => {
    const levels = segments.slice(index, index + 2).map(({ level }) => level);
    const [before, after] = [first(levels), last(levels)];
    const [earlier, later] = [months.slice(0, at), months.slice(at)];
    const isBetween = liesBetween(last(earlier), before, after);
    return {
      /** The month in which it happened: where a month lies clearly between both levels, that one. */
      at: placeOf(isBetween ? last(earlier) : first(later)),
      /** The first month wholly on the new level. */
      settled: placeOf(first(later)),
      before,
      after,
      difference,
      interval: endsOf(interval),
      abruptness: abruptnessOf(isBetween ? earlier.slice(0, -1) : earlier, later),
    };
  });
  return dated.map((step, index) => {
    const next = dated[index + 1];
    const isBack = next !== undefined && next.difference * step.difference < 0;
    /** Months of the new level until a step back towards the old one; null where none followed. */
    const lasted = isBack ? monthsBetween(step.settled, next.settled) - 1 : null;
    return { ...step, lasted };
  });
}

/** Whether the interval of a month holds neither level and its mean lies between them. */
function liesBetween({ mean, interval }: MonthlyMean, before: number, after: number): boolean {
  const [low, high] = [Math.min(before, after), Math.max(before, after)];
  return interval !== null && interval[0] > low && interval[1] < high && mean > low && mean < high;
}

const monthsBeside = 3;

/** Mean of the three months after minus that of the three before, over its sampling error. */
function abruptnessOf(before: readonly MonthlyMean[], after: readonly MonthlyMean[]): number {
  const [old, fresh] = [pooled(before.slice(-monthsBeside)), pooled(after.slice(0, monthsBeside))];
  const error = Math.sqrt(old.variance + fresh.variance);
  return error === 0 ? 0 : (fresh.mean - old.mean) / error;
}

/** Mean of the ratings of some months, and the variance of that mean. */
function pooled(months: readonly MonthlyMean[]) {
  const n = Math.max(1, totalOf(months));
  const mean = months.reduce((sum, each) => sum + each.n * each.mean, 0) / n;
  const squares = months.reduce((sum, each) => sum + each.n * (each.deviation ?? 0) ** 2, 0);
  return { mean, variance: squares / n ** 2 };
}

/** Among steps whose interval excludes zero. */
export function mostAbrupt(steps: readonly Step[]): Step | null {
  const clear = steps.filter(({ interval }) => verdictOf(interval) !== 'unclear');
  return largest(clear, ({ abruptness }) => Math.abs(abruptness));
}
