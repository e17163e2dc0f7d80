import { at, dot, sum } from '../sums.ts';

/** Maximum likelihood line on the log-odds scale. */
export interface LogisticLine {
  readonly slope: number;
  /** Of the slope, for binomial scatter. */
  readonly slopeVariance: number;
  readonly pearsonChiSquare: number;
  readonly shareAt: (x: number) => number;
}

const mostSteps = 100;

/**
 * Logistic regression of grouped counts on one variable by Newton's method, halving steps that lower the
 * likelihood. Returns null when the data are separated, so that no finite estimate exists (Albert and Anderson
 * 1984). Callers check the input.
 */
export function fitLogisticLine(
  x: readonly number[],
  successes: readonly number[],
  trials: readonly number[],
): LogisticLine | null {
  if (isSeparated(x, successes, trials)) return null;
  const all = sum(trials);
  const centre = dot(trials, x) / all;
  const scale = Math.sqrt(sum(x.map((value, i) => at(trials, i) * (value - centre) ** 2)) / all);
  const u = x.map((value) => (value - centre) / scale);
  const share = sum(successes) / all;

  let intercept = Math.log(share / (1 - share));
  let slope = 0;
  let likelihood = logLikelihood(u, successes, trials, intercept, slope);
  let information = informationAt(u, trials, intercept, slope);
  for (let step = 0; step < mostSteps; step += 1) {
    const gaps = u.map((value, i) => at(successes, i) - at(trials, i) * logistic(intercept + slope * value));
    const score0 = sum(gaps);
    const score1 = dot(gaps, u);
    let move0 = (information.i11 * score0 - information.i01 * score1) / information.determinant;
    let move1 = (information.i00 * score1 - information.i01 * score0) / information.determinant;
    let next = logLikelihood(u, successes, trials, intercept + move0, slope + move1);
    while (next < likelihood - 1e-9 * Math.abs(likelihood)) {
      move0 /= 2;
      move1 /= 2;
      next = logLikelihood(u, successes, trials, intercept + move0, slope + move1);
    }
    intercept += move0;
    slope += move1;
    likelihood = next;
    information = informationAt(u, trials, intercept, slope);
    if (Math.abs(move0) + Math.abs(move1) < 1e-13 * (1 + Math.abs(intercept) + Math.abs(slope))) break;
  }

  return {
    slope: slope / scale,
    slopeVariance: information.i00 / information.determinant / scale ** 2,
    pearsonChiSquare: sum(
      u.map((value, i) => {
        const p = logistic(intercept + slope * value);
        const n = at(trials, i);
        return (at(successes, i) - n * p) ** 2 / (n * p * (1 - p));
      }),
    ),
    shareAt: (value) => logistic(intercept + (slope * (value - centre)) / scale),
  };
}

/** True when some x splits successes from failures, so that the slope grows without end. */
function isSeparated(x: readonly number[], successes: readonly number[], trials: readonly number[]): boolean {
  const hits = x.filter((_, i) => at(successes, i) > 0);
  const misses = x.filter((_, i) => at(successes, i) < at(trials, i));
  return Math.max(...hits) <= Math.min(...misses) || Math.min(...hits) >= Math.max(...misses);
}

function informationAt(u: readonly number[], trials: readonly number[], intercept: number, slope: number) {
  let i00 = 0;
  let i01 = 0;
  let i11 = 0;
  u.forEach((value, i) => {
    const p = logistic(intercept + slope * value);
    const weight = at(trials, i) * p * (1 - p);
    i00 += weight;
    i01 += weight * value;
    i11 += weight * value * value;
  });
  return { i00, i01, i11, determinant: i00 * i11 - i01 * i01 };
}

function logLikelihood(
  u: readonly number[],
  successes: readonly number[],
  trials: readonly number[],
  intercept: number,
  slope: number,
): number {
  let total = 0;
  u.forEach((value, i) => {
    const odds = intercept + slope * value;
    total -= at(successes, i) * softPlus(-odds) + (at(trials, i) - at(successes, i)) * softPlus(odds);
  });
  return total;
}

function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** ln(1 + e^v) without overflow. */
function softPlus(v: number): number {
  return Math.max(v, 0) + Math.log1p(Math.exp(-Math.abs(v)));
}
