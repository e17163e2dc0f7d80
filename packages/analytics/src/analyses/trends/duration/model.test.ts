import { describe, expect, it } from 'vitest';
import { catalogues } from '../../../messages/index.ts';
import { datasetFacts, publishedYears } from '../../../testing/index.ts';
import { createTranslator } from '../../../text/index.ts';
import { listed } from '../../../analysis/listed.ts';
import { modelDuration } from './model.ts';
import type { DurationRow } from './rows.ts';
import { caption, findings, meanKpi, summary as summaryOf, table } from './words.ts';

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
    expect(words([row(2016, 40), row(2017, 41)])[0]).toMatch(/: 2, where 4 are needed$/u);
    expect(words([row(2016, 40, 3)])[0]).toMatch(/^Too few complete years.*: none, where 4 are needed$/u);
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

  it('claim no direction where slopes of other choices of years contradict it', () => {
    const turned = [
      ...years(2000, 10, (year) => 60 - (year - 2000) + wobble(year), 9000),
      ...years(2010, 6, (year) => 50 + 0.2 * (year - 2010) + wobble(year), 15_000),
    ];
    const { claim, variants } = model(turned);
    expect(claim.pValue).toBeLessThan(0.05);
    expect(variants.find(({ variant }) => variant === 'recent')?.slope).toBeGreaterThan(0);
    expect(words(turned).slice(0, 2)).toEqual([
      'No clear trend in preparation time',
      expect.stringMatching(/depends on which years count/u),
    ]);
  });

  it('say nothing of how slopes agree where the years are too few to claim any', () => {
    const partial = datasetFacts({ period: ['2006-01-01', '2018-12-31'] });
    const found = model(
      years(2000, 8, (year) => 60 - 2 * (year - 2000) + wobble(year)),
      partial,
    );
    expect(found.claim.verdict).toBe('thin');
    expect(found.variants.length).toBeGreaterThan(1);
    expect(
      listed(findings(found))
        .map(({ text }) => en(text))
        .join(' '),
    ).not.toMatch(/slopes|direction/u);
  });

  it('say nothing of how slopes agree where none slopes', () => {
    expect(words(years(2000, 8, () => 40)).join(' ')).not.toMatch(/slopes|direction/u);
  });

  it('speak of the weight only where the line says little of as many other years', () => {
    const filtered = years(2005, 6, (year) => 40 + wobble(year)).map((each) =>
      each.year === 2010 ? { ...each, recipes: 1000 } : each,
    );
    expect(words(filtered).join(' ')).not.toMatch(/date from/u);
    const uneven = years(2000, 12, (year) => 40 + wobble(year)).map((each) =>
      each.year > 2004 ? { ...each, recipes: 500 } : each,
    );
    expect(words(uneven).join(' ')).toMatch(/date from 2000–2004/u);
  });

  it('word the likeness of neighbouring years by its value', () => {
    const captionOf = (mean: (year: number) => number) => en(caption(model(years(2000, 12, mean))));
    expect(captionOf((year) => 40 + wobble(year))).toMatch(/Neighbouring years alternate \(/u);
    expect(captionOf((year) => 40 + (year - 2006) ** 2)).toMatch(/resemble each other \(/u);
  });

  it('say in summary and KPI what the heading claims', () => {
    const summary = (rows: readonly DurationRow[]) => {
      const found = summaryOf(model(rows));
      return found && en(found);
    };
    const sloping = (slope: number, noise = 1) =>
      years(2002, 12, (year) => 41 + slope * (year - 2013) + noise * wobble(year));
    expect(summary(sloping(-0.3))).toBe(
      'Recipes became 0.31 minutes a year quicker to make between 2002 and 2013, when they took 41 minutes.',
    );
    expect(summary(sloping(0.3))).toMatch(/0\.29 minutes a year longer/u);
    expect(summary(sloping(0, 10))).toMatch(/shows no clear trend/u);
    expect(summary(sloping(0.01, 0.1))).toMatch(/held steady .* less than 0\.10 minutes a year/u);
    expect(summary([row(2002, 41), row(2013, 44)])).toMatch(/^There are too few complete years/u);
    const kpi = meanKpi(model(sloping(-0.3)));
    expect(kpi && en(kpi.context)).toBe('−0.31 min a year since 2002');
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
