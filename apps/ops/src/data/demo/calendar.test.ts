import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, drawDays, isoDay, parseDay, seasonOf, weekdayOf, yearOf } from './calendar.ts';
import { createRandom } from './random.ts';

it.each([
  ['2000-01-25', 1, 0, 2000],
  ['2008-02-29', 4, 0, 2008],
  ['2010-01-02', 5, 0, 2010],
  ['2016-06-05', 6, 2, 2016],
  ['2012-11-30', 4, 3, 2012],
  ['1999-12-31', 4, 0, 1999],
  ['2005-03-01', 1, 1, 2005],
])('%s is weekday %i of season %i in %i', (iso, weekday, season, year) => {
  const day = parseDay(iso);
  expect([weekdayOf(day), seasonOf(day), yearOf(day)]).toEqual([weekday, season, year]);
  expect(isoDay(day)).toBe(iso);
});

const weekdays = [1, 1, 1, 1, 1, 1, 1];
const plan = {
  years: [2005, 2006],
  counts: [
    [10, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 20],
    [3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3],
  ],
  weekdays,
  first: dayOf(2005, 1, 15),
  last: dayOf(2006, 12, 31),
};

describe('drawing days', () => {
  it('gives as many as planned, in order, each in its month and within the period', () => {
    const days = drawDays(plan, 1, createRandom(1));
    expect(days.length).toBe(71);
    expect([...days]).toEqual([...days].sort((a, b) => a - b));
    expect(days[0]).toBeGreaterThanOrEqual(plan.first);
    const months = [...days].map((day) => isoDay(day).slice(0, 7));
    expect(months.filter((month) => month === '2005-01')).toHaveLength(10);
    expect(months.filter((month) => month === '2005-12')).toHaveLength(20);
    expect(months).not.toContain('2005-02');
  });

  it('scales the total without drift', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1, noNaN: true }), fc.integer(), (scale, seed) => {
        expect(drawDays(plan, scale, createRandom(seed)).length).toBe(Math.round(71 * scale));
      }),
    );
  });

  it('follows the weekdays', () => {
    const mondays = {
      ...plan,
      counts: [Array.from({ length: 12 }, () => 50)],
      weekdays: [1, 0, 0, 0, 0, 0, 0],
    };
    expect([...drawDays(mondays, 1, createRandom(1))].every((day) => weekdayOf(day) === 0)).toBe(true);
  });

  it('gives known days their count and no more', () => {
    const fixed = { '2006-05-05': 2 };
    const days = [...drawDays({ ...plan, fixed }, 1, createRandom(1))];
    expect(days.filter((day) => isoDay(day) === '2006-05-05')).toHaveLength(2);
    expect(days).toHaveLength(71);
  });
});
