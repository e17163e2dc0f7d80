import { defineAnalysis } from '../../../analysis/analysis.ts';
import { choice } from '../../../analysis/controls.ts';
import { integer, text } from '../../../text/index.ts';
import { weekendControls } from '../controls.ts';
import { effects } from './effects.ts';
import { estimates } from './estimates.ts';
import { differencesFigure } from './figures.ts';
import { modelNutrition } from './model.ts';
import { nutrientsByPeriod } from './rows.ts';
import { nutritionFindings, nutritionKeyFigures, nutritionTable } from './words.ts';

/** What a serving holds on weekends against weekdays. */
export const nutrition = defineAnalysis({
  id: 'weekend.nutrition',
  icon: 'salad',
  title: 'weekend.nutrition.title',
  tables: ['recipes'],
  controls: {
    ...weekendControls,
    statistic: choice('control.statistic', [
      ['mean', 'weekend.table.mean'],
      ['capped', 'weekend.nutrition.capped'],
    ]),
  },
  query: (params) => ({ nutrients: nutrientsByPeriod(params) }),
  model: (rows, { statistic }) => modelNutrition(rows.nutrients, statistic),
  notice: ({ nutrients }) => (nutrients.length === 0 ? text('weekend.notice.oneSide') : null),
  findings: nutritionFindings,
  effects,
  estimates,
  subtitle: ({ recipes }, { statistic }) =>
    text('weekend.nutrition.subtitle', { statistic, n: integer(recipes) }),
  keyFigures: nutritionKeyFigures,
  figures: (model) => [differencesFigure(model)],
  caption: (_, { statistic }) => text('weekend.nutrition.caption', { statistic }),
  table: nutritionTable,
  method: [
    'weekend.nutrition.method.units',
    'weekend.nutrition.method.differences',
    'weekend.nutrition.method.tails',
    'weekend.measure.method.limits',
  ],
});
