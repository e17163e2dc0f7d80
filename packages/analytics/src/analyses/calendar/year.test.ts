import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogues } from '../../messages/index.ts';
import { createTranslator, locales } from '../../text/index.ts';
import {
  daysByMonth,
  inPeriod,
  periodName,
  periodsOf,
  quarterOf,
  seasonOf,
  seasonOfMonth,
  seasonsOf,
  shortPeriodName,
} from './year.ts';

const sum = (values: readonly { days: number }[]) => values.reduce((total, { days }) => total + days, 0);

describe('seasons', () => {
  it('take December into the winter of its own calendar year', () => {
    expect([12, 1, 2].map((month) => seasonOfMonth(month, 'northern'))).toEqual([
      'winter',
      'winter',
      'winter',
    ]);
    expect(quarterOf(12)).toBe(0);
    expect(quarterOf(11)).toBe(3);
  });

  it('change their names, not their months, south of the equator', () => {
    expect(seasonsOf('southern')).toEqual(['summer', 'autumn', 'winter', 'spring']);
    const months = (hemisphere: 'northern' | 'southern') =>
      periodsOf({ grain: 'season', hemisphere }).map((period) => period.months);
    expect(months('southern')).toEqual(months('northern'));
    expect(seasonOfMonth(7, 'southern')).toBe('winter');
  });

  it('hold every month once', () => {
    for (const grain of ['season', 'month'] as const) {
      const months = periodsOf({ grain, hemisphere: 'northern' }).flatMap((period) => period.months);
      expect([...months].sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
    }
  });

  it('are told by the key of a part of the year alone', () => {
    for (const grain of ['season', 'month'] as const) {
      for (const hemisphere of ['northern', 'southern'] as const) {
        for (const { key, season } of periodsOf({ grain, hemisphere }))
          expect(seasonOf(key, hemisphere)).toBe(season);
      }
    }
  });

  it('have names in every language', () => {
    for (const locale of locales) {
      const translate = createTranslator(catalogues[locale], locale);
      for (const grain of ['season', 'month'] as const) {
        for (const { key } of periodsOf({ grain, hemisphere: 'southern' })) {
          expect(translate(periodName(key))).not.toBe('');
          expect(translate(shortPeriodName(key))).not.toBe('');
          expect(translate(inPeriod(key))).toMatch(/ /u);
        }
      }
    }
  });
});

describe('days of exposure', () => {
  it('are those of the calendar, leap days and partial months included', () => {
    const days = daysByMonth(['1999-08-06', '2000-03-02'], null);
    expect(days).toEqual([
      { year: 1999, month: 8, days: 26 },
      { year: 1999, month: 9, days: 30 },
      { year: 1999, month: 10, days: 31 },
      { year: 1999, month: 11, days: 30 },
      { year: 1999, month: 12, days: 31 },
      { year: 2000, month: 1, days: 31 },
      { year: 2000, month: 2, days: 29 },
      { year: 2000, month: 3, days: 2 },
    ]);
  });

  it('count the whole published period', () => {
    const all = daysByMonth(['1999-08-06', '2018-12-04'], null);
    expect(sum(all)).toBe(7061);
    const ofQuarter = (quarter: number) => sum(all.filter(({ month }) => quarterOf(month) === quarter));
    // 20 Decembers but for 27 days, 19 Januaries and Februaries with 5 leap days.
    expect(ofQuarter(0)).toBe(20 * 31 - 27 + 19 * (31 + 28) + 5);
    expect(ofQuarter(1)).toBe(19 * 92);
    expect(ofQuarter(2)).toBe(19 * 92 + 26);
    expect(ofQuarter(3)).toBe(20 * 91);
  });

  it('keep to the chosen years, and are none outside the period', () => {
    expect(sum(daysByMonth(['1999-08-06', '2018-12-04'], [2004, 2004]))).toBe(366);
    expect(daysByMonth(['1999-08-06', '2018-12-04'], [1980, 1990])).toEqual([]);
  });

  it('add up to the length of the period', () => {
    const day = fc.date({ min: new Date('1995-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 9000 }), (start, length) => {
        const iso = (date: Date) => date.toISOString().slice(0, 10);
        const from = Date.parse(iso(start));
        const period = [iso(start), iso(new Date(from + length * 86_400_000))] as const;
        expect(sum(daysByMonth(period, null))).toBe(length + 1);
      }),
    );
  });
});
