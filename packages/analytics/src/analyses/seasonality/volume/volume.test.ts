import { describe, expect, it } from 'vitest';
import { listed } from '../../../analysis/listed.ts';
import { catalogues } from '../../../messages/index.ts';
import { datasetFacts } from '../../../testing/index.ts';
import { createTranslator } from '../../../text/index.ts';
import type { MonthTotal } from '../month-totals.ts';
import { modelVolume } from './model.ts';
import { volumeWords } from './words.ts';

const params = { years: null, hemisphere: 'northern', grain: 'season' } as const;
const translate = { en: createTranslator(catalogues.en, 'en'), fr: createTranslator(catalogues.fr, 'fr') };

/** Recipes of each month of each year, from a rule. */
const totalsOf = (years: readonly number[], recipes: (year: number, month: number) => number): MonthTotal[] =>
  years.flatMap((year) =>
    Array.from({ length: 12 }, (_, index) => ({ year, month: index + 1, recipes: recipes(year, index + 1) })),
  );

const daysOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const isSpring = (month: number) => month >= 3 && month <= 5;
const facts = datasetFacts({ period: ['2001-01-01', '2004-12-31'] });
const years = [2001, 2002, 2003, 2004];

describe('volume by season', () => {
  it('gives the published counts, χ² and effect against the days of exposure', () => {
    // One year of 365 days stands for the published seasons; its December quarter is 90 days long.
    const counts = [48_540, 54_343, 48_952, 48_231];
    const first = [1, 3, 6, 9];
    const totals = counts.map((recipes, index) => ({ year: 2001, month: first[index] ?? 1, recipes }));
    const model = modelVolume(totals, params, datasetFacts({ period: ['2001-01-01', '2001-12-31'] }));
    expect(model.recipes).toBe(200_066);
    expect(model.periods.map(({ recipes }) => recipes)).toEqual(counts);
    expect(model.periods.map(({ days }) => days)).toEqual([90, 92, 92, 91]);
    const expected = [90, 92, 92, 91].map((days) => (200_066 * days) / 365);
    const chiSquare = counts.reduce(
      (sum, n, i) => sum + (n - (expected[i] ?? 1)) ** 2 / (expected[i] ?? 1),
      0,
    );
    expect(model.fit?.chiSquare).toBeCloseTo(chiSquare, 6);
    expect(model.fit?.cohensW).toBeCloseTo(Math.sqrt(chiSquare / 200_066), 9);
  });

  it('counts days, leap days too, where nothing was published', () => {
    const model = modelVolume([{ year: 2004, month: 2, recipes: 5 }], params, facts);
    expect(model.days).toBe(1461);
    expect(model.periods[0]).toMatchObject({ recipes: 5, days: 4 * 90 + 1 });
    expect(model.periods[1]).toMatchObject({ recipes: 0, rate: 0, interval: null });
  });

  it('keeps to the chosen years', () => {
    const model = modelVolume([], { ...params, years: [2004, 2004] }, facts);
    expect(model.days).toBe(366);
  });

  it('is not fooled by years of different size', () => {
    const model = modelVolume(
      totalsOf(years, (year, month) => (isSpring(month) ? 130 : 100) * 10 ** (year - 2001)),
      params,
      facts,
    );
    const spring = model.periods[1];
    expect(spring?.claim).toMatchObject({ verdict: 'up', family: 4 });
    expect(model.claim).toMatchObject({ verdict: 'up', period: 'spring' });
    expect(spring?.interval?.[0]).toBeGreaterThan(1.1);
    expect(spring?.above).toBe(4);
    expect(spring?.withinYears).toBeCloseTo(spring?.ratio ?? 0, 1);
  });

  it('leaves partial and thin years out of the consistency', () => {
    const model = modelVolume(
      totalsOf(years, (year) => (year === 2002 ? 1 : 500)),
      params,
      datasetFacts({ period: ['2001-03-01', '2004-12-31'] }),
    );
    expect(model.years.map(({ year }) => year)).toEqual([2003, 2004]);
  });

  it('has twelve periods by month, and other names in the south', () => {
    const totals = totalsOf(years, () => 10);
    expect(modelVolume(totals, { ...params, grain: 'month' }, facts).periods).toHaveLength(12);
    const south = modelVolume(totals, { ...params, hemisphere: 'southern' }, facts);
    expect(south.periods.map(({ period }) => period)).toEqual(['summer', 'autumn', 'winter', 'spring']);
  });

  it('answers nothing with nothing', () => {
    expect(modelVolume([], params, facts)).toMatchObject({ recipes: 0, fit: null, scatter: null });
  });
});

