import { describe, expect, it } from 'vitest';
import { correlationsOf } from './correlations.ts';

describe('correlations', () => {
  it('are those of Pearson, and null where nothing varies', () => {
    // Minutes 1, 2, 3; steps 2, 4, 6; ingredients 5, 5, 5.
    const sums = { n: 3, m: 6, s: 12, i: 15, mm: 14, ss: 56, ii: 75, ms: 28, mi: 30, si: 60 };
    expect(correlationsOf(sums)).toEqual({
      minutesSteps: expect.closeTo(1, 12),
      minutesIngredients: null,
      stepsIngredients: null,
    });
    expect(correlationsOf(undefined).minutesSteps).toBeNull();
  });
});
