import { describe, expect, it } from 'vitest';
import { listed } from '../../../analysis/listed.ts';
import { catalogues } from '../../../messages/index.ts';
import { createTranslator } from '../../../text/index.ts';
import { kruskalWallis } from '../../../stats/index.ts';
import { nutrients } from '../../measures.ts';
import { magnitudeOf } from './magnitude.ts';
import { modelMeasures, type MeasureParams } from './model.ts';
import type { MomentRow, RankRow } from './rows.ts';
import { measureWords } from './words.ts';

const params: MeasureParams = {
  years: null,
  hemisphere: 'northern',
  grain: 'season',
  adjust: 'none',
  unit: 'percent',
};

/** One month of each season, of one year. */
const months = [1, 4, 7, 10];

const moment = (month: number, recipes: number, mean: number, deviation: number, year = 2005): MomentRow => ({
  measure: 0,
  year,
  month,
  recipes,
  mean,
  squares: (recipes - 1) * deviation ** 2,
});

const rank = (period: number, recipes: number, rankSum: number, tieSum: number): RankRow => ({
  measure: 0,
  period,
  recipes,
  rankSum,
  tieSum,
  low: 20,
  median: 35,
  high: 60,
});

/** Counts, published means and the spread of minutes of the four seasons. */
const published = {
  recipes: [48_540, 54_343, 48_952, 48_231],
  minutes: [43.1, 41.9, 41.0, 43.9],
};

const durations = published.recipes.map((recipes, index) =>
  moment(months[index] ?? 1, recipes, published.minutes[index] ?? 0, 32.5),
);

describe('measures by season', () => {
  it('reproduce the published means and their distance from the mean of all recipes', () => {
    const { measures } = modelMeasures(
      { moments: durations, ranks: [0, 1, 2, 3].map((p) => rank(p, published.recipes[p] ?? 0, 1, 0)) },
      'duration',
      ['minutes'],
      params,
    );
    const [minutes] = measures;
    expect(minutes?.recipes).toBe(200_066);
    // The recipe-weighted mean, not the mean of four means (42.5).
    expect(minutes?.mean).toBeCloseTo(42.45, 2);
    expect(minutes?.periods.map(({ relative }) => Number(((relative ?? 0) * 100).toFixed(1)))).toEqual([
      1.5, -1.3, -3.4, 3.4,
    ]);
    expect(minutes?.periods.map(({ claim }) => claim.pValue ?? 1).every((p) => p < 0.05)).toBe(true);
  });

  it('give the published Kruskal–Wallis effect from its statistic', () => {
    // Ranks with H = 346.926 split evenly: ε² = (H − 3) / (N − 4) = 0.0017.
    const { recipes } = published;
    const total = 200_066;
    const middle = (total + 1) / 2;
    const shift = Math.sqrt(
      (346.926 * total * (total + 1)) / 12 / (1 / (recipes[0] ?? 1) + 1 / (recipes[1] ?? 1)),
    );
    const ranks = recipes.map((n, period) =>
      rank(period, n, n * middle + (period === 0 ? shift : period === 1 ? -shift : 0), 0),
    );
    const found = modelMeasures({ moments: durations, ranks }, 'duration', ['minutes'], params).measures[0]
      ?.ranks;
    expect(found?.h).toBeCloseTo(346.926, 3);
    expect(found?.pValue).toBeCloseTo(6.9e-75, 76);
    expect(found?.epsilonSquared).toBeCloseTo(0.0017, 4);
  });

  it('rank as the test on the counts themselves does', () => {
    const table = {
      values: [1, 2, 3],
      counts: [
        [5, 3, 1],
        [2, 2, 6],
        [4, 4, 0],
        [1, 1, 7],
      ],
    };
    const midRanks = [6.5, 17.5, 29.5];
    const ranks = table.counts.map((counts, period) =>
      rank(
        period,
        counts.reduce((a, b) => a + b),
        counts.reduce((sum, n, i) => sum + n * (midRanks[i] ?? 0), 0),
        12 ** 3 - 12 + (10 ** 3 - 10) + (14 ** 3 - 14),
      ),
    );
    const found = modelMeasures({ moments: durations, ranks }, 'duration', ['minutes'], params).measures[0]
      ?.ranks;
    expect(found?.h).toBeCloseTo(kruskalWallis(table)?.h ?? 0, 9);
  });

  it('compare each recipe with its own year when asked to', () => {
    // Winter recipes come from a short year, summer ones from a long one: within years nothing differs.
    const moments = [
      moment(1, 900, 30, 5, 2001),
      moment(7, 100, 30, 5, 2001),
      moment(1, 100, 60, 5, 2002),
      moment(7, 900, 60, 5, 2002),
    ];
    const ranks = [rank(0, 1000, 1, 0), rank(2, 1000, 1, 0)];
    const together = modelMeasures({ moments, ranks }, 'duration', ['minutes'], params).measures[0];
    const within = modelMeasures({ moments, ranks }, 'duration', ['minutes'], { ...params, adjust: 'years' })
      .measures[0];
    expect(together?.periods.map(({ mean }) => mean)).toEqual([33, 57]);
    expect(within?.periods.map(({ difference }) => Math.abs(difference) < 1e-9)).toEqual([true, true]);
    expect(within?.mean).toBeCloseTo(together?.mean ?? 0, 9);
    expect(within?.claim).toMatchObject({ verdict: 'same', period: null });
    expect(together?.overall.test).toBe('ranks');
    expect(within?.overall.test).toBe('means');
  });

  it('leave a mean of zero without a percentage, and one recipe without an interval', () => {
    const model = modelMeasures(
      { moments: [moment(1, 1, 0, 0)], ranks: [rank(0, 1, 1, 0)] },
      'duration',
      ['minutes'],
      params,
    );
    expect(model.measures[0]).toMatchObject({
      ranks: null,
      variance: null,
      claim: { verdict: 'thin' },
      periods: [{ interval: null, relative: null, claim: { verdict: 'thin' }, deviation: null }],
    });
  });

  it('are none without recipes', () => {
    expect(modelMeasures({ moments: [], ranks: [] }, 'nutrition', nutrients, params).measures).toEqual([]);
  });
});

