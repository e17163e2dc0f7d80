import { describe, expect, it } from 'vitest';
import { keyFigureGroups } from '../../../analysis/key-figures.ts';
import { listed } from '../../../analysis/listed.ts';
import { catalogues } from '../../../messages/index.ts';
import { seededRandom } from '../../../stats/index.ts';
import { createTranslator, type Text } from '../../../text/index.ts';
import type { MonthStarRow } from '../stars/monthly-means.ts';
import { modelTrend } from './model.ts';
import { findings, keyFigures, summary, table } from './words.ts';

const english = createTranslator(catalogues.en, 'en');
const french = createTranslator(catalogues.fr, 'fr');
const random = seededRandom(5);

/** A month from 2004-01 on whose ratings are fives and ones, in the proportion that makes the mean. */
const month = (index: number, mean: number, n = 2000): MonthStarRow[] => {
  const place = { year: 2004 + Math.floor(index / 12), month: (index % 12) + 1 };
  const ones = Math.round((n * (5 - mean)) / 4 + 3 * (random() - 0.5));
  return [
    { ...place, rating: 1, n: ones },
    { ...place, rating: 5, n: n - ones },
  ];
};
const monthsOf = (means: readonly number[], n?: number) =>
  means.flatMap((mean, index) => month(index, mean, n));
const level = (mean: number, length: number) => Array.from({ length }, () => mean);
const params = { monthRatings: '100' };

const stepped = modelTrend(
  monthsOf([...level(4.7, 31), 4.66, ...level(4.6, 18), ...level(4.68, 30)], 20_000),
  params,
);
const first = (model: ReturnType<typeof modelTrend>, translate = english) =>
  translate(listed(findings(model))[0]?.text ?? { message: 'none' });

describe('steps in the monthly means', () => {
  it('are found, sized, and dated to the month between the levels', () => {
    expect(stepped.step).toMatchObject({ at: { year: 2006, month: 8 }, lasted: 18 });
    expect(stepped.step?.difference).toBeCloseTo(-0.1, 2);
    const [low, high] = stepped.step?.interval ?? [0, 0];
    expect(low).toBeLessThan(stepped.step?.difference ?? 0);
    expect(high).toBeLessThan(0);
    expect(stepped.regimes[1]?.months).toBe(stepped.step?.lasted);
    expect(stepped.regimes.map(({ level: mean }) => Number(mean.toFixed(2)))).toEqual([4.7, 4.6, 4.68]);
  });

  it('are said with their month, size and length, in both languages', () => {
    expect(first(stepped)).toBe('In August 2006 ratings lost 0.10 points, for 18 months');
    expect(first(stepped, french)).toBe('En août 2006, les notes ont perdu 0,10 point, pour 18 mois');
    expect(english(summary(stepped))).toBe(
      'The mean fell by 0.10 points in August 2006 and stayed there for 18 months.',
    );
  });

  it('that never come back have no length, and upward ones are gains', () => {
    const up = modelTrend(monthsOf([...level(4.5, 30), ...level(4.7, 30)]), params);
    expect(first(up)).toBe('In July 2006 ratings gained 0.20 points');
    expect(up.step?.lasted).toBeNull();
  });

  it('prefer the abrupt one to the larger one on few ratings', () => {
    const rows = [
      ...level(4.7, 30).flatMap((mean, index) => month(index, mean, 9000)),
      ...level(4.6, 30).flatMap((mean, index) => month(index + 30, mean, 9000)),
      ...level(4.75, 20).flatMap((mean, index) => month(index + 60, mean, 150)),
    ];
    expect(modelTrend(rows, params).step?.at).toMatchObject({ year: 2006, month: 7 });
  });
});

