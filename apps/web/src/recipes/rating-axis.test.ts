import { describe, expect, it } from 'vitest';
import { placeIn, ratingWindow } from './rating-axis.ts';

describe('the part of the scale that is drawn', () => {
  const interval = (low: number) => ({ low, mean: low, high: low });

  it('begins on half a star below all but the lowest twentieth', () => {
    const lows = [1.2, ...Array.from({ length: 39 }, (_, index) => 4.1 + index / 100)];
    expect(ratingWindow(lows.map(interval))).toEqual({ low: 4, high: 5 });
    expect(ratingWindow([null])).toEqual({ low: 1, high: 5 });
  });

  it('holds everything, at its ends where it lies beyond', () => {
    const window = { low: 4, high: 5 };
    expect([3, 4, 4.25, 5].map((stars) => placeIn(window, stars))).toEqual([0, 0, 25, 100]);
  });
});
