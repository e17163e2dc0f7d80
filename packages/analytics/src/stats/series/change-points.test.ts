import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { existing, expectAllClose, expectClose, numbersIn } from '../fixtures/close.ts';
import fixtures from '../fixtures/series.json';
import { changePoints } from './change-points.ts';

test.each(fixtures.changePoints)(
  'matches a search over every placement, $times.length points',
  (expected) => {
    const mostBreaks = expected.criterionByBreaks.length - 1;
    const result = existing(changePoints(expected.times, expected.counts, { mostBreaks }));
    expectAllClose(result.criterionByBreaks, expected.criterionByBreaks, 1e-8);
    expect(result.breaks.map((b) => b.firstAfter)).toEqual(expected.firstAfter);
  },
);

test('finds the turn of a series that grows by half and then shrinks by a fifth', () => {
  const times = Array.from({ length: 14 }, (_, i) => 2000 + i);
  const counts = times.map((year) =>
    Math.round(year < 2007 ? 1000 * 1.5 ** (year - 2000) : 90_000 * 0.8 ** (year - 2007)),
  );
  const result = existing(changePoints(times, counts));
  expect(result.breaks).toEqual([{ lastBefore: 2006, firstAfter: 2007 }]);
  expect(result.segments.map((s) => [s.from, s.to])).toEqual([
    [2000, 2006],
    [2007, 2013],
  ]);
  expectClose(result.segments[0]?.growthRate, 0.5, 1e-3);
  expectClose(result.segments[1]?.growthRate, -0.2, 1e-3);
  expectClose(result.segments[1]?.fittedFrom, 90_000, 1e-3);
});

test('steady growth has no break', () => {
  const times = Array.from({ length: 15 }, (_, i) => i);
  const noise = [3, -2, 1, 4, -4, 0, 2, -1, -3, 3, 1, -2, 0, 4, -1];
  const counts = times.map((t) => Math.round(500 * 1.2 ** t * (1 + (noise[t] ?? 0) / 100)));
  const result = existing(changePoints(times, counts));
  expect(result.breaks).toEqual([]);
  expect(result.segments).toHaveLength(1);
});

test('a series too short for two segments has none', () => {
  expect(changePoints([1, 2, 3, 4, 5], [1, 2, 3, 4, 5])).toBeNull();
  expect(changePoints([], [])).toBeNull();
  expect(changePoints([1, 2, 3, 4], [1, 9, 3, 4], { shortestSegment: 2 })).not.toBeNull();
});

test('misuse is refused', () => {
  expect(() => changePoints([1, 2], [1])).toThrow(/differ in length/);
  expect(() => changePoints([2, 1], [1, 1])).toThrow(/Sort by time/);
  expect(() => changePoints([1, 2], [1, -1])).toThrow(/negative/);
  expect(() => changePoints([1, 2], [1, 1], { shortestSegment: 1 })).toThrow(/two points for a line/);
});

test('segments tile the series, hold the fewest points asked, and shifting time changes nothing', () => {
  const counts = fc.array(fc.nat({ max: 30_000 }), { minLength: 6, maxLength: 22 });
  fc.assert(
    fc.property(counts, fc.integer({ min: 3, max: 4 }), (values, shortestSegment) => {
      const times = values.map((_, i) => i);
      const result = changePoints(times, values, { shortestSegment });
      if (result === null) return;
      expect(result.segments[0]?.from).toBe(0);
      expect(result.segments.at(-1)?.to).toBe(values.length - 1);
      result.segments.forEach((segment, i) => {
        expect(segment.to - segment.from + 1).toBeGreaterThanOrEqual(shortestSegment);
        if (i > 0) expect(segment.from).toBe((result.segments[i - 1]?.to ?? -9) + 1);
      });
      expect(numbersIn(result).every(Number.isFinite)).toBe(true);
      const shifted = existing(
        changePoints(
          times.map((t) => t + 1999),
          values,
          { shortestSegment },
        ),
      );
      expect(shifted.breaks.map((b) => b.firstAfter - 1999)).toEqual(result.breaks.map((b) => b.firstAfter));
    }),
    { numRuns: 40 },
  );
});

test('two thousand years are searched as ten are', () => {
  const times = Array.from({ length: 2000 }, (_, i) => i + 1);
  const counts = times.map((year) => (year < 1500 ? 100 : 1000));
  const result = existing(changePoints(times, counts));
  expect(result.breaks).toContainEqual({ lastBefore: 1499, firstAfter: 1500 });
});

test('a series does not change with the origin or the unit of its time', () => {
  const counts = [5, 8, 13, 22, 35, 56, 50, 44, 40, 35, 31];
  const times = counts.map((_, i) => i);
  const breaks = (scaled: readonly number[]) =>
    existing(changePoints(scaled, counts)).breaks.map(({ firstAfter }) => scaled.indexOf(firstAfter));
  expect(breaks(times.map((time) => 2000 + time))).toEqual(breaks(times));
  expect(breaks(times.map((time) => 12 * time))).toEqual(breaks(times));
});
