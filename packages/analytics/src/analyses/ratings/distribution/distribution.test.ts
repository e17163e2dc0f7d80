import { describe, expect, it } from 'vitest';
import { listed } from '../../../analysis/listed.ts';
import { catalogues } from '../../../messages/index.ts';
import { createTranslator } from '../../../text/index.ts';
import { allRatings } from '../stars/rating-pairs.ts';
import type { StarRow } from '../stars/star-counts.ts';
import type { StarMeasure } from '../stars/star-measure.ts';
import { unrelatedPairs } from '../stars/unrelated-pairs.ts';
import { modelDistribution } from './model.ts';
import { unratedFigure } from './figures.ts';
import { caption, findings, kpis, summary, table } from './words.ts';

const english = createTranslator(catalogues.en, 'en');
const french = createTranslator(catalogues.fr, 'fr');
const dataset = { period: ['2000-01-01', '2003-12-31'] as [string, string] };

const year = (of: number, unrated: number, counts = [10, 10, 20, 160, 800]) => [
  { year: of, rating: 0, n: unrated },
  ...counts.map((n, index) => ({ year: of, rating: index + 1, n })),
];

const modelOf = (
  rows: readonly (StarRow & { readonly year: number })[],
  facts: Parameters<typeof modelDistribution>[2] = dataset,
) => {
  const rated = rows.filter(({ rating }) => rating > 0).map((row) => ({ ...row, key: allRatings }));
  const pairs = (measure: StarMeasure) => unrelatedPairs(rated, measure);
  return modelDistribution(rows, { mean: pairs('mean'), five: pairs('five'), low: pairs('low') }, facts);
};
const model = modelOf([...year(2000, 10), ...year(2001, 20), ...year(2002, 250)]);

