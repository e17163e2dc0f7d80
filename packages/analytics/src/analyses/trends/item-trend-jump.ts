import { weightedLeastSquares } from '../../stats/index.ts';
import { isReliable } from '../reliability.ts';
import type { ItemYear } from './item-series.ts';

/** Fewest reliable years on either side of a step, and fewest in all. */
const fewestBeside = 2;
const fewestYears = 6;
/** A difference of BIC that Raftery (1995) calls strong. */
const strongEvidence = 6;
/** A step smaller than this ratio of levels is no change of vocabulary. */
const smallestRatio = 1.5;

/**
 * The first year of a new level, where two constant levels tell the shares of the reliable years better than a
 * steady trend: BIC lower by 6 (Raftery 1995, Sociological Methodology 25:111), levels apart by half at least.
 * Names appear and disappear in one step; habits rarely do. Returns null otherwise, and under six reliable years.
 */
export function jumpYear(counts: readonly number[], years: readonly ItemYear[]): number | null {
  const points = years.flatMap((each, index) =>
    isReliable(each) ? [{ x: each.year, y: (counts[index] ?? 0) / each.recipes, weight: each.recipes }] : [],
  );
  if (points.length < fewestYears) return null;
  const line = weightedLeastSquares({
    x: points.map(({ x }) => x),
    y: points.map(({ y }) => y),
    weights: points.map(({ weight }) => weight),
  });
  const step = bestStep(points);
  if (line === null || step === null || step.ratio < smallestRatio) return null;
  const lineSquares = line.residualVariance * line.degreesOfFreedom;
  const n = points.length;
  // The step has one parameter more than the line: its place.
  const gain = n * Math.log(lineSquares / Math.max(step.squares, 1e-12 * lineSquares)) - Math.log(n);
  return lineSquares > 0 && gain >= strongEvidence ? step.year : null;
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

function bestStep(points: readonly Point[]) {
  const places = points.map((_, index) => index).slice(fewestBeside, points.length - fewestBeside + 1);
  return places
    .map((place) => {
      const [before, after] = [level(points.slice(0, place)), level(points.slice(place))];
      const [small, large] = [before.mean, after.mean].sort((a, b) => a - b);
      return {
        year: points[place]?.x ?? 0,
        squares: before.squares + after.squares,
        ratio: (large ?? 0) / Math.max(small ?? 0, Number.MIN_VALUE),
      };
    })
    .reduce<{ year: number; squares: number; ratio: number } | null>(
      (best, each) => (best === null || each.squares < best.squares ? each : best),
      null,
    );
}

function level(points: readonly Point[]) {
  const weight = points.reduce((sum, each) => sum + each.weight, 0);
  const mean = points.reduce((sum, each) => sum + each.weight * each.y, 0) / weight;
  return { mean, squares: points.reduce((sum, each) => sum + each.weight * (each.y - mean) ** 2, 0) };
}
