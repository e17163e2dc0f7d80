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
/** Means of complete years five apart, from 2002. */
const change = (...means: readonly number[]) =>
  model(means.map((mean, index) => row(2002 + index * 5, mean)));

describe('the steps of the page', () => {
  it('compare the first and the last reliable year', () => {
    const summary = summaryOf(change(8.5, 9.2, 10.1));
    expect(summary && en(summary)).toBe('Recipes gained 1.6 steps between 2002 and 2012.');
    const lost = summaryOf(change(10.1, 9.2, 8.5));
    expect(lost && en(lost)).toMatch(/^Recipes lost 1\.6 steps/u);
    const same = summaryOf(change(9, 9.2, 9.05));
    expect(same && en(same)).toMatch(/not clearly change/u);
    expect(summaryOf(model([row(2005, 9, 3)]))).toBeNull();
  });

  it('stand in the KPI with their interval', () => {
    const kpi = stepsKpi(change(8.5, 9.2, 10.1));
    expect(kpi).toMatchObject({ id: 'trends.complexity.steps', spark: { highlight: 2 } });
    expect(kpi && en(kpi.context)).toBe('+1.6 steps since 2002 (+1.4 to +1.8)');
  });
});

describe('plurals of small numbers', () => {
  it('follow each language: French counts as one up to two', () => {
    const summary = (...means: readonly number[]) => summaryOf(change(...means));
    const [small, large] = [summary(8.5, 9, 10.1), summary(8.5, 9, 11)];
    expect(small && fr(small)).toMatch(/1,6 étape entre/u);
    expect(large && fr(large)).toMatch(/2,5 étapes entre/u);
    expect(large && en(large)).toMatch(/2\.5 steps between/u);
  });
});