describe('without a step', () => {
  const noise = level(4.6, 60).map((mean) => mean + 0.02 * (random() - 0.5));

  it('the heading says that there is none', () => {
    expect(first(modelTrend(monthsOf(noise), params))).toBe(
      'No clear step, and the line through the months moves by less than 0.040 points in all',
    );
    const wide = noise.map((mean) => 4.6 + 20 * (mean - 4.6));
    expect(first(modelTrend(monthsOf(wide), params))).toBe(
      'No clear step and no clear trend in the monthly means',
    );
  });

  it('one month shows nothing', () => {
    const one = modelTrend(month(0, 4.5), params);
    expect(first(one)).toBe('One month shows no trend: 24 are needed');
    expect(one).toMatchObject({ line: null, slope: null, step: null, regimes: [] });
    expect(keyFigureGroups(keyFigures(one))).toEqual([]);
  });
});

describe('what is claimed of a trend', () => {
  const claims = (text: Text) =>
    'message' in text && /heading\.(?:step|up|down)|summary\.(?:step|up|down)/u.test(text.message);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const wandering = (length: number, correlation: number) => {
    let error = normal();
    return Array.from({ length }, () => {
      const now = error;
      error = correlation * error + Math.sqrt(1 - correlation ** 2) * normal();
      return 4.4 + 0.05 * now;
    });
  };
  const falling = Array.from({ length: 60 }, (_, index) => 4.7 - 0.004 * index + 0.02 * normal());

  it.each([0, 0.4, 0.7])('is claimed in few wanderings without a trend, correlation %f', (correlation) => {
    const runs = Array.from({ length: 200 }, () => {
      const model = modelTrend(monthsOf(wandering(36, correlation)), params);
      const said = claims(listed(findings(model))[0]?.text ?? { message: '' });
      expect(claims(summary(model))).toBe(said);
      return said;
    });
    expect(runs.filter(Boolean).length / 200).toBeLessThan(0.09);
  });

  it('asks for 24 months', () => {
    const year = modelTrend(monthsOf(falling.slice(0, 12)), params);
    expect(first(year)).toBe('12 months show no trend: 24 are needed');
    expect(english(summary(year))).toBe('12 months are too few for a trend of ratings: 24 are needed.');
    expect(year).toMatchObject({ slope: null, step: null, claim: { verdict: 'thin' } });
  });

  it('is uncertain where the ranks of the months do not agree with the line', () => {
    // The heavy months of the first and last half year fall; the light ones between them rise.
    const rows = Array.from({ length: 60 }, (_, index) => {
      const swing = index % 2 === 0 ? 0.03 : -0.03;
      if (index >= 6 && index < 54) return month(index, 4.61 + 0.0015 * index + swing, 9000);
      return month(index, (index < 6 ? 4.75 : 4.6) + swing, 900_000);
    }).flat();
    const model = modelTrend(rows, params);
    expect(model.slope?.pValue).toBeLessThan(0.05);
    expect(model.lineClaim.verdict).toBe('unclear');
    const words = listed(findings(model)).map(({ text }) => english(text));
    expect(words.join(' ')).toContain('the months by themselves do not clearly agree');
  });
});

describe('the minimum of ratings a month', () => {
  it('leaves thin months out and says how many ratings that costs', () => {
    const rows = [...month(0, 4.2, 40), ...monthsOf(level(4.7, 40)).slice(2)];
    const model = modelTrend(rows, params);
    expect(model).toMatchObject({ monthsLeftOut: 1, ratingsLeftOut: 40 });
    const words = listed(findings(model)).map(({ text }) => english(text));
    expect(words.at(-1)).toBe('1 month with fewer than 100 ratings left out, 0.05% of the ratings.');
    expect(modelTrend(rows, { monthRatings: '0' }).monthsLeftOut).toBe(0);
  });

  it('may leave nothing', () => {
    expect(modelTrend(month(0, 4.5, 40), { monthRatings: '500' }).months).toEqual([]);
    expect(modelTrend([], params)).toMatchObject({ months: [], ratings: 0 });
  });
});

describe('the table', () => {
  it('has a row a month with its level', () => {
    const { rows } = table(stepped);
    expect(rows).toHaveLength(80);
    expect(rows[40]?.['level']).toBeCloseTo(4.6, 2);
  });
});
