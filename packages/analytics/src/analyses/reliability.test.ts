import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPartialYear, isReliable, reliabilityOf, thinThreshold } from './reliability.ts';

describe('the thin threshold', () => {
  it('is 1,000 recipes on the full data', () => {
    expect(thinThreshold(200_066)).toBe(1000);
  });

  it('never falls under 30, where a mean stops being nearly normal', () => {
    expect(thinThreshold(866)).toBe(30);
    expect(thinThreshold(0)).toBe(30);
  });

  it('grows with the data, within its bounds', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1_000_000), (a, b) => {
        const [small, large] = a < b ? [a, b] : [b, a];
        expect(thinThreshold(small)).toBeLessThanOrEqual(thinThreshold(large));
      }),
    );
  });
});

describe('a partial year', () => {
  const period = ['1999-08-06', '2018-12-04'] as const;

  it('misses more than a week at one end', () => {
    expect([1999, 2000, 2017, 2018].map((year) => isPartialYear(year, period))).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('may miss a week, since nobody submits every day', () => {
    expect(isPartialYear(2005, ['2005-01-08', '2005-12-24'])).toBe(false);
    expect(isPartialYear(2005, ['2005-01-09', '2005-12-31'])).toBe(true);
    expect(isPartialYear(2005, ['2005-01-01', '2005-12-23'])).toBe(true);
  });
});

describe('reliability', () => {
  it('needs a whole year and enough recipes', () => {
    const of = (year: number, recipes: number) =>
      isReliable(reliabilityOf(year, recipes, 1000, ['1999-08-06', '2018-12-04']));
    expect(of(2007, 29_790)).toBe(true);
    expect(of(2007, 999)).toBe(false);
    expect(of(1999, 1121)).toBe(false);
  });
});
