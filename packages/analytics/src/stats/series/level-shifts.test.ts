import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { existing, expectClose } from '../fixtures/close.ts';
import fixtures from '../fixtures/series.json';
import { seededRandom } from '../index.ts';
import { levelShifts } from './level-shifts.ts';

const equal = (values: readonly number[]) => values.map(() => 1);

it.each(fixtures.levelShifts)(
  'agrees with dense matrices over every placement, $values.length points',
  (expected) => {
    const { values, weights, shortest, most } = expected;
    const found = existing(levelShifts(values, weights, { shortestSegment: shortest, mostShifts: most }));
    expect(found.segments.map(({ first }) => first)).toEqual(expected.starts);
    expect(found.autocorrelation).toBe(expected.autocorrelation);
    const pairs = [
      [found.criterionByShifts, expected.criteria],
      [found.segments.map(({ level }) => level), expected.levels],
      [found.shifts.map(({ standardError }) => standardError), expected.standardErrors],
    ] as const;
    for (const [own, others] of pairs) {
      expect(own).toHaveLength(others.length);
      own.forEach((value, index) => expectClose(value, others[index] ?? Number.NaN, 1e-9));
    }
  },
);

describe('level shifts', () => {
  it('finds a step and its size, by hand', () => {
    const values = [1, 3, 1, 3, 1, 3, 11, 13, 11, 13, 11, 13];
    const found = levelShifts(values, equal(values));
    expect(found?.segments.map(({ first, last, level }) => [first, last, level])).toEqual([
      [0, 5, 2],
      [6, 11, 12],
    ]);
    // Residuals ±1, neighbours opposite but for one pair across the step: r < 0, so r = 0;
    // s² = 12 / 10, standard error √(1.2 (1/6 + 1/6)), t(0.975, 10) = 2.228138852; other correlations widen it.
    const [shift] = found?.shifts ?? [];
    expect(shift?.difference).toBe(10);
    expect(shift?.standardError).toBeCloseTo(Math.sqrt(0.4), 12);
    expect(shift?.interval.low).toBeLessThan(10 - 2.228138852 * Math.sqrt(0.4));
    expect((shift?.interval.low ?? 0) + (shift?.interval.high ?? 0)).toBeCloseTo(20, 8);
  });

  it('weighs the points: a heavy one draws its level, and 12 of weight 2 count as their mean', () => {
    const found = levelShifts([0, 1, 0, 9, 10, 9], [1, 3, 1, 2, 2, 2]);
    expect(found?.segments.map(({ level }) => level)).toEqual([
      expect.closeTo(0.6, 12),
      expect.closeTo(28 / 3, 12),
    ]);
    expect(found?.segments.map(({ weight }) => weight)).toEqual([5, 6]);
  });

  it('finds several shifts where each is clear, and the level that comes back', () => {
    const random = seededRandom(7);
    const noise = () => random() + random() + random() - 1.5;
    const levels = [4.7, 4.6, 4.7, 4.5];
    const values = levels.flatMap((level) => Array.from({ length: 24 }, () => level + 0.02 * noise()));
    const found = levelShifts(values, equal(values), { shortestSegment: 6 });
    expect(found?.shifts.map((shift) => shift.at)).toEqual([24, 48, 72]);
  });

  it('gives intervals that hold the true step about as often as they say', () => {
    const random = seededRandom(3);
    const noise = () => random() + random() + random() - 1.5;
    const held = Array.from({ length: 300 }, () => {
      const values = Array.from({ length: 48 }, (_, index) => (index < 24 ? 0 : 5) + noise());
      const interval = levelShifts(values, equal(values), { mostShifts: 1 })?.shifts[0]?.interval;
      return interval !== undefined && interval.low < 5 && interval.high > 5;
    }).filter(Boolean);
    expect(held.length / 300).toBeGreaterThan(0.92);
    expect(held.length / 300).toBeLessThan(0.99);
  });

  it('finds none in noise alone, nearly always', () => {
    const random = seededRandom(11);
    const falseAlarms = Array.from({ length: 100 }, () => {
      const values = Array.from({ length: 60 }, () => random() + random() + random());
      return levelShifts(values, equal(values))?.shifts.length ?? 0;
    }).filter((count) => count > 0);
    expect(falseAlarms.length).toBeLessThan(6);
  });

  const normal = (random: () => number) =>
    Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const serial = (random: () => number, length: number, correlation: number) => {
    let error = normal(random);
    return Array.from({ length }, () => {
      const now = error;
      error = correlation * error + Math.sqrt(1 - correlation ** 2) * normal(random);
      return now;
    });
  };

  it.each([
    [36, 0],
    [36, 0.4],
    [36, 0.7],
    [120, 0],
    [120, 0.4],
    [120, 0.7],
  ])(
    'takes no wandering of %i points with correlation %f for a shift, nearly always',
    (length, correlation) => {
      const random = seededRandom(41);
      const found = Array.from({ length: 150 }, () => {
        const values = serial(random, length, correlation);
        return levelShifts(values, equal(values), { shortestSegment: 6, mostShifts: 6 })?.shifts.length ?? 0;
      });
      expect(found.filter((count) => count > 0).length / 150).toBeLessThan(0.09);
    },
  );

  it('still finds a shift of twice the scatter in correlated errors, mostly', () => {
    const random = seededRandom(43);
    const found = Array.from({ length: 60 }, () => {
      const values = serial(random, 120, 0.4).map((error, index) => error + (index < 60 ? 0 : 2));
      const shifts = levelShifts(values, equal(values), { shortestSegment: 6, mostShifts: 6 })?.shifts ?? [];
      return shifts.some((shift) => Math.abs(shift.at - 60) <= 3);
    });
    expect(found.filter(Boolean).length).toBeGreaterThan(40);
  });

  it('keeps segments as long as asked, and at most so many shifts', () => {
    const values = Array.from({ length: 40 }, (_, index) => Math.floor(index / 4));
    const found = levelShifts(values, equal(values), { shortestSegment: 5, mostShifts: 4 });
    expect(found?.criterionByShifts).toHaveLength(5);
    for (const { first, last } of found?.segments ?? []) expect(last - first + 1).toBeGreaterThanOrEqual(5);
  });

  it('widens the interval where neighbours resemble each other', () => {
    const slow = [0, 1, 2, 1, 0, -1, -2, -1, 10, 11, 12, 11, 10, 9, 8, 9];
    const fast = [0, 2, 0, -2, 1, -1, 1, -1, 10, 12, 10, 8, 11, 9, 11, 9];
    const width = (values: readonly number[]) =>
      levelShifts(values, equal(values), { mostShifts: 1 })?.shifts[0]?.standardError ?? 0;
    expect(width(slow)).toBeGreaterThan(1.5 * width(fast));
  });

  it('does not depend on the unit of the weights, and moves with the values', () => {
    const series = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 8, maxLength: 30 });
    fc.assert(
      fc.property(series, fc.integer({ min: 2, max: 9 }), (values, factor) => {
        const plain = levelShifts(values, equal(values));
        const heavy = levelShifts(
          values.map((value) => value + 100),
          values.map(() => factor),
        );
        // Ties between placements may fall either way with rounding: the size of the best fit may not.
        expect(heavy === null).toBe(plain === null);
        if (plain === null || heavy === null) return;
        expect(heavy.segments[0]?.first).toBe(0);
        expect(heavy.segments.at(-1)?.last).toBe(values.length - 1);
      }),
    );
  });

  it('does not exist for a short or constant series', () => {
    expect(levelShifts([1, 2, 3, 4, 5], equal([1, 2, 3, 4, 5]))).toBeNull();
    expect(levelShifts([2, 2, 2, 2, 2, 2], equal([2, 2, 2, 2, 2, 2]))).toBeNull();
  });

  it.each([
    ['unequal lengths', () => levelShifts([1, 2], [1])],
    ['a weight of nothing', () => levelShifts([1, 2, 3], [1, 0, 1])],
    ['a segment of one point', () => levelShifts([1, 2, 3], [1, 1, 1], { shortestSegment: 1 })],
    ['NaN', () => levelShifts([1, Number.NaN], [1, 1])],
  ])('refuses %s', (_, run) => {
    expect(run).toThrow(/./u);
  });
});
