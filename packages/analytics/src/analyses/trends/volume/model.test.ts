import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasetFacts, publishedYears } from '../../../testing/index.ts';
import { createTranslator } from '../../../text/index.ts';
import { catalogues } from '../../../messages/index.ts';
import { keyFigureGroups } from '../../../analysis/key-figures.ts';
import { listed } from '../../../analysis/listed.ts';
import { seededRandom } from '../../../stats/resampling/random.ts';
import type { YearCount } from '../years.ts';
import { modelVolume, type VolumeModel } from './model.ts';
import { caption, findings, keyFigures, kpis, summary as summaryOf } from './words.ts';

const params = { years: null, thinYears: 'marked', minutes: [1, 180], scale: 'linear' } as const;
const dataset = datasetFacts();
const en = createTranslator(catalogues.en, 'en');
const fr = createTranslator(catalogues.fr, 'fr');

const model = (rows: readonly YearCount[], facts = dataset) => modelVolume(rows, [], params, facts);
const rowsFrom = (first: number, ...counts: number[]) =>
  counts.map((recipes, index) => ({ year: first + index, recipes }));
const words = (found: VolumeModel) => listed(findings(found));
const heading = (rows: readonly YearCount[], facts = dataset) => {
  const [first] = words(model(rows, facts));
  if (first === undefined) throw new Error('no finding');
  return { words: en(first.text), verdict: first.verdict };
};

describe('the published counts', () => {
  const published = model(publishedYears);

  it('peak in 2007, grow by 11.2 % a year from 2002 and fall by 31.1 % a year to 2013', () => {
    expect(published.recipes).toBe(200_066);
    expect(published.peak).toEqual({ year: 2007, recipes: 29_790 });
    expect(published.rise).toMatchObject({ from: 2002, to: 2007 });
    expect(published.rise?.growth).toBeCloseTo((29_790 / 17_523) ** 0.2 - 1, 12);
    expect(published.fall).toMatchObject({ from: 2007, to: 2013 });
    expect(published.fall?.growth).toBeCloseTo((3181 / 29_790) ** (1 / 6) - 1, 12);
  });

  it('mark the partial ends and the years under 1,000 recipes', () => {
    const marked = published.years.filter(({ partial, thin }) => partial || thin).map(({ year }) => year);
    expect(marked).toEqual([1999, 2000, 2014, 2015, 2016, 2017, 2018]);
    expect(published.years.filter(({ partial }) => partial).map(({ year }) => year)).toEqual([1999, 2018]);
  });

  it('read as sentences in both languages', () => {
    const [first] = words(published);
    expect(first && en(first.text)).toBe('Publishing grew until 2007, then fell by 89% in 6 years');
    expect(first && fr(first.text)).toBe(
      'Les publications ont augmenté jusqu’en 2007, puis chuté de 89\u00a0% en 6 ans',
    );
    const summary = summaryOf(published);
    expect(summary && en(summary)).toBe('Publishing peaked in 2007 and had fallen by 89% by 2013.');
    expect(en(caption(published))).toMatch(/fewer than 1,000 recipes.*6 August 1999 to 4 December 2018/u);
  });

  it('change level or growth where a search of the counts says so, and a steady series nowhere', () => {
    expect(published.turns).toEqual([2002, 2009, 2015]);
    const said = words(published).map(({ text }) => en(text));
    expect(said[1]).toBe('The counts change level or growth in 3 years: 2002, 2009, 2015.');
    const steady = model(rowsFrom(2000, 1000, 1100, 1210, 1331, 1464, 1611, 1772, 1949));
    expect(steady.turns).toEqual([]);
    expect(
      words(steady)
        .map(({ text }) => en(text))
        .join(),
    ).not.toMatch(/level or growth/u);
  });

  it('give the share kept by cleaning from the lineage', () => {
    const [total] = listed(kpis(published));
    expect(total && en(total.context)).toBe('86.4% of the 231,637 read');
  });
});

