import { listed } from '../../../analysis/listed.ts';
import { describe, expect, it } from 'vitest';
import { catalogues } from '../../../messages/index.ts';
import { datasetFacts, publishedYears } from '../../../testing/index.ts';
import { createTranslator } from '../../../text/index.ts';
import { weekdays } from '../../calendar/weekdays.ts';
import { modelVolume, type VolumeModel } from './model.ts';
import type { QuarterCount } from './ratios.ts';
import { volumeCaption, volumeFindings, volumeKpis, volumeSummary } from './words.ts';

const en = createTranslator(catalogues.en, 'en');
const fr = createTranslator(catalogues.fr, 'fr');
const params = { years: null, weekend: 'sat-sun' } as const;
const published = [41_481, 36_881, 32_383, 31_008, 25_609, 14_443, 18_261];

/** The published weekday counts, spread over the published years, each quarter alike; the rest falls to 2007. */
const publishedRows: readonly QuarterCount[] = weekdays.flatMap((weekday, index) => {
  const total = published[index] ?? 0;
  const rows = publishedYears.flatMap(({ year, recipes }) =>
    [1, 2, 3, 4].map((quarter) => ({
      year,
      quarter: year === 1999 ? Math.max(3, quarter) : quarter,
      weekday,
      recipes: Math.floor((total * recipes) / 200_066 / 4),
    })),
  );
  const missing = total - rows.reduce((sum, { recipes }) => sum + recipes, 0);
  return rows.map((row) =>
    row.year === 2007 && row.quarter === 1 ? { ...row, recipes: row.recipes + missing } : row,
  );
});

/** Rows may name a quarter twice above: they are added up as the engine would have. */
const merged = (rows: readonly QuarterCount[]) => {
  const found = new Map<string, QuarterCount>();
  for (const row of rows) {
    const key = `${row.year}.${row.quarter}.${row.weekday}`;
    found.set(key, { ...row, recipes: row.recipes + (found.get(key)?.recipes ?? 0) });
  }
  return [...found.values()];
};

const model = (rows: readonly QuarterCount[], given: Parameters<typeof modelVolume>[1] = params) =>
  modelVolume(merged(rows), given, datasetFacts());

const words = (of: VolumeModel, translate = en) =>
  listed(volumeFindings(of)).map((each) => translate(each.text));

describe('the published weekdays', () => {
  const found = model(publishedRows);

  it('keep their counts, and their rates over the true number of days', () => {
    expect(found.recipes).toBe(200_066);
    expect(found.weekdays.map(({ recipes }) => recipes)).toEqual(published);
    expect(found.weekdays.map(({ days }) => days)).toEqual([1009, 1009, 1008, 1008, 1009, 1009, 1009]);
    expect(found.weekdays[0]?.rate).toBeCloseTo(41_481 / 1009, 10);
  });

  it('deviate from the mean day as published', () => {
    const deviations = found.weekdays.map(({ deviation }) => deviation * 100);
    const expected = [45.1, 29, 13.3, 8.5, -10.4, -49.5, -36.1];
    // Exposure by true days moves a deviation by less than a tenth of a point.
    deviations.forEach((each, index) => expect(Math.abs(each - (expected[index] ?? 0))).toBeLessThan(0.15));
  });

  it('give 167,362 recipes on weekdays and 32,704 on weekends: half as many a day', () => {
    expect(found.onWeekdays.recipes).toBe(167_362);
    expect(found.onWeekends.recipes).toBe(32_704);
    expect(found.ratio?.ratio).toBeCloseTo(16_352 / 33_472.4, 3);
    expect(found.share?.found).toBeCloseTo(0.16347, 5);
    expect(found.share?.expected).toBeCloseTo(2 / 7, 3);
  });

  it('reach the published χ² up to the unequal number of days', () => {
    // Against 1/7 each and 5/7 : 2/7 the published values are 19,973.64 and 14,650.57.
    expect(found.sevenDays?.degreesOfFreedom).toBe(6);
    expect(Math.abs((found.sevenDays?.chiSquare ?? 0) / 19_973.64 - 1)).toBeLessThan(0.002);
    expect(Math.abs((found.twoPeriods?.chiSquare ?? 0) / 14_650.57 - 1)).toBeLessThan(0.002);
    expect(found.sevenDays?.cohensW).toBeCloseTo(0.316, 3);
    expect(found.twoPeriods?.cohensW).toBeCloseTo(0.271, 3);
  });

  it('agree in every complete year with enough recipes', () => {
    expect(found.consistency).toEqual({ below: 13, above: 0, of: 13 });
    expect(found.years.filter(({ partial }) => partial).map(({ year }) => year)).toEqual([1999, 2018]);
  });

  it('read as sentences in both languages', () => {
    expect(words(found)[0]).toBe('A weekend day brings 51% fewer recipes than a weekday');
    expect(words(found, fr)[0]).toBe('Un jour de week-end apporte 51\u00a0% de recettes en moins');
    expect(words(found)).toContain(
      'The busiest day is Monday, 45% above the mean day; the quietest is Saturday, 49% below it.',
    );
    expect(words(found)).toContain(
      'Saturday and Sunday bring 16.3% of the recipes; evenly spread, they would bring 28.6%.',
    );
    expect(words(found)).toContain(
      'Weekends were clearly quieter in 13 of the 13 complete years with enough recipes.',
    );
    const summary = volumeSummary(found);
    expect(summary && fr(summary)).toMatch(/51\u00a0% de recettes en moins.*le lundi/u);
    expect(volumeKpis(found).map(({ value }) => en(value))).toEqual(['Monday', '16.3%']);
  });
});

