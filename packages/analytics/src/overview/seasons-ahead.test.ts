import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemSeason } from '../analysis/presentation.ts';
import { dayOf, isoDay, liftAt, monthPlace, nextDayAt, seasonsAhead } from './seasons-ahead.ts';

const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

const season = (item: string, best: number, from: number, to: number): ItemSeason => ({
  item,
  best,
  from,
  to,
  peakLift: 1.5,
  lifts: Array.from({ length: 12 }, (_, index) => 1 + Math.cos(((index + 1 - best) * Math.PI) / 6) / 2),
});

const anyDay = fc.integer({ min: day('1999-01-01'), max: day('2099-12-31') });

describe('places of the year', () => {
  it('are at the whole in the middle of a month', () => {
    expect(monthPlace(day('2026-07-16'))).toBeCloseTo(7, 10);
    expect(monthPlace(day('2026-01-01'))).toBeCloseTo(0.5, 1);
    expect(monthPlace(day('2026-12-31'))).toBeCloseTo(12.5, 1);
  });

  it('come back as the day they were taken from', () => {
    fc.assert(
      fc.property(anyDay, (each) => {
        expect(nextDayAt(monthPlace(each), each)).toBe(each);
      }),
    );
  });

  it('lie within the year that follows', () => {
    fc.assert(
      fc.property(anyDay, fc.double({ min: 0.5, max: 12.49, noNaN: true }), (from, place) => {
        const found = nextDayAt(place, from);
        expect(found).toBeGreaterThanOrEqual(from);
        expect(found - from).toBeLessThanOrEqual(366);
      }),
    );
  });

  it('take the day of the reader', () => {
    expect(isoDay(dayOf(new Date(2026, 10, 28, 23, 59)))).toBe('2026-11-28');
  });
});

it('reads lifts between months, over the turn of the year too', () => {
  const { lifts } = season('any', 1, 12, 2);
  expect(liftAt({ lifts }, 7)).toBe(lifts[6]);
  expect(liftAt({ lifts }, 12.25)).toBeCloseTo((lifts[11] ?? 0) * 0.75 + (lifts[0] ?? 0) * 0.25, 10);
  expect(liftAt({ lifts }, 0.5)).toBeCloseTo(((lifts[11] ?? 0) + (lifts[0] ?? 0)) / 2, 10);
});

describe('from 28 November, eight weeks', () => {
  const seasons = [
    season('gifts', 12.4, 11, 1),
    season('zucchini', 7.2, 5, 9),
    season('soup', 1.2, 10, 3),
    season('pumpkin', 10.5, 9, 11),
  ];
  const { now, coming } = seasonsAhead(seasons, day('2026-11-28'), 8);

  it('names what is in season, the strongest first', () => {
    expect(now.map((each) => each.season.item)).toEqual(['pumpkin', 'gifts', 'soup']);
    expect(now.map(({ lift }) => lift)).toEqual(now.map(({ lift }) => lift).toSorted((a, b) => b - a));
  });

  it('names what comes to its peak, the soonest first, with the weeks until then', () => {
    expect(coming.map((each) => [each.season.item, isoDay(each.day), each.weeks])).toEqual([
      ['gifts', '2026-12-28', 4],
      ['soup', '2027-01-22', 7],
    ]);
    expect(coming[0]?.course).toHaveLength(9);
  });
});
