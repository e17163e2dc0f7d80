import { defineAnalysis } from '../../../analysis/analysis.ts';
import { choiceOf, toggle } from '../../../analysis/controls.ts';
import { select, sql } from '../../../analysis/query.ts';
import { text } from '../../../text/index.ts';
import { recipesWhere, trendsControls } from '../controls.ts';
import { recipesByYear } from '../years.ts';
import { effects } from './effects.ts';
import { estimates } from './estimates.ts';
import { figures } from './figures.ts';
import { modelVolume } from './model.ts';
import { caption, findings, keyFigures, kpis, subtitle, summary, table } from './words.ts';

/** How many recipes each year saw published. */
export const volume = defineAnalysis({
  id: 'trends.volume',
  icon: 'chart-no-axes-column',
  title: 'trends.volume.title',
  headline: { summary: 1, kpis: { total: 1, peak: 2 } },
  tables: ['recipes'],
  controls: {
    ...trendsControls,
    values: toggle('control.values', { initial: true }),
    scale: choiceOf('control.scale', ['linear', 'log']),
    normality: toggle('control.normality', { initial: false }),
  },
  query: (params) => ({
    years: recipesByYear(recipesWhere(params)),
    days: select(
      { day: 'text', recipes: 'number' },
      sql`
        SELECT submitted::VARCHAR AS day, count(*)::INTEGER AS recipes
        FROM recipes
        WHERE ${recipesWhere(params)}
        GROUP BY 1
        ORDER BY 1`,
    ),
  }),
  model: (rows, params, dataset) => modelVolume(rows.years, rows.days, params, dataset),
  notice: ({ years }) => (years.length === 0 ? text('trends.notice.noRecipes') : null),
  findings,
  effects,
  estimates,
  summary,
  subtitle,
  kpis,
  keyFigures,
  figures,
  caption,
  table,
  method: [
    'trends.volume.method.count',
    'trends.volume.method.thin',
    'trends.volume.method.growth',
    'trends.volume.method.turns',
    'trends.volume.method.normality',
    'trends.volume.method.limits',
  ],
});
