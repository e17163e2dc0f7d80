import { defineAnalysis } from '../../../analysis/analysis.ts';
import { choice } from '../../../analysis/controls.ts';
import { numbers, select, sql } from '../../../analysis/query.ts';
import { integer, text } from '../../../text/index.ts';
import { complexityColumns } from '../../measures.ts';
import { recipesWhere, weekendControls } from '../controls.ts';
import { dayMeasureEffect } from '../measures/effects.ts';
import { dayMeasureEstimates } from '../measures/estimates.ts';
import {
  dayMeasureCaption,
  dayMeasureFindings,
  dayMeasureKeyFigures,
  dayMeasureNotice,
  dayMeasureTable,
} from '../measures/words.ts';
import { complexityFigures } from './figures.ts';
import { complexityMeasures, modelComplexity, scoreBins } from './model.ts';

/** How complex recipes are by day of the week: score, steps and ingredients, each tested by itself. */
export const complexity = defineAnalysis({
  id: 'weekend.complexity',
  icon: 'layers',
  title: 'weekend.complexity.title',
  tables: ['recipes'],
  controls: {
    ...weekendControls,
    measure: choice('control.measure', [
      ['score', 'weekend.complexity.score'],
      ['steps', 'weekend.complexity.steps'],
      ['ingredients', 'weekend.complexity.ingredients'],
    ]),
  },
  query: (params) => ({
    counts: select(
      numbers('weekday', 'steps', 'ingredients', 'recipes'),
      sql`
        SELECT isodow(submitted)::INTEGER AS weekday, n_steps::INTEGER AS steps,
               n_ingredients::INTEGER AS ingredients, count(*)::INTEGER AS recipes
        FROM recipes
        WHERE ${recipesWhere(params)}
        GROUP BY 1, 2, 3
        ORDER BY 1, 2, 3`,
    ),
    scores: select(
      numbers('weekday', 'bin', 'recipes'),
      sql`
        SELECT isodow(submitted)::INTEGER AS weekday,
               floor(complexity_score * ${scoreBins}::INTEGER)::INTEGER AS bin, count(*)::INTEGER AS recipes
        FROM recipes
        WHERE ${recipesWhere(params)}
        GROUP BY 1, 2
        ORDER BY 1, 2`,
    ),
    moments: select(
      numbers('weekday', 'recipes', 'sum', 'squares'),
      sql`
        SELECT isodow(submitted)::INTEGER AS weekday, count(*)::INTEGER AS recipes,
               sum(complexity_score)::DOUBLE AS sum, sum(complexity_score * complexity_score)::DOUBLE AS squares
        FROM recipes
        WHERE ${recipesWhere(params)}
        GROUP BY 1
        ORDER BY 1`,
    ),
  }),
  model: (rows, params) => modelComplexity(rows, params),
  notice: ({ score }) => dayMeasureNotice(score),
  findings: (model, { measure }) => dayMeasureFindings(model[measure], measure),
  effects: (model) => complexityMeasures.map((measure) => dayMeasureEffect(model[measure], measure)),
  estimates: (model, { measure }) => dayMeasureEstimates(complexityColumns[measure], model[measure]),
  subtitle: ({ score }, { measure }) =>
    text('weekend.complexity.subtitle', { measure, n: integer(score.recipes) }),
  keyFigures: (model, { measure }) => dayMeasureKeyFigures(model[measure], measure),
  figures: complexityFigures,
  caption: (model, { measure }) => dayMeasureCaption(model[measure], measure),
  table: ({ score, steps, ingredients }) =>
    dayMeasureTable([
      { name: 'score', model: score },
      { name: 'steps', model: steps },
      { name: 'ingredients', model: ingredients },
    ]),
  method: [
    'weekend.complexity.method.score',
    'weekend.measure.method.means',
    'weekend.measure.method.effects',
    'weekend.measure.method.ranks',
    'weekend.measure.method.limits',
  ],
});
