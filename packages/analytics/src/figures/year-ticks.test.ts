import { describe, expect, it } from 'vitest';
import { shownYears } from './year-ticks.ts';

const all = Array.from({ length: 20 }, (_, index) => 1999 + index);

describe('the years under an axis', () => {
  it('are all of them where there is room', () => {
    expect(shownYears(all, { width: 760, compact: false })).toEqual(all);
  });

  it('are the ends, the kept one and every fifth between on a phone', () => {
    expect(shownYears(all, { width: 334, compact: true }, 2007)).toEqual([1999, 2007, 2010, 2015, 2018]);
    expect(shownYears(all, { width: 334, compact: true })).toEqual([1999, 2005, 2010, 2015, 2018]);
  });

  it('are few years as they are', () => {
    expect(shownYears([2016, 2017, 2018], { width: 200, compact: true })).toEqual([2016, 2017, 2018]);
  });

  it('never repeat a year', () => {
    expect(shownYears(all, { width: 334, compact: true }, 1999)).toEqual([1999, 2005, 2010, 2015, 2018]);
  });
});
