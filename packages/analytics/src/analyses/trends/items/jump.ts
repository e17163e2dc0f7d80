import { smallest } from '../../../analysis/extremes.ts';
import { weightedLeastSquares } from '../../../stats/index.ts';
import { isReliable } from '../../reliability.ts';
import type { ItemYear } from './series.ts';

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
  const step = smallest(stepsOf(points), ({ squares }) => squares);
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

/** Every place for a step, with what two levels leave unexplained there. */
const stepsOf = (points: readonly Point[]) =>
  points.slice(fewestBeside, points.length - fewestBeside + 1).map(({ x }, index) => {
    const place = index + fewestBeside;
    const [before, after] = [levelOf(points.slice(0, place)), levelOf(points.slice(place))];
    const [low, high] = [Math.min(before.mean, after.mean), Math.max(before.mean, after.mean)];
    return {
      year: x,
      squares: before.squares + after.squares,
      ratio: high / Math.max(low, Number.MIN_VALUE),
    };
  });

function levelOf(points: readonly Point[]) {
  const weight = points.reduce((sum, each) => sum + each.weight, 0);
  const mean = points.reduce((sum, each) => sum + each.weight * each.y, 0) / weight;
  return { mean, squares: points.reduce((sum, each) => sum + each.weight * (each.y - mean) ** 2, 0) };
}
