import { StatisticsError } from '../statistics-error.ts';

/**
 * The x where a decreasing function crosses zero, to about 1e-15 relative. The bracket grows outwards from
 * [low, high] until it holds the crossing; then the secant is followed, halving one side when it stalls.
 * Throws `no-convergence` when there is no crossing.
 * Source: the Illinois variant of regula falsi, Dowell and Jarratt (1971), BIT 11:168.
 */
export function decreasingRoot(f: (x: number) => number, low: number, high: number): number {
  let [left, right] = bracket(f, low, high);
  let atLeft = f(left);
  let atRight = f(right);
  let keptSide = 0;
  for (let i = 0; i < 200; i += 1) {
    if (atLeft === 0) return left;
    if (atRight === 0) return right;
    const middle = (left + right) / 2;
    if (right - left <= 4e-16 * Math.max(Math.abs(left), Math.abs(right)) || middle === left) return middle;
    const secant = (left * atRight - right * atLeft) / (atRight - atLeft);
    const next = i % 8 !== 7 && secant > left && secant < right ? secant : middle;
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

function bracket(f: (x: number) => number, low: number, high: number): [number, number] {
  let left = low;
  let right = high;
  let step = high - low;
  for (let i = 0; i < 64; i += 1) {
    const leftIsAbove = f(left) >= 0;
    const rightIsBelow = f(right) <= 0;
    if (leftIsAbove && rightIsBelow) return [left, right];
    if (!leftIsAbove) left -= step;
    if (!rightIsBelow) right += step;
    step *= 2;
  }
  throw new StatisticsError(
    'no-convergence',
    'No crossing of zero was found',
    [left, right],
    'Pass a probability strictly between 0 and 1 and positive degrees of freedom.',
  );
}
