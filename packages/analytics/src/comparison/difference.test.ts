import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Estimate } from '../analysis/estimate.ts';
import { decimal, signed, verbatim } from '../text/index.ts';
import { correlationOf, differenceOf, differencesOf } from './difference.ts';

const around = (value: number, half: number) => ({ value, interval: [value - half, value + half] as const });

const estimate = (key: string, value: number, half: number): Estimate => ({
  key,
  subject: verbatim(key),
  ...around(value, half),
  write: (each) => decimal(each, 1),
  writeDifference: (each) => signed(each, 1),
});

const apart = { own: 100, other: 200, common: 0 };

describe('the difference of two estimates', () => {
  it('adds variances where no recipe is in both', () => {
    const { estimate: found, interval, pValue } = differenceOf(around(10, 3), around(4, 4), apart);
    expect(found).toBe(6);
    expect(interval).toEqual([1, 11]);
    // z = 6 / 5 · 1.96
    expect(pValue).toBeCloseTo(0.01867, 4);
  });

  it('of a part and its whole is the share of the rest times the difference of part and rest', () => {
    const count = fc.integer({ min: 30, max: 100_000 });
    fc.assert(
      fc.property(count, count, fc.double({ min: 0.1, max: 50, noNaN: true }), (part, rest, deviation) => {
        const all = part + rest;
        const half = (n: number) => (1.96 * deviation) / Math.sqrt(n);
        const [mean, ofRest] = [10, 8];
        const whole = around((part * mean + rest * ofRest) / all, half(all));
        const overlap = { own: part, other: all, common: part };
        const { estimate: found, interval } = differenceOf(around(mean, half(part)), whole, overlap);
        const share = rest / all;
        const expected = share * Math.hypot(half(part), half(rest));
        expect(found).toBeCloseTo(share * (mean - ofRest), 9);
        expect((interval[1] - interval[0]) / 2 / expected).toBeCloseTo(1, 6);
      }),
    );
  });

  it('is the same the other way round, with the other sign', () => {
    const [one, two] = [{ value: 3, interval: [1, 8] as const }, around(5, 2)];
    const overlap = { own: 50, other: 80, common: 20 };
    const there = differenceOf(one, two, overlap);
    const back = differenceOf(two, one, { own: 80, other: 50, common: 20 });
    expect(back.estimate).toBe(-there.estimate);
    expect(back.interval.map((end) => -end).toReversed()).toEqual(there.interval);
    expect(back.pValue).toBeCloseTo(there.pValue ?? -1, 12);
  });

  it('never takes estimates to vary together more than a part and its whole', () => {
    expect(correlationOf(around(1, 4), around(1, 1), { own: 100, other: 100, common: 100 })).toBe(0.25);
    expect(correlationOf(around(1, 1), around(1, 1), { own: 0, other: 0, common: 0 })).toBe(0);
  });
});

describe('the differences of an analysis', () => {
  it('are of what both estimate, the surest first, corrected over all of them', () => {
    const own = [estimate('a', 1, 1), estimate('b', 9, 1), estimate('c', 5, 1)];
    const others = [estimate('b', 1, 1), estimate('a', 1, 1), estimate('d', 1, 1)];
    const found = differencesOf(own, others, apart);
    expect(found.map(({ own: { key }, claim }) => [key, claim.verdict, claim.family])).toEqual([
      ['b', 'up', 2],
      ['a', 'unclear', 2],
    ]);
    expect(found[1]?.claim.pValue).toBe(1);
  });

  it('claim nothing that a family of that size brings about by chance', () => {
    const family = Array.from({ length: 40 }, (_, index) => estimate(String(index), index === 0 ? 3 : 0, 1));
    const others = family.map((each) => estimate(each.key, 0, 1));
    const single = differencesOf(family.slice(0, 1), others, apart);
    const among = differencesOf(family, others, apart);
    expect(single[0]?.claim.verdict).toBe('up');
    expect(among[0]?.claim.pValue).toBeCloseTo(40 * (single[0]?.claim.pValue ?? 0), 9);
  });

  it('leave out what has no uncertainty to be judged by', () => {
    expect(differencesOf([estimate('a', 1, 0)], [estimate('a', 2, 0)], apart)).toEqual([]);
  });
});