describe('the distribution of ratings', () => {
  it('counts stars, and reviews without one apart from every mean', () => {
    expect(model.counts).toEqual([30, 30, 60, 480, 2400]);
    expect(model.summary).toMatchObject({ n: 3000, mean: expect.closeTo(4.73, 12) });
    expect(model.reviews).toBe(3280);
    expect(model.unrated).toMatchObject({ count: 280, share: 280 / 3280 });
  });

  it('finds the years with fewest and most reviews without a star', () => {
    expect(model.unratedRange?.lowest.year).toBe(2000);
    expect(model.unratedRange?.highest.unrated.share).toBe(0.2);
    const partial = modelOf([...year(2000, 10), ...year(2003, 900)], {
      period: ['2000-01-01', '2003-02-01'],
    });
    expect(partial.unratedRange).toBeNull();
    expect(partial.years[1]?.partial).toBe(true);
  });

  it('takes readers and recipes as clusters: by hand, two recipes of 4 ratings each', () => {
    const rows = [
      { year: 2000, rating: 5, n: 4 },
      { year: 2000, rating: 3, n: 4 },
    ];
    const pair = { key: allRatings, otherKey: allRatings, pairs: 32 };
    const found = modelDistribution(
      rows,
      {
        mean: [{ ...pair, first: 4 * 8, other: 4 * 8, both: 8 ** 2 }],
        five: [{ ...pair, first: 16, other: 16, both: 16 }],
        low: [{ ...pair, first: 0, other: 0, both: 0 }],
      },
      dataset,
    );
    // Deviations of ±4 stars a recipe: √(2 / 1 · (4² + 4²)) / 8 = 1; t(0.975, 1) = 12.7062047364.
    expect(found.intervals?.mean?.[1]).toBeCloseTo(4 + 12.7062047364, 8);
    // Independent: s = √(8 / 7), s / √8.
    expect(found.widening).toBeCloseTo(Math.sqrt(7), 12);
    // As good as two ratings without any of two stars: z² / (2 + z²) at most.
    expect(found.intervals?.low).toEqual([
      0,
      expect.closeTo(1.959963984540054 ** 2 / (2 + 1.959963984540054 ** 2), 9),
    ]);
    expect(listed(findings(found)).map(({ text }) => english(text))).toContain(
      'Ratings of one reader or one recipe resemble each other: the interval of the mean is 2.6 times as wide as that of unrelated ratings.',
    );
    expect(model.widening).toBeCloseTo(1, 9);
  });

  it('says nothing of reviews without a star where they are not known', () => {
    const selected = modelOf(year(2000, 0), { ...dataset, starlessUnknown: true });
    expect(selected).toMatchObject({ unrated: null, unratedRange: null, years: [{ unrated: null }] });
    expect(unratedFigure(selected)).toBeNull();
    expect(listed(kpis(selected)).map(({ id }) => id)).not.toContain('ratings.distribution.unrated');
    expect(table(selected).rows).toHaveLength(table(model).rows.length - 3);
    const said = [caption(selected), ...listed(findings(selected)).map(({ text }) => text)].map(english);
    expect(said.join(' ')).toMatch(/not of those selected/u);
    expect(said.join(' ')).not.toMatch(/all reviews have a star/u);
  });

  it('does not exist without ratings', () => {
    expect(modelOf([])).toMatchObject({ summary: null, unrated: null, years: [] });
    expect(modelOf([{ year: 2000, rating: 0, n: 5 }]).summary).toBeNull();
  });

  it('says what it found, in both languages', () => {
    const words = listed(findings(model)).map(({ text }) => english(text));
    expect(words).toEqual([
      '80% give five stars; 2.0% give two or fewer',
      'The mean is 4.730: 0.27 points are left above it, so differences upwards can only be small.',
      'The share of reviews without a star ranged from 1.0% in 2000 to 20.0% in 2002: in such years the mean speaks for fewer people.',
    ]);
    expect(listed(findings(model)).map(({ text }) => french(text))[0]).toBe(
      '80 % donnent cinq étoiles ; 2,0 % en donnent deux ou moins'
        .replaceAll(' %', '\u00A0%')
        .replace(' ;', '\u00A0;'),
    );
    expect(english(summary(model))).toContain('80% of the ratings are five stars');
  });

  it('says so where the share without a star does not move', () => {
    const steady = modelOf([...year(2000, 10), ...year(2001, 12)]);
    expect(english(listed(findings(steady))[2]?.text ?? { message: 'x' })).toBe(
      'In every complete year at most 1.2% of the reviews came without a star.',
    );
    const all = modelOf([...year(2000, 0), ...year(2001, 0)]);
    expect(english(listed(findings(all))[2]?.text ?? { message: 'x' })).toBe(
      'In every complete year all reviews have a star.',
    );
  });

  it('speaks of little room only where a tenth of the scale is left', () => {
    const roomy = modelOf(year(2000, 0, [60, 60, 100, 230, 550]));
    expect(english(summary(roomy))).toBe('55% of the ratings are five stars; the mean is 4.15.');
    expect(english(listed(findings(roomy))[1]?.text ?? { message: 'x' })).toBe(
      'The mean is 4.150: 0.85 points are left above it and 3.15 points below.',
    );
    expect(english(summary(model))).toContain('has little room to rise');
  });

  it('says so where every rating is five stars, and counts one review as one', () => {
    const alone = modelOf([{ year: 2000, rating: 5, n: 1 }]);
    expect(english(summary(alone))).toBe('Every rating is five stars.');
    expect(english(listed(findings(alone))[1]?.text ?? { message: 'x' })).toBe(
      'Every rating is five stars: nothing is left above.',
    );
    expect(english(caption(alone))).toContain('share of the one review');
    expect(english(listed(kpis(alone))[0]?.context ?? { message: 'x' })).toContain('review');
    expect(alone.intervals).toEqual({ mean: null, five: null, low: null });
  });

  it('names the highest share without a star also where no year is reliable', () => {
    const thin = modelOf([...year(2000, 30, [0, 0, 0, 0, 1]), ...year(2003, 10, [0, 0, 0, 0, 1])], {
      period: ['2000-06-01', '2003-06-01'],
    });
    expect(thin.unratedRange).toBeNull();
    expect(english(unratedFigure(thin)?.description ?? { message: '' })).toContain(
      'highest in 2000 with 96.8%',
    );
  });

  it('has the four headline numbers of the page', () => {
    expect(listed(kpis(model)).map(({ value }) => english(value))).toEqual([
      '3,000',
      '4.730',
      '80.0%',
      '8.5%',
    ]);
  });

  it('lists stars, reviews without one, and years', () => {
    const { rows } = table(model);
    expect(rows).toHaveLength(5 + 1 + 3);
    expect(rows[0]).toMatchObject({ n: 2400, share: 0.8 });
    expect(rows[5]).toMatchObject({ n: 280, share: null });
  });
});
