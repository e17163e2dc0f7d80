import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { existing, expectClose } from '../fixtures/close.ts';
import fixtures from '../fixtures/seasonal.json';
import { compareMeans } from './two-means.ts';
import { welchAnalysisOfVariance } from './welch-analysis-of-variance.ts';

const anyGroup = fc.record({
  count: fc.integer({ min: 2, max: 500 }),
  mean: fc.double({ min: -50, max: 50, noNaN: true }),
  standardDeviation: fc.double({ min: 0.1, max: 20, noNaN: true }),
});

describe('the analysis of variance of Welch', () => {
  test.each(fixtures.welch)('matches statsmodels', ({ counts, means, deviations, ...expected }) => {
    const result = existing(
      welchAnalysisOfVariance(
        counts.map((count, g) => ({
          count,
          mean: means[g] ?? Number.NaN,
          standardDeviation: deviations[g] ?? Number.NaN,
        })),
      ),
    );
    expectClose(result.f, expected.f);
    expectClose(result.degreesOfFreedomWithin, expected.within);
    expectClose(result.pValue, expected.pValue);
  });

  test('of two groups is the test of Welch, and of any does not mind order, shift or sign', () => {
    fc.assert(
      fc.property(anyGroup, anyGroup, anyGroup, (a, b, c) => {
        const two = existing(welchAnalysisOfVariance([a, b]));
        expect(two.pValue).toBeCloseTo(existing(compareMeans(a, b)).welch.pValue, 9);
        const three = existing(welchAnalysisOfVariance([a, b, c]));
        const turned = [c, a, b].map((group) => ({ ...group, mean: 3 - group.mean }));
        expect(existing(welchAnalysisOfVariance(turned)).pValue).toBeCloseTo(three.pValue, 9);
      }),
    );
  });

  test('does not exist for one group, a group of one or one without variation', () => {
    const group = { count: 9, mean: 1, standardDeviation: 2 };
    expect(welchAnalysisOfVariance([group])).toBeNull();
    expect(welchAnalysisOfVariance([group, { ...group, count: 1 }])).toBeNull();
    expect(welchAnalysisOfVariance([group, { ...group, standardDeviation: 0 }])).toBeNull();
    expect(welchAnalysisOfVariance([group, group, { ...group, count: 0 }])).not.toBeNull();
  });
});
