import { defineAnalysis } from '../../analysis/analysis.ts';
import { choice } from '../../analysis/controls.ts';
import { text } from '../../text/index.ts';
import { weekendControls } from './controls.ts';
import { nutritionFigures } from './nutrition-figures.ts';
import { modelNutrition } from './nutrition-model.ts';
import { nutrientsByPeriod } from './nutrition-rows.ts';
import {
  nutritionCaption,
  nutritionFindings,
  nutritionKeyFigures,
  nutritionSubtitle,
  nutritionTable,
} from './nutrition-words.ts';

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
  subtitle: nutritionSubtitle,
  keyFigures: nutritionKeyFigures,
  figures: nutritionFigures,
  caption: nutritionCaption,
  table: nutritionTable,
  method: [
    'weekend.nutrition.method.units',
    'weekend.nutrition.method.differences',
    'weekend.nutrition.method.tails',
    'weekend.measure.method.limits',
  ],
});