describe('the heading follows the counts', () => {
  const whole = datasetFacts({ period: ['2000-01-01', '2009-12-31'] });

  it('a rise alone', () => {
    expect(heading(rowsFrom(2000, 100, 150, 200, 300), whole)).toEqual({
      words: 'Publishing grew by 200% from 2000 to 2003',
      verdict: 'up',
    });
  });

  it('a fall alone', () => {
    expect(heading(rowsFrom(2000, 300, 200, 150), whole)).toEqual({
      words: 'Publishing fell by 50% in 2 years after 2000',
      verdict: 'down',
    });
  });

  it('neither', () => {
    expect(heading(rowsFrom(2000, 300, 305, 299), whole).verdict).toBe('unclear');
  });

  it('one year only', () => {
    expect(heading(rowsFrom(2004, 300), whole).words).toBe('All these recipes date from 2004');
  });

  it('thin years only', () => {
    expect(heading(rowsFrom(2004, 3, 5, 4), whole).verdict).toBe('thin');
  });

  it('small counts, whose ups and downs are chance', () => {
    expect(heading(rowsFrom(2002, 44, 52, 61, 38, 47, 41), whole)).toEqual({
      words: 'Too few recipes a year to tell growth from chance',
      verdict: 'thin',
    });
    const even = model(rowsFrom(2002, 400, 430, 470, 420, 390, 410), whole);
    expect(words(even).map(({ text }) => en(text))[0]).toBe(
      'No clear growth or decline over the complete years',
    );
    const said = [rowsFrom(2002, 44, 52, 61, 38, 47, 41), rowsFrom(2002, 400, 430, 470, 420, 390, 410)].map(
      (rows) => summaryOf(model(rows, whole)),
    );
    expect(said.map((each) => each && en(each))).toEqual([
      'There are too few recipes or complete years to tell whether publishing grew.',
      'Publishing shows no clear growth or decline; it was highest in 2004.',
    ]);
    const labels = keyFigureGroups(keyFigures(even))[0]?.figures.map(({ label }) => en(label));
    expect(labels).toEqual(['Peak year', 'Change 2002 to 2004, not clear', 'Change 2004 to 2007, not clear']);
  });

  it('says that a year at the end of the range was highest, not a peak', () => {
    const found = summaryOf(model(rowsFrom(2002, 300, 400, 700), whole));
    expect(found && en(found)).toBe('Publishing was highest in 2004.');
  });

  it('claims growth in few of 300 series of years that vary by a tenth without any', () => {
    const random = seededRandom(3);
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const claimed = Array.from({ length: 300 }, () => {
      const counts = Array.from({ length: 10 }, () => {
        const expected = 400 * Math.exp(0.1 * normal());
        return Math.round(expected + Math.sqrt(expected) * normal());
      });
      return heading(rowsFrom(2000, ...counts), whole).verdict;
    }).filter((verdict) => verdict === 'up' || verdict === 'down').length;
    expect(claimed / 300).toBeLessThan(0.09);
  });
});

describe('years', () => {
  it('without recipes count as zero, and the change after them does not exist', () => {
    const { years } = model([
      { year: 2004, recipes: 40 },
      { year: 2006, recipes: 60 },
    ]);
    expect(years.map(({ recipes, change }) => [recipes, change])).toEqual([
      [40, null],
      [0, -1],
      [60, null],
    ]);
  });

  it('left out when thin take no part in any count', () => {
    const excluded = modelVolume(publishedYears, [], { ...params, thinYears: 'excluded' }, dataset);
    expect(excluded.years.map(({ year }) => year)).toEqual(
      Array.from({ length: 13 }, (_, index) => 2001 + index),
    );
    expect(excluded.years.at(-1)?.shareSoFar).toBeCloseTo(1, 12);
    expect(excluded.recipes).toBe(200_066 - 1121 - 689 - 853 - 241 - 172 - 228 - 134);
  });

  it('left out take no part in the day of the half', () => {
    const rows = rowsFrom(2000, 10, 400, 400);
    const days = [
      { day: '2000-05-01', recipes: 10 },
      { day: '2001-02-01', recipes: 395 },
      { day: '2001-07-01', recipes: 5 },
      { day: '2002-03-01', recipes: 400 },
    ];
    const of = (thinYears: 'marked' | 'excluded') =>
      modelVolume(rows, days, { ...params, thinYears }, dataset).halfBy;
    expect([of('marked'), of('excluded')]).toEqual(['2001-02-01', '2001-07-01']);
  });

  it('reach the whole together, whatever the counts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 25 }), (counts) => {
        const { years, recipes } = model(rowsFrom(1999, ...counts));
        expect(years.at(-1)?.shareSoFar).toBeCloseTo(1, 12);
        expect(recipes).toBe(counts.reduce((sum, count) => sum + count, 0));
        years.forEach(({ shareSoFar }, index) =>
          expect(shareSoFar).toBeGreaterThanOrEqual(years[index - 1]?.shareSoFar ?? 0),
        );
      }),
    );
  });
});
