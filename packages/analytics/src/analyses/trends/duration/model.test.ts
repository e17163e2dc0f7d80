import { describe, expect, it } from 'vitest';
import { catalogues } from '../../../messages/index.ts';
import { datasetFacts, publishedYears } from '../../../testing/index.ts';
import { createTranslator } from '../../../text/index.ts';
import { listed } from '../../../analysis/listed.ts';
import { modelDuration } from './model.ts';
import type { DurationRow } from './rows.ts';
import { caption, findings, summary as summaryOf, table } from './words.ts';

const params = { years: null, thinYears: 'marked', minutes: [1, 180] } as const;
const spread = { low: 0.25, high: 0.75 };
const en = createTranslator(catalogues.en, 'en');
const whole = datasetFacts({ period: ['1999-01-01', '2018-12-31'] });

const row = (year: number, mean: number, recipes = 5000): DurationRow => ({
  year,
  recipes,
  mean,
  deviation: 30,
  low: mean - 15,
  median: mean - 5,
  high: mean + 20,
});
const model = (rows: readonly DurationRow[], facts = whole) => modelDuration(rows, params, spread, facts);
const words = (rows: readonly DurationRow[]) => listed(findings(model(rows))).map(({ text }) => en(text));
const years = (from: number, count: number, mean: (year: number) => number, recipes?: number) =>
  Array.from({ length: count }, (_, index) => row(from + index, mean(from + index), recipes));

describe('the published medians', () => {
  it('have the published weighted line, to every digit', () => {
    const rows = publishedYears.map(({ year, recipes, median }) => ({ ...row(year, 40, recipes), median }));
    const line = model(rows).median;
    expect(line?.slope).toBeCloseTo(-0.257117, 6);
    expect(line?.intercept).toBeCloseTo(551.1933, 4);
    expect(line?.rSquared).toBeCloseTo(0.227777, 6);
    expect(line?.pValue).toBeCloseTo(0.0333437, 7);
  });
});

describe('the words follow the fit', () => {
  const wobble = (year: number) => (year % 2 === 0 ? 0.3 : -0.3);

  it('down, up, and neither', () => {
    expect(words(years(2000, 12, (year) => 900 - 0.43 * year + wobble(year)))[0]).toMatch(
      /^Recipes became quicker, by 0\.4\d minutes a year/u,
    );
    expect(words(years(2000, 12, (year) => -800 + 0.43 * year + wobble(year)))[0]).toMatch(
      /^Recipes became longer/u,
    );
    expect(words(years(2000, 12, (year) => 40 + 10 * wobble(year)))[0]).toBe(
      'No clear trend in preparation time',
    );
  });

  it('say that two years show no trend', () => {
    expect(words([row(2016, 40), row(2017, 41)])[0]).toMatch(/^2 years show no trend/u);
    expect(words([row(2016, 40)])[0]).toMatch(/^One year shows no trend/u);
  });

  it('warn when the direction depends on the years taken in', () => {
    const turned = [
      ...years(2000, 8, (year) => 60 - 2 * (year - 2000) + wobble(year), 9000),
      ...years(2008, 8, (year) => 44 + 2 * (year - 2008) + wobble(year), 2000),
    ];
    expect(words(turned)[1]).toMatch(/depends on which years count/u);
    const straight = years(2000, 14, (year) => 60 - 2 * (year - 2000) + wobble(year));
    expect(words(straight)[1]).toMatch(/holds under all \d choices/u);
  });

  it('compare the first and the last reliable year with their interval', () => {
    const summary = (rows: readonly DurationRow[]) => {
      const found = summaryOf(model(rows));
      return found && en(found);
    };
    expect(summary([row(2002, 44), row(2006, 42.5), row(2013, 41)])).toBe(
      'Recipes became 3.0 minutes quicker to make between 2002 and 2013.',
    );
    expect(summary([row(2002, 41), row(2006, 42.5), row(2013, 44)])).toMatch(/longer/u);
    expect(summary([row(2002, 41), row(2006, 42.5), row(2013, 41.2)])).toMatch(/did not clearly change/u);
    expect(summary([row(2002, 41, 10)])).toBeNull();
  });
});

describe('the slope variants', () => {
  it('start the recent one where the second half of the recipes begins', () => {
    const found = model(publishedYears.map(({ year, recipes, median }) => row(year, median, recipes)));
    expect(found.recentFrom).toBe(2008);
    expect(found.variants.map(({ variant, years: used }) => [variant, used])).toEqual([
      ['all', 20],
      ['reliable', 14],
      ['equal', 20],
      ['earlier', 9],
      ['recent', 11],
    ]);
    expect(found.weight).toMatchObject({ from: 2002, to: 2009 });
    expect(found.weight?.share).toBeCloseTo(0.841, 3);
  });
});

describe('years of one recipe', () => {
  const single = model([{ ...row(2010, 35, 1), deviation: null }]);

  it('have no interval and no line, and say so in the table', () => {
    expect(single.years[0]).toMatchObject({ meanInterval: null, fitted: null, band: null });
    expect(table(single).rows[0]).toMatchObject({ mean: 35, meanLow: null, fitted: null });
    expect(en(caption(single))).toMatch(/fewer than 30 recipes/u);
  });
});
