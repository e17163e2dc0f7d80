import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlap, periodWithin, quarterPeriod, weekdayOccurrences, type Period } from './weekdays.ts';

const whole: Period = ['1999-08-06', '2018-12-04'];

const day = (index: number) => new Date(Date.UTC(1999, 0, 1) + index * 86_400_000).toISOString().slice(0, 10);

const isoWeekday = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

describe('occurrences of weekdays', () => {
  it('over the whole data are 1,008 or 1,009 each', () => {
    expect(weekdayOccurrences(whole)).toEqual([1009, 1009, 1008, 1008, 1009, 1009, 1009]);
  });

  it('of one day are that day', () => {
    // 2018-12-04 was a Tuesday.
    expect(weekdayOccurrences(['2018-12-04', '2018-12-04'])).toEqual([0, 1, 0, 0, 0, 0, 0]);
  });

  it('of nothing are none', () => {
    expect(weekdayOccurrences(['2018-12-04', '2001-01-01'])).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('are those of counting day by day', () => {
    fc.assert(
      fc.property(fc.nat(8000), fc.nat(60), (start, length) => {
        const counts = [0, 0, 0, 0, 0, 0, 0];
        for (let index = start; index <= start + length; index += 1) {
          counts[isoWeekday(day(index)) - 1] = (counts[isoWeekday(day(index)) - 1] ?? 0) + 1;
        }
        expect(weekdayOccurrences([day(start), day(start + length)])).toEqual(counts);
      }),
    );
  });
});

describe('periods', () => {
  it('are cut to years, and stay whole without', () => {
    expect(periodWithin(whole, null)).toEqual(whole);
    expect(periodWithin(whole, [1990, 2001])).toEqual(['1999-08-06', '2001-12-31']);
    expect(periodWithin(whole, [2003, 2003])).toEqual(['2003-01-01', '2003-12-31']);
    expect(weekdayOccurrences(periodWithin(whole, [1990, 1991]))).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('of quarters end on their last day, also in February’s', () => {
    expect(quarterPeriod(2004, 1)).toEqual(['2004-01-01', '2004-03-31']);
    expect(quarterPeriod(2004, 4)).toEqual(['2004-10-01', '2004-12-31']);
  });

  it('split into quarters hold the same weekdays', () => {
    const parts = [1, 2, 3, 4].map((quarter) => weekdayOccurrences(quarterPeriod(2007, quarter)));
    const sums = [0, 1, 2, 3, 4, 5, 6].map((at) => parts.reduce((sum, part) => sum + (part[at] ?? 0), 0));
    expect(sums).toEqual(weekdayOccurrences(['2007-01-01', '2007-12-31']));
    expect(overlap(whole, quarterPeriod(2018, 4))).toEqual(['2018-10-01', '2018-12-04']);
  });
});