/** Ranks as they would be, were every recipe of a month at its mean but for a little noise. */
function rankedByMean(moments: readonly MomentRow[]): RankRow[] {
  const total = moments.reduce((sum, { recipes }) => sum + recipes, 0);
  const mean = moments.reduce((sum, month) => sum + month.recipes * month.mean, 0) / total;
  const deviation = Math.sqrt(
    moments.reduce((sum, month) => sum + month.squares + month.recipes * (month.mean - mean) ** 2, 0) / total,
  );
  return moments.map((month, period) =>
    rank(
      period,
      month.recipes,
      month.recipes * ((total + 1) / 2 + ((month.mean - mean) / (deviation || 1)) * (total / Math.sqrt(12))),
      0,
    ),
  );
}

describe('what may be named', () => {
  const claimsOf = (moments: readonly MomentRow[], ranks: readonly RankRow[], changes = {}) =>
    modelMeasures({ moments, ranks }, 'duration', ['minutes'], { ...params, ...changes }).measures[0];
  const means = [30, 30, 30, 40].map((mean, index) => moment(months[index] ?? 1, 500, mean, 10));
  const flat = means.map(({ recipes }, period) => rank(period, recipes, recipes * 1000.5, 0));

  it('is nothing without the test over the whole year, whatever single intervals say', () => {
    const summary = claimsOf(means, flat);
    expect(summary?.periods[3]?.interval?.[0]).toBeGreaterThan(0);
    expect(summary?.overall).toMatchObject({ test: 'ranks', pValue: 1, corrected: 1 });
    expect(summary?.claim).toMatchObject({ verdict: 'unclear', period: null });
    expect(claimsOf(means, rankedByMean(means))?.claim).toMatchObject({ verdict: 'up', period: 'autumn' });
  });

  it('is tested over means where each is against its year', () => {
    expect(claimsOf(means, flat, { adjust: 'years' })?.claim).toMatchObject({
      verdict: 'up',
      period: 'autumn',
    });
  });

  it('is corrected over the parts of the year and the measures of the card', () => {
    const twice = (rows: readonly MomentRow[]) => [...rows, ...rows.map((row) => ({ ...row, measure: 1 }))];
    const ranks = rankedByMean(means);
    const { measures } = modelMeasures(
      { moments: twice(means), ranks: [...ranks, ...ranks.map((row) => ({ ...row, measure: 1 }))] },
      'complexity',
      ['n_steps', 'n_ingredients'],
      params,
    );
    expect(measures.map(({ claim }) => claim.family)).toEqual([8, 8]);
    expect(measures[0]?.overall.corrected).toBeCloseTo(2 * (measures[0]?.overall.pValue ?? 0), 12);
  });
});

describe('their words', () => {
  const findings = (moments: readonly MomentRow[], locale: 'en' | 'fr' = 'en') => {
    const translate = createTranslator(catalogues[locale], locale);
    const model = modelMeasures({ moments, ranks: rankedByMean(moments) }, 'duration', ['minutes'], params);
    return listed(measureWords.findings(model, params)).map(({ text, verdict }) => ({
      verdict,
      text: translate(text),
    }));
  };
  const at = (means: readonly number[], recipes = 500) =>
    means.map((mean, index) => moment(months[index] ?? 1, recipes, mean, 10));

  it('name the highest season', () => {
    expect(findings(at([30, 30, 30, 40]))[0]).toMatchObject({
      verdict: 'up',
      text: 'Preparation time: highest in autumn, 23.1% above the annual mean',
    });
    expect(findings(at([30, 30, 30, 40]), 'fr')[0]?.text).toContain('maximum en automne');
  });

  it('follow a flipped sign', () => {
    expect(findings(at([40, 30, 30, 30]))[0]?.text).toContain('highest in winter');
    expect(findings(at([40, 40, 20, 40]))[1]?.text).toBe(
      'The mean is 35.0\u00a0min over the year, 40.0\u00a0min in winter and 20.0\u00a0min in summer.',
    );
    expect(findings(at([40, 40, 20, 40]), 'fr')[1]?.text).toBe(
      'En moyenne, 35,0\u00a0min sur toute l’année, 40,0\u00a0min en hiver et 20,0\u00a0min en été.',
    );
  });

  it('say nothing stands out where nothing does', () => {
    expect(findings(at([30, 33, 31, 32], 20))[0]).toMatchObject({
      verdict: 'unclear',
      text: 'Preparation time: no season clearly stands out',
    });
  });

  it('call seasons the same only within bounds that they state', () => {
    expect(findings(at([30, 30.1, 30, 30.05], 5000))[0]).toMatchObject({
      verdict: 'same',
      text: 'Preparation time: every season within 5% of the annual mean',
    });
  });

  it('say when recipes are too few', () => {
    expect(findings(at([30], 1))[0]).toMatchObject({ verdict: 'thin' });
    expect(findings(at([30], 1), 'fr')[0]?.text).toContain('trop peu de données');
  });

  it.each([
    [0.0017, 'negligible'],
    [0.01, 'small'],
    [0.06, 'medium'],
    [0.2, 'large'],
  ])('call ε² = %d %s', (epsilon, size) => expect(magnitudeOf(epsilon)).toBe(size));
});
