import { defineAnalysis } from '../../../analysis/analysis.ts';
import { numbers, select, sql } from '../../../analysis/query.ts';
import { integer, text } from '../../../text/index.ts';
import { recipesWhere, weekendControls } from '../controls.ts';
import { modelDayMeasure } from '../measures/model.ts';
import { dayMeasureFigure } from '../measures/figure.ts';
import { dayMeasureEffect } from '../measures/effects.ts';
import { dayMeasureEstimates } from '../measures/estimates.ts';
import {
  dayMeasureCaption,
  dayMeasureFindings,
  dayMeasureKeyFigures,
  dayMeasureNotice,
  dayMeasureTable,
} from '../measures/words.ts';
import { durationKpi, durationSummary } from './words.ts';

const measure = 'minutes';

/** How long recipes take by day of the week. */
export const duration = defineAnalysis({
  id: 'weekend.duration',
  icon: 'clock',
  title: 'weekend.duration.title',
  headline: { summary: 2, kpis: { difference: 3 } },
  tables: ['recipes'],
  controls: weekendControls,
  query: (params) => ({
    minutes: select(
      numbers('weekday', 'value', 'recipes'),
      sql`
        SELECT isodow(submitted)::INTEGER AS weekday, minutes::INTEGER AS value, count(*)::INTEGER AS recipes
        FROM recipes
        WHERE ${recipesWhere(params)}
        GROUP BY 1, 2
        ORDER BY 1, 2`,
    ),
  }),
  model: (rows, { weekend }) => modelDayMeasure(rows.minutes, weekend),
  notice: dayMeasureNotice,
  findings: (model) => dayMeasureFindings(model, measure),
  effects: (model) => [dayMeasureEffect(model, measure)],
  estimates: (model) => dayMeasureEstimates(measure, model),
  summary: durationSummary,
  subtitle: ({ recipes }) => text('weekend.duration.subtitle', { n: integer(recipes) }),
  kpis: (model) => [durationKpi(model)],
  keyFigures: (model) => dayMeasureKeyFigures(model, measure),
  figures: (model) => [dayMeasureFigure(model, measure)],
  caption: (model) => dayMeasureCaption(model, measure),
  table: (model) => dayMeasureTable([{ name: measure, model }]),
  method: [
    'weekend.measure.method.means',
    'weekend.measure.method.effects',
    'weekend.measure.method.ranks',
    'weekend.duration.method.limits',
    'weekend.measure.method.limits',
  ],
});
