import { defineAnalysis } from '../../analysis/analysis.ts';
import { choice, toggle } from '../../analysis/controls.ts';
import { text } from '../../text/index.ts';
import { trendsControls } from './controls.ts';
import { relativeSlopesFigure } from './measure-overview-figures.ts';
import { measureFigures } from './measure-trend-figures.ts';
import { modelMeasureTrends } from './measure-trend-model.ts';
import {
  measureCaption,
  measureFindings,
  measureSubtitle,
  measureTable,
  slopeGroup,
  tailGroup,
} from './measure-trend-words.ts';
import { meansByYear, quartilesByYear, tailOf } from './measure-rows.ts';
import { nutritionMeasures } from './measures.ts';

const measures = Object.values(nutritionMeasures);

/** Energy and nutrients of one serving, by year. */
export const nutrition = defineAnalysis({
  id: 'trends.nutrition',
  icon: 'salad',
  title: 'trends.nutrition.title',
  tables: ['recipes'],
  controls: {
    ...trendsControls,
    nutrient: choice('control.nutrient', [
      ['calories', 'nutrient.calories'],
      ['total_fat_pct', 'nutrient.total_fat_pct'],
      ['sugar_pct', 'nutrient.sugar_pct'],
      ['sodium_pct', 'nutrient.sodium_pct'],
      ['protein_pct', 'nutrient.protein_pct'],
      ['sat_fat_pct', 'nutrient.sat_fat_pct'],
      ['carb_pct', 'nutrient.carb_pct'],
    ]),
    statistic: choice('control.statistic', [
      ['mean', 'trends.duration.mean'],
      ['median', 'trends.duration.median'],
    ]),
    spread: toggle('control.quartileBand', { initial: false }),
  },
  query: (params) => ({
    means: meansByYear(measures, params),
    // Quartiles are dear: those of the other nutrients are only asked where their medians are shown.
    quartiles: quartilesByYear(
      params.statistic === 'median' ? measures : [nutritionMeasures[params.nutrient]],
      params,
    ),
    tail: tailOf(nutritionMeasures[params.nutrient], params),
  }),
  model: (rows, params, dataset) =>
    modelMeasureTrends(
      rows,
      {
        measures,
        chosen: nutritionMeasures[params.nutrient],
        statistic: params.statistic,
        spread: 'quartiles',
      },
      params,
      dataset,
    ),
  notice: ({ chosen }) => (chosen === null ? text('trends.notice.noRecipes') : null),
  findings: measureFindings,
  subtitle: measureSubtitle,
  keyFigures: (model) => [...tailGroup(model), ...slopeGroup(model)],
  figures: (model, { spread }) => [
    ...measureFigures(model, { showSpread: spread }),
    ...(model.trends.some(({ relative }) => relative !== null) ? [relativeSlopesFigure(model)] : []),
  ],
  caption: measureCaption,
  table: measureTable,
  method: [
    'trends.nutrition.method.units',
    'trends.nutrition.method.tails',
    'trends.measures.method.fit',
    'trends.measures.method.variants',
    'trends.measures.method.panels',
    'trends.nutrition.method.limits',
  ],
});
