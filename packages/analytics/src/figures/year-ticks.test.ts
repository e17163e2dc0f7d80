import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelWidth } from '@mangetamain/theme/plot';
import { shownYears, yearTicks } from './year-ticks.ts';

const all = Array.from({ length: 20 }, (_, index) => 1999 + index);

describe('the years under an axis', () => {
  it('are all of them where there is room', () => {
    expect(shownYears(all, { width: 700, compact: false })).toEqual(all);
  });

  it('leave out those that would touch a year in full', () => {
    const shown = shownYears(all, { width: 480, compact: false }, 2008);
    expect(shown).toEqual(all.filter((each) => ![2000, 2007, 2009, 2017].includes(each)));
  });

  it('are the ends, the kept one and every fifth between on a phone', () => {
    expect(shownYears(all, { width: 270, compact: true }, 2007)).toEqual([1999, 2007, 2010, 2015, 2018]);
    expect(shownYears(all, { width: 270, compact: true })).toEqual([1999, 2005, 2010, 2015, 2018]);
  });

  it('are few years as they are', () => {
    expect(shownYears([2016, 2017, 2018], { width: 200, compact: true })).toEqual([2016, 2017, 2018]);
  });

  it('never repeat a year, and are none without years', () => {
    expect(shownYears(all, { width: 270, compact: true }, 1999)).toEqual([1999, 2005, 2010, 2015, 2018]);
    expect(shownYears([], { width: 270, compact: true })).toEqual([]);
  });

  it('never touch an end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 120, max: 1100 }), fc.boolean(), (width, compact) => {
        const shown = shownYears(all, { width, compact });
        const gap = ((shown[1] ?? 0) - (shown[0] ?? 0)) * (width / all.length);
        expect(gap).toBeGreaterThanOrEqual((labelWidth('1999') + labelWidth('00')) / 2);
      }),
    );
  });
});

describe('the words under an axis of years', () => {
  const written = (compact: boolean, kept?: number) => {
    const { ticks, format } = yearTicks(all, { width: compact ? 270 : 700, compact }, kept);
    return ticks.map(format);
  };

  it('are years in full at both ends and at the kept one, two digits between', () => {
    expect(written(false, 2007)).toEqual(
      all.map((each) => ([1999, 2007, 2018].includes(each) ? String(each) : String(each).slice(2))),
    );
  });

  it('are years in full on a phone', () => {
    expect(written(true)).toEqual(['1999', '2005', '2010', '2015', '2018']);
  });
});
