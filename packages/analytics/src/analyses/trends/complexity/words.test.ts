import { describe, expect, it } from 'vitest';
import { catalogues } from '../../../messages/index.ts';
import { datasetFacts } from '../../../testing/index.ts';
import { createTranslator } from '../../../text/index.ts';
import { modelMeasureTrends } from '../measures/model.ts';
import type { MeasureRow } from '../measures/rows.ts';
import { stepsKpi, summary as summaryOf } from './words.ts';

const en = createTranslator(catalogues.en, 'en');
const fr = createTranslator(catalogues.fr, 'fr');
const params = { years: null, thinYears: 'marked', minutes: [1, 180] } as const;

const row = (year: number, mean: number, recipes = 5000): MeasureRow => ({
  measure: 'n_steps',
  year,
  recipes,
  mean,
  deviation: 5,
});
const model = (means: readonly MeasureRow[]) =>
  modelMeasureTrends(
    { means },
    { measures: ['n_steps'], chosen: 'n_steps', statistic: 'mean', spread: 'deviation' },
    params,
    datasetFacts({ period: ['1999-01-01', '2018-12-31'] }),
  );
/** Complete years from 2002 to 2013 on a line of this slope, each a little off it. */
const sloping = (slope: number) =>
  model(
    Array.from({ length: 12 }, (_, index) => {
      const off = [0.02, -0.03, 0.01, 0.03, -0.02, -0.01][index % 6] ?? 0;
      return row(2002 + index, 9 + slope * (index - 11) + off);
    }),
  );

describe('the steps of the page', () => {
  it('say what is claimed of the reliable years', () => {
    const said = (slope: number) => {
      const found = summaryOf(sloping(slope));
      return found && en(found);
    };
    expect(said(0.2)).toBe('Recipes gained 0.20 steps a year between 2002 and 2013, when they had 9.0.');
    expect(said(-0.2)).toMatch(/^Recipes lost 0\.20 steps a year/u);
    expect(said(0)).toBe(
      'The number of steps held steady between 2002 and 2013, changing by less than 0.02 steps a year.',
    );
    const few = summaryOf(model([row(2005, 9), row(2006, 9.5)]));
    expect(few && en(few)).toMatch(/too few complete years/u);
    expect(summaryOf(model([row(2005, 9, 3)]))).toBeNull();
  });

  it('stand in the KPI with the same claim', () => {
    const kpi = stepsKpi(sloping(0.2));
    expect(kpi).toMatchObject({ id: 'trends.complexity.steps', spark: { highlight: 11 } });
    expect(kpi && en(kpi.context)).toBe('+0.20 steps a year since 2002');
    const steady = stepsKpi(sloping(0));
    expect(steady && en(steady.context)).toBe('steady since 2002');
  });
});

describe('plurals of small numbers', () => {
  it('follow each language: French counts as one up to two', () => {
    const [small, large] = [summaryOf(sloping(1.6)), summaryOf(sloping(2.5))];
    expect(small && fr(small)).toMatch(/1,60 étape par an/u);
    expect(large && fr(large)).toMatch(/2,50 étapes par an/u);
    expect(large && en(large)).toMatch(/2\.50 steps a year/u);
  });
});
