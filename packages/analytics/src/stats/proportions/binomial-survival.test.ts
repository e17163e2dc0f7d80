import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectClose } from '../fixtures/close.ts';
import fixtures from '../fixtures/seasonal.json';
import { binomialSurvival } from './binomial-survival.ts';

describe('the upper tail of the binomial distribution', () => {
  test.each(fixtures.binomialTails)('matches SciPy', ({ successes, trials, probability, survival }) => {
    expectClose(binomialSurvival(successes, trials, probability), survival);
  });

  test('and the tail of what failed make one', () => {
    const inside = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(300), inside, (trials, some, probability) => {
        const successes = 1 + (some % trials);
        const others = binomialSurvival(trials - successes + 1, trials, 1 - probability);
        expect(binomialSurvival(successes, trials, probability) + others).toBeCloseTo(1, 9);
      }),
    );
  });

  test('is nothing beyond all trials, and refuses what is no probability', () => {
    expect(binomialSurvival(4, 3, 0.5)).toBe(0);
    expect(() => binomialSurvival(1, 3, 1)).toThrow(/probability/u);
    expect(() => binomialSurvival(1.5, 3, 0.5)).toThrow(/count/u);
  });
});