describe('its words', () => {
  const words = (totals: readonly MonthTotal[], locale: 'en' | 'fr' = 'en') => {
    const model = modelVolume(totals, params, facts);
    return listed(volumeWords.findings(model, params)).map((finding) => ({
      verdict: finding.verdict,
      text: translate[locale](finding.text),
    }));
  };
  const steady = totalsOf(years, (year, month) => (isSpring(month) ? 1300 : 1000) + ((year + month) % 3));
  const wild = totalsOf(years, (year, month) => ((month + year * 5) % 12 < 3 ? 1500 : 1000));

  it('name the busiest season where years agree', () => {
    expect(words(steady)[0]).toMatchObject({
      verdict: 'up',
      text: expect.stringMatching(/^Spring is busiest: \d+\.\d% more recipes a day than the annual mean$/u),
    });
    expect(words(steady, 'fr')[0]?.text).toMatch(
      /^Printemps\u00a0: le plus de recettes, \d+,\d\u00a0% de plus par jour que la moyenne annuelle$/u,
    );
    expect(words(steady)[1]?.text).toContain('4 of 4 complete years');
  });

  it('name no season where years disagree', () => {
    expect(words(wild)[0]).toMatchObject({ verdict: 'unclear', text: 'No season is clearly busier' });
    expect(words(wild, 'fr')[0]?.text).toBe('Aucune saison n’est nettement plus active');
    expect(words(wild).map(({ text }) => text)).toEqual([
      'No season is clearly busier',
      expect.stringMatching(/the differences between seasons can come from that\.$/u),
    ]);
    expect(volumeWords.kpis?.(modelVolume(wild, params, facts), params)).toEqual([]);
  });

  it('call seasons the same only within bounds that they state', () => {
    const even = totalsOf(years, (year, month) => 100 * daysOf(year, month) + ((year * 7 + month * 5) % 11));
    expect(words(even)[0]).toMatchObject({
      verdict: 'same',
      text: 'Every season is within 10% of the annual mean of recipes a day',
    });
  });

  it('do not name what owes its rate to years covered in part', () => {
    // The site grows tenfold, and the data end in the spring of the largest year.
    const cut = datasetFacts({ period: ['2001-01-01', '2004-05-31'] });
    const growing = totalsOf(
      years,
      (year, month) => daysOf(year, month) * 10 ** (year - 2001) + ((year * 7 + month * 5) % 11),
    ).filter(({ year, month }) => year < 2004 || month < 6);
    const model = modelVolume(growing, params, cut);
    expect(model.periods[1]?.ratio).toBeGreaterThan(1.5);
    expect(model.claim.period).toBeNull();
  });

  it('tell less than a recipe a day by the week', () => {
    const rare = modelVolume(
      totalsOf(years, () => 6),
      params,
      facts,
    );
    const [rates] = listed(volumeWords.keyFigures?.(rare, params) ?? []);
    expect(rates && translate.en(rates.title)).toBe('Recipes a week, and difference from the annual mean');
    expect(listed(rates?.figures ?? []).map(({ value }) => translate.en(value))).toContain('1.4');
  });

  it('do not compare what was seen once', () => {
    expect(words([{ year: 2002, month: 5, recipes: 1 }])[0]?.verdict).not.toBe('up');
  });

  it('give the head of the page its sentence and its number', () => {
    const model = modelVolume(steady, params, facts);
    expect(volumeWords.kpis?.(model, params)[0]).toMatchObject({ id: 'seasonality.volume.busiest' });
    const sentence = volumeWords.summary?.(model, params);
    expect(sentence && translate.en(sentence)).toMatch(/^Spring is busiest: \d/u);
  });
});