/** Eight quarters in which each weekday sees these recipes. */
const steady = (counts: readonly number[], noise = 0): readonly QuarterCount[] =>
  [2004, 2005].flatMap((year) =>
    [1, 2, 3, 4].flatMap((quarter) =>
      weekdays.map((weekday, index) => ({
        year,
        quarter,
        weekday,
        recipes: (counts[index] ?? 0) + ((quarter + index) % 2) * noise,
      })),
    ),
  );

describe('the words follow the counts', () => {
  it('busier weekends', () => {
    const found = model(steady([50, 50, 50, 50, 50, 100, 100]));
    expect(listed(volumeFindings(found))[0]?.verdict).toBe('up');
    expect(words(found)[0]).toMatch(/^A weekend day brings (99|100)% more/u);
    expect(words(found, fr)[0]).toMatch(/en plus$/u);
  });

  it('no clear difference', () => {
    const found = model(steady([50, 48, 51, 49, 52, 50, 51], 9));
    expect(listed(volumeFindings(found))[0]?.verdict).toBe('unclear');
    expect(words(found)[0]).toBe('No clear difference between weekend days and weekdays');
    const summary = volumeSummary(found);
    expect(summary && en(summary)).toMatch(/does not clearly differ/u);
  });

  it('one quarter only: rates, and no interval', () => {
    const found = model([{ year: 2004, quarter: 2, weekday: 1, recipes: 12 }]);
    expect(found.ratio).toBeNull();
    expect(found.weekdays.every(({ deviationInterval }) => deviationInterval === null)).toBe(true);
    expect(listed(volumeFindings(found))[0]?.verdict).toBe('thin');
    expect(en(volumeCaption(found))).toMatch(/no interval is given/u);
    const summary = volumeSummary(found);
    expect(summary && en(summary)).toMatch(/too few/u);
  });
});

describe('the weekend', () => {
  it('may begin on Friday or end on Saturday', () => {
    const rows = steady([70, 70, 70, 70, 50, 30, 40]);
    const of = (weekend: 'sat-sun' | 'fri-sun' | 'fri-sat') =>
      model(rows, { ...params, weekend }).onWeekends.recipes / 8;
    expect([of('sat-sun'), of('fri-sun'), of('fri-sat')]).toEqual([70, 120, 80]);
  });

  it('is counted over the days of the chosen years only', () => {
    const found = model(steady([1, 1, 1, 1, 1, 1, 1]), { ...params, years: [2004, 2005] });
    expect(found.days).toBe(731);
    expect(found.period).toEqual(['2004-01-01', '2005-12-31']);
  });
});

it('nothing at all makes no model fail', () => {
  const found = model([]);
  expect(found).toMatchObject({ recipes: 0, weekdays: [], ratio: null, share: null, sevenDays: null });
  expect(volumeKpis(found)).toEqual([]);
});
