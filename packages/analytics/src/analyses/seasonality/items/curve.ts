import { harmonicCurve, harmonicValue, type HarmonicCurve } from '../../../stats/index.ts';
import { months } from '../../calendar/year.ts';

const harmonics = 2;

/** Two harmonics through monthly shares, each weighing as its recipes; null with too few months. */
export const curveThrough = (
  points: readonly { readonly month: number; readonly share: number; readonly total: number }[],
): HarmonicCurve | null =>
  harmonicCurve(
    {
      x: points.map(({ month }) => month),
      y: points.map(({ share }) => share),
      weights: points.map(({ total }) => total),
    },
    months.length,
    harmonics,
  );

/** When an item is at its best; nulls where nothing of the kind can be said. */
export interface BestTime {
  /** Where the curve is highest: 7 is the middle of July. */
  readonly best: number | null;
  /** First and last month of the run around the best one in which the curve lies above the year's share. */
  readonly from: number | null;
  readonly to: number | null;
}

const stepsPerMonth = 12;

export function bestTime(curve: HarmonicCurve | null, share: number): BestTime {
  if (curve === null) return { best: null, from: null, to: null };
  const height = (time: number) => harmonicValue(curve, time);
  const times = Array.from(
    { length: months.length * stepsPerMonth },
    (_, index) => 0.5 + index / stepsPerMonth,
  );
  const best = times.reduce((found, time) => (height(time) > height(found) ? time : found));
  const isAbove = (month: number) => height(month) > share;
  let [from, to] = [Math.round(best), Math.round(best)];
  if (!isAbove(from)) return { best, from: null, to: null };
  while (to - from < months.length - 1 && isAbove(from - 1)) from -= 1;
  while (to - from < months.length - 1 && isAbove(to + 1)) to += 1;
  return { best, from: monthWithin(from), to: monthWithin(to) };
}

/** The month from 1 to 12 that stands at this place of an endless year. */
export const monthWithin = (month: number): number => ((((month - 1) % 12) + 12) % 12) + 1;
