import { StatisticsError } from '../statistics-error.ts';

/**
 * The x where a decreasing function crosses zero, to about 1e-15 relative. The bracket grows outwards from
 * [low, high] until it holds the crossing; then the secant is followed, halving one side when it stalls.
 * Throws `no-convergence` when there is no crossing.
 * Source: the Illinois variant of regula falsi, Dowell and Jarratt (1971), BIT 11:168.
 */
export function decreasingRoot(f: (x: number) => number, low: number, high: number): number {
  let { left, atLeft, right, atRight } = bracket(f, low, high);
  let keptSide = 0;
  for (let i = 0; i < 200; i += 1) {
    if (atLeft === 0) return left;
    if (atRight === 0) return right;
    const middle = (left + right) / 2;
    const secant = (left * atRight - right * atLeft) / (atRight - atLeft);
    const next = i % 8 !== 7 && secant > left && secant < right ? secant : middle;
    const settled = 4e-16 * Math.abs(next);
    if (next - left <= settled || right - next <= settled) return next;
    const atNext = f(next);
    if (atNext > 0) {
      left = next;
      atLeft = atNext;
      if (keptSide === 1) atRight /= 2;
      keptSide = 1;
    } else {
      right = next;
      atRight = atNext;
      if (keptSide === -1) atLeft /= 2;
      keptSide = -1;
    }
  }
  return (left + right) / 2;
}

function bracket(f: (x: number) => number, low: number, high: number) {
  let [left, right] = [low, high];
  let [atLeft, atRight] = [f(left), f(right)];
  let step = high - low;
  for (let i = 0; i < 64; i += 1) {
    if (atLeft >= 0 && atRight <= 0) return { left, atLeft, right, atRight };
    if (atLeft < 0) {
      [right, atRight] = [left, atLeft];
      left -= step;
      atLeft = f(left);
    } else {
      [left, atLeft] = [right, atRight];
      right += step;
      atRight = f(right);
    }
    step *= 2;
  }
  throw new StatisticsError(
    'no-convergence',
    'No crossing of zero was found',
    [left, right],
    'Pass a probability strictly between 0 and 1 and positive degrees of freedom.',
  );
}
