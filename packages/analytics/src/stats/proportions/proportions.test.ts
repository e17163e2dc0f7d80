import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { existing, expectAllClose, expectClose, numbersIn } from '../fixtures/close.ts';
import fixtures from '../fixtures/proportions.json';
import { proportionDifference, riskRatio } from './two-proportions.ts';
import { type Proportion, wilsonInterval } from './wilson.ts';

const proportion = ([successes = 0, trials = 0]: readonly number[]): Proportion => ({ successes, trials });

const anyProportion = fc
  .integer({ min: 1, max: 200_000 })
  .chain((trials) => fc.nat({ max: trials }).map((successes) => ({ successes, trials })));

describe('Wilson interval', () => {
  test.each(fixtures.wilson)(
    '%d of %d matches statsmodels',
    (successes = 0, trials = 0, low = 0, high = 0) => {
      const interval = existing(wilsonInterval({ successes, trials }));
      expect(interval.low).toBeCloseTo(low, 12);
      expectClose(interval.high, high);
    },
  );

  test('lies within [0, 1], holds the share, and mirrors its complement', () => {
    fc.assert(
      fc.property(anyProportion, ({ successes, trials }) => {
        const interval = existing(wilsonInterval({ successes, trials }));
        expect(interval.low).toBeGreaterThanOrEqual(0);
        expect(interval.high).toBeLessThanOrEqual(1);
        expect(interval.low).toBeLessThanOrEqual(successes / trials);
        expect(interval.high).toBeGreaterThanOrEqual(successes / trials);
        const mirror = existing(wilsonInterval({ successes: trials - successes, trials }));
        expect(mirror.low).toBeCloseTo(1 - interval.high, 10);
      }),
    );
  });

  test('counts trials that resemble each other as fewer', () => {
    fc.assert(
      fc.property(anyProportion, fc.integer({ min: 1, max: 9 }), ({ successes, trials }, times) => {
        const alike = existing(
          wilsonInterval({ successes: times * successes, trials: times * trials }, 0.9, times),
        );
        const fewer = existing(wilsonInterval({ successes, trials }, 0.9));
        expect(alike.low).toBeCloseTo(fewer.low, 12);
        expect(alike.high).toBeCloseTo(fewer.high, 12);
      }),
    );
    expect(() => wilsonInterval({ successes: 1, trials: 2 }, 0.95, 0)).toThrow(/designEffect/u);
  });

  test('starts at 0 without success and ends at 1 without failure, to the last bit', () => {
    for (let trials = 1; trials <= 60; trials += 1) {
      expect(wilsonInterval({ successes: 0, trials })?.low).toBe(0);
      expect(wilsonInterval({ successes: trials, trials })?.high).toBe(1);
    }
  });

  test('narrows with more trials and widens with more confidence', () => {
    const width = (successes: number, trials: number, confidence?: number) => {
      const { low, high } = existing(wilsonInterval({ successes, trials }, confidence));
      return high - low;
    };
    expect(width(200, 1000)).toBeLessThan(width(20, 100));
    expect(width(20, 100, 0.99)).toBeGreaterThan(width(20, 100, 0.9));
  });

  test('no trials, no interval; misuse is refused', () => {
    expect(wilsonInterval({ successes: 0, trials: 0 })).toBeNull();
    expect(() => wilsonInterval({ successes: 2, trials: 1 })).toThrow(/More successes than trials/);
    expect(() => wilsonInterval({ successes: 0.5, trials: 1 })).toThrow(/whole number/);
    expect(() => wilsonInterval({ successes: 1, trials: 2 }, 95)).toThrow(/confidence/);
  });
});

describe('two proportions', () => {
  test.each(fixtures.differences)('$first and $second match statsmodels', (expected) => {
    const [first, second] = [proportion(expected.first), proportion(expected.second)];
    const { interval } = existing(proportionDifference(first, second));
    expectAllClose([interval.low, interval.high], expected.interval);
    const ratio = riskRatio(first, second);
    const limits = ratio === null ? [] : [ratio.interval.low, ratio.interval.high];
    expectAllClose(limits, expected.ratio ?? []);
  });

  test('swapping the groups turns the difference and inverts the ratio', () => {
    fc.assert(
      fc.property(anyProportion, anyProportion, (first, second) => {
        const forward = existing(proportionDifference(first, second));
        const backward = existing(proportionDifference(second, first));
        expect(backward.difference).toBeCloseTo(-forward.difference, 12);
        expect(backward.interval.low).toBeCloseTo(-forward.interval.high, 10);
        expect(forward.interval.low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(forward.interval.high).toBeLessThanOrEqual(1 + 1e-12);
        const [ratio, inverse] = [riskRatio(first, second), riskRatio(second, first)];
        if (ratio === null || inverse === null) return;
        expectClose(ratio.ratio * inverse.ratio, 1, 1e-10);
        expectClose(ratio.interval.low * inverse.interval.high, 1, 1e-10);
        expect(numbersIn([forward, ratio]).every(Number.isFinite)).toBe(true);
      }),
    );
  });

  test('an empty group has no difference, a group without success no ratio', () => {
    const some = { successes: 3, trials: 9 };
    expect(proportionDifference(some, { successes: 0, trials: 0 })).toBeNull();
    expect(riskRatio(some, { successes: 0, trials: 9 })).toBeNull();
    expect(riskRatio({ successes: 0, trials: 0 }, some)).toBeNull();
    expect(proportionDifference(some, { successes: 0, trials: 9 })).not.toBeNull();
  });
});
