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
  const { intercept, slope, state } = climb(u, successes, trials);
  return {
    slope: slope / scale,
    slopeVariance: state.i00 / (state.i00 * state.i11 - state.i01 ** 2) / scale ** 2,
    pearsonChiSquare: state.pearsonChiSquare,
    shareAt: (value) => 1 / (1 + Math.exp(-intercept - (slope * (value - centre)) / scale)),
  };
}

function climb(u: readonly number[], successes: readonly number[], trials: readonly number[]) {
  const share = sum(successes) / sum(trials);
  let intercept = Math.log(share / (1 - share));
  let slope = 0;
  let state = evaluate(u, successes, trials, intercept, slope);
  for (let step = 0; step < mostSteps; step += 1) {
    const determinant = state.i00 * state.i11 - state.i01 ** 2;
    let move0 = (state.i11 * state.score0 - state.i01 * state.score1) / determinant;
    let move1 = (state.i00 * state.score1 - state.i01 * state.score0) / determinant;
    const floor = state.logLikelihood - 1e-9 * Math.abs(state.logLikelihood);
    state = evaluate(u, successes, trials, intercept + move0, slope + move1);
    while (state.logLikelihood < floor) {
      move0 /= 2;
      move1 /= 2;
      state = evaluate(u, successes, trials, intercept + move0, slope + move1);
    }
    intercept += move0;
    slope += move1;
    // Convergence is quadratic: after a move this small the next one is rounding.
    if (Math.abs(move0) + Math.abs(move1) < 1e-8 * (1 + Math.abs(intercept) + Math.abs(slope))) break;
  }
  return { intercept, slope, state };
}

/** Log-likelihood, its gradient, the information matrix and Pearson's χ² at one line. */
function evaluate(
  u: readonly number[],
  successes: readonly number[],
  trials: readonly number[],
  intercept: number,
  slope: number,
) {
  const state = { logLikelihood: 0, score0: 0, score1: 0, i00: 0, i01: 0, i11: 0, pearsonChiSquare: 0 };
  for (let i = 0; i < u.length; i += 1) {
    const value = at(u, i);
    const n = at(trials, i);
    const odds = intercept + slope * value;
    const small = Math.exp(-Math.abs(odds));
    const p = (odds >= 0 ? 1 : small) / (1 + small);
    const gap = at(successes, i) - n * p;
    const weight = (n * small) / (1 + small) ** 2;
    state.logLikelihood += at(successes, i) * odds - n * (Math.max(odds, 0) + Math.log1p(small));
    state.score0 += gap;
    state.score1 += gap * value;
    state.i00 += weight;
    state.i01 += weight * value;
    state.i11 += weight * value * value;
    state.pearsonChiSquare += (gap * gap) / weight;
  }
  return state;
}

/** True when some x splits successes from failures, so that the slope grows without end. */
function isSeparated(x: readonly number[], successes: readonly number[], trials: readonly number[]): boolean {
  const hits = x.filter((_, i) => at(successes, i) > 0);
  const misses = x.filter((_, i) => at(successes, i) < at(trials, i));
  return Math.max(...hits) <= Math.min(...misses) || Math.min(...hits) >= Math.max(...misses);
}
