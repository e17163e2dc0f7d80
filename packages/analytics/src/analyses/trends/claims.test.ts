import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listed } from '../../analysis/listed.ts';
import type { Finding } from '../../analysis/presentation.ts';
import { seededRandom } from '../../stats/resampling/random.ts';
import { datasetFacts } from '../../testing/index.ts';
import { catalogues } from '../../messages/index.ts';
import { createTranslator, type Text } from '../../text/index.ts';
import { stepsKpi, summary as stepsSummary } from './complexity/words.ts';
import { modelDuration } from './duration/model.ts';
import { durationFigures } from './duration/figures.ts';
import * as duration from './duration/words.ts';
import { modelItemTrends } from './items/model.ts';
import { modelMeasureTrends } from './measures/model.ts';
import * as measures from './measures/words.ts';

const en = createTranslator(catalogues.en, 'en');
const dataset = datasetFacts({ period: ['2001-01-01', '2016-12-31'] });
const params = { years: null, thinYears: 'marked', minutes: [1, 180] } as const;
const spread = { low: 0.25, high: 0.75 };

/** Recipes of each year: uneven, as on the site. */
const recipesOf = (index: number) => [60, 90, 140, 200, 160, 120, 80, 40][index >> 1] ?? 40;

interface Recipe {
  readonly year: number;
  readonly value: number;
}

const yearlyRows = (recipes: readonly Recipe[]) =>
  [...new Set(recipes.map(({ year }) => year))]
    .toSorted((one, other) => one - other)
    .map((year) => {
      const group = recipes.filter((recipe) => recipe.year === year);
      const values = group.map(({ value }) => value).toSorted((a, b) => a - b);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
      const at = (share: number) => values[Math.floor(share * (values.length - 1))] ?? mean;
      const deviation = Math.sqrt(squares / (values.length - 1));
      return {
        year,
        recipes: values.length,
        mean,
        deviation,
        low: at(0.25),
        median: at(0.5),
        high: at(0.75),
      };
    });

const modelsOf = (rows: ReturnType<typeof yearlyRows>) => ({
  minutes: modelDuration(rows, params, spread, dataset),
  steps: modelMeasureTrends(
    { means: rows.map((row) => ({ ...row, measure: 'n_steps' })) },
    { measures: ['n_steps'], chosen: 'n_steps', statistic: 'mean', spread: 'deviation' },
    params,
    dataset,
  ),
});

const shuffled = <Item>(items: readonly Item[], random: () => number): readonly Item[] =>
  items
    .map((item) => ({ item, order: random() }))
    .toSorted((one, other) => one.order - other.order)
    .map(({ item }) => item);

/** Messages of a heading that name a direction or a turn. */
const claims = ([heading]: readonly Finding[]) =>
  heading !== undefined &&
  'message' in heading.text &&
  /\.(up|down|same|fell|rose)/u.test(heading.text.message);

describe('under permuted dates', () => {
  it('headings claim something in few of 200 runs', () => {
    const random = seededRandom(7);
    const years = Array.from({ length: 16 }, (_, index) =>
      new Array<number>(recipesOf(index)).fill(2001 + index),
    ).flat();
    const values = years.map(() => 10 - 30 * Math.log(1 - random()));
    const runs = Array.from({ length: 200 }, () => {
      const dates = shuffled(years, random);
      const { minutes, steps } = modelsOf(
        yearlyRows(values.map((value, index) => ({ value, year: dates[index] ?? 2001 }))),
      );
      return [claims(listed(duration.findings(minutes))), claims(listed(measures.findings(steps)))];
    });
    const share = (place: number) => runs.filter((run) => run[place]).length / runs.length;
    expect(share(0)).toBeLessThan(0.09);
    expect(share(1)).toBeLessThan(0.09);
  });
});

describe('years that resemble each other', () => {
  it.each([0.4, 0.7])(
    'headings claim something in few of 200 trendless runs, correlation %d',
    (correlation) => {
      const random = seededRandom(5);
      const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
      const runs = Array.from({ length: 200 }, () => {
        let effect = normal();
        const rows = Array.from({ length: 16 }, (_, index) => {
          effect = correlation * effect + Math.sqrt(1 - correlation ** 2) * normal();
          const mean = 42 + effect;
          const recipes = 40 * recipesOf(index);
          return { year: 2001 + index, recipes, mean, deviation: 30, low: 20, median: mean - 7, high: 60 };
        });
        return listed(duration.findings(modelDuration(rows, params, spread, dataset)));
      });
      expect(runs.filter(claims).length / runs.length).toBeLessThan(0.09);
    },
    60_000,
  );
});

describe('items under permuted dates', () => {
  it.each(['model', 'endpoints'] as const)(
    '%s: headings name some in few of 200 runs',
    (measure) => {
      const random = seededRandom(11);
      const years = Array.from({ length: 12 }, (_, index) => ({ year: 2001 + index, recipes: 400 }));
      const choice = { view: 'changes', measure, top: '10', support: '50', item: '' } as const;
      const claimed = Array.from({ length: 200 }, () => {
        const counts = Array.from({ length: 30 }, (_, place) =>
          years.map(({ year, recipes }) => {
            const having = Array.from({ length: recipes }, random).filter(
              (each) => each < 0.02 + place / 100,
            );
            return { item: `item ${place}`, year, recipes: having.length, items: 1 };
          }),
        ).flat();
        return modelItemTrends({ years, counts }, 'ingredients', { ...params, ...choice }, dataset).changes;
      }).filter((changes) => changes !== null && changes.clearlyRising + changes.clearlyFalling > 0).length;
      expect(claimed / 200).toBeLessThan(0.09);
    },
    60_000,
  );
});

const directionOf = (said: Text | null | undefined) =>
  said && 'message' in said ? (/\.(up|down|same|unclear|thin)$/u.exec(said.message)?.[1] ?? null) : null;

describe('whatever the yearly values', () => {
  it('summary and KPI claim what the heading claims', () => {
    const means = fc.array(fc.double({ min: 20, max: 60, noNaN: true }), { minLength: 2, maxLength: 16 });
    fc.assert(
      fc.property(means, fc.double({ min: -2, max: 2, noNaN: true }), (values, slope) => {
        const rows = values.map((value, index) => ({
          year: 2001 + index,
          recipes: 500,
          mean: value / 10 + 60 + slope * index,
          deviation: 20,
          low: 20,
          median: 40,
          high: 60,
        }));
        const { minutes, steps } = modelsOf(rows);
        const [figure] = listed(durationFigures(minutes, false));
        expect(figure && en(figure.description)).toContain(en(duration.heading(minutes).text));
        const said = listed(duration.findings(minutes)).map(({ text }) => directionOf(text))[0];
        expect(directionOf(duration.summary(minutes))).toBe(said);
        expect(directionOf(duration.meanKpi(minutes)?.context)).toBe(said);
        const heading = directionOf(listed(measures.findings(steps))[0]?.text);
        // A heading that tells a turn has no one direction, nor has the summary.
        expect(directionOf(stepsSummary(steps))).toBe(heading ?? 'unclear');
        expect(directionOf(stepsKpi(steps)?.context)).toBe(heading ?? 'unclear');
      }),
      { numRuns: 60 },
    );
  });
});
