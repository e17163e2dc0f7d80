import { describe, expect, it } from 'vitest';
import { decodeParams, encodeParam, paramKey } from '../../../analysis/params.ts';
import { catalogues } from '../../../messages/index.ts';
import { createTranslator } from '../../../text/index.ts';
import { listed } from '../../../analysis/listed.ts';
import type { CalendarRow } from '../calendar/model.ts';
import { weekdays } from './index.ts';
import { modelWeekdays } from './model.ts';
import { findings, summary } from './words.ts';

const english = createTranslator(catalogues.en, 'en');

/** Ratings of one to five stars by day of the week. */
const rowsOf = (counts: Readonly<Record<string, readonly number[]>>): CalendarRow[] =>
  Object.entries(counts).flatMap(([key, stars]) =>
    stars.map((n, index) => ({ year: 2005, key, rating: index + 1, n })),
  );

describe('the weekend in links', () => {
  const key = paramKey(weekdays, 'weekend', false);
  const decoded = (written: string) => decodeParams(weekdays, new URLSearchParams({ [key]: written }));

  it.each([
    ['sat-sun', 'sat-sun'],
    ['fri-sun', 'fri-sun'],
    ['satSun', 'sat-sun'],
    ['friSun', 'fri-sun'],
    ['thuFri', 'sat-sun'],
  ])('%s reads %s', (written, weekend) => {
    expect(decoded(written)).toMatchObject({ weekend });
  });

  it('is written as on the other pages', () => {
    const { weekend } = weekdays.controls;
    expect(weekend && encodeParam(weekend, 'fri-sun')).toBe('fri-sun');
  });
});

describe('the weekend', () => {
  const days = (weekday: readonly number[], weekend: readonly number[]) =>
    rowsOf({ '1': weekday, '5': weekday, '6': weekend, '7': weekend });
  const modelOf = (rows: readonly CalendarRow[], of: 'sat-sun' | 'fri-sun' = 'sat-sun') =>
    modelWeekdays(rows, { measure: 'mean', axis: 'window', weekend: of });
  const high = [50, 50, 50, 50, 800];
  const lower = [50, 50, 100, 150, 650];

  it('is compared with the other days, by either definition', () => {
    const found = modelOf(days(lower, high));
    expect(found.weekend.gap?.difference).toBeCloseTo(0.2, 12);
    expect(modelOf(days(lower, high), 'fri-sun').weekend).toMatchObject({ weekday: { n: 1000 } });
  });

  it.each([
    ['higher at the weekend, by 0.200 points', days(lower, high)],
    ['lower at the weekend, by 0.200 points', days(high, lower)],
    ['changes nothing', days(high, high)],
  ])('says: %s', (words, rows) => {
    expect(english(listed(findings(modelOf(rows)))[0]?.text ?? { message: '' })).toContain(words);
  });

  it('tells the page whether the day matters at all', () => {
    const same = summary(modelOf(days(high, high)));
    expect(same && english(same)).toContain('nothing');
    const apart = summary(modelOf(days(lower, high)));
    expect(apart && english(apart)).toContain('up to 5.0% of the scale');
    expect(summary(modelOf(rowsOf({ '1': [0, 0, 0, 0, 1] })))).toBeNull();
  });
});
