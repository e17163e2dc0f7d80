import { describe, expect, it } from 'vitest';
import { decodeParams, encodeParam, paramKey } from '../../../analysis/params.ts';
import { catalogues } from '../../../messages/index.ts';
import { seededRandom } from '../../../stats/index.ts';
import { createTranslator, type Text } from '../../../text/index.ts';
import { listed } from '../../../analysis/listed.ts';
import type { CalendarRow } from '../calendar/model.ts';
import { weekdays } from './index.ts';
import { unrelatedPairs } from '../stars/unrelated-pairs.ts';
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

describe('the sentence at the head of the page', () => {
  const claims = (text: Text | null) =>
    text !== null && 'message' in text && /\.(?:up|down)$/u.test(text.message);

  it('claims a direction only where the heading does, and in few shuffles', () => {
    const random = seededRandom(23);
    const starred = () => 5 - Math.floor(5 * random() ** 3);
    const runs = Array.from({ length: 200 }, () => {
      const rows = Array.from({ length: 700 }, () => ({
        year: 2005,
        key: String(1 + Math.floor(7 * random())),
        rating: starred(),
        n: 1,
      }));
      const model = modelWeekdays(rows, unrelatedPairs(rows), {
        measure: 'mean',
        axis: 'window',
        weekend: 'sat-sun',
      });
      const said = listed(findings(model)).map(({ text }) => claims(text));
      expect(claims(summary(model))).toBe(said[0]);
      return said.includes(true);
    });
    expect(runs.filter(Boolean).length / 200).toBeLessThan(0.09);
  });

  it.each([0, 2, 4, 8, 16, 32])('goes with the heading where the weekend gains %i fives of 100', (more) => {
    const usual = [10, 10, 10, 30, 40];
    const rows = rowsOf({ '3': usual, '7': [10, 10, 10, 30, 40 + more] });
    const model = modelWeekdays(rows, unrelatedPairs(rows), {
      measure: 'mean',
      axis: 'window',
      weekend: 'sat-sun',
    });
    expect(claims(summary(model))).toBe(claims(listed(findings(model))[0]?.text ?? null));
  });
});

describe('the weekend', () => {
  const days = (weekday: readonly number[], weekend: readonly number[]) =>
    rowsOf({ '1': weekday, '5': weekday, '6': weekend, '7': weekend });
  const modelOf = (rows: readonly CalendarRow[], of: 'sat-sun' | 'fri-sun' = 'sat-sun') =>
    modelWeekdays(rows, unrelatedPairs(rows), { measure: 'mean', axis: 'window', weekend: of });
  const high = [50, 50, 50, 50, 800];
  const lower = [50, 50, 100, 150, 650];
  const many = high.map((n) => 100 * n);

  it('is compared with the other days, by either definition', () => {
    const found = modelOf(days(lower, high));
    expect(found.weekend.gap?.difference).toBeCloseTo(0.2, 12);
    expect(modelOf(days(lower, high), 'fri-sun').weekend).toMatchObject({ weekday: { n: 1000 } });
  });

  it.each([
    ['higher at the weekend, by 0.200 points', days(lower, high)],
    ['lower at the weekend, by 0.200 points', days(high, lower)],
    ['Weekend and weekdays are rated alike, within 0.040 points', days(many, many)],
    ['No clear difference between weekend and weekdays', days(high, high)],
  ])('says: %s', (words, rows) => {
    expect(english(listed(findings(modelOf(rows)))[0]?.text ?? { message: '' })).toContain(words);
  });

  it('tells the page whether the day matters at all', () => {
    const same = summary(modelOf(days(many, many)));
    expect(same && english(same)).toBe('Weekend and weekdays are rated alike, within 0.040 points.');
    const unclear = summary(modelOf(days(high, high)));
    expect(unclear && english(unclear)).toBe('Weekend and weekdays are not clearly rated differently.');
    const apart = summary(modelOf(days(lower, high)));
    expect(apart && english(apart)).toContain('higher at the weekend, by 0.200 points: 5.0% of the scale');
    expect(summary(modelOf(rowsOf({ '1': [0, 0, 0, 0, 1] })))).toBeNull();
  });
});
