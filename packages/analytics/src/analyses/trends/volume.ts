import { choice, toggle } from '../../analysis/controls.ts';
import { defineAnalysis } from '../../analysis/analysis.ts';
import { select, sql } from '../../analysis/query.ts';
import { integer, text, year } from '../../text/index.ts';
import { recipesWhere, trendsControls } from './controls.ts';
import { volumeFigures } from './volume-figures.ts';
import { modelVolume } from './volume-model.ts';
import {
  volumeCaption,
  volumeFindings,
  volumeKeyFigures,
  volumeKpis,
  volumeSummary,
  volumeTable,
} from './volume-words.ts';

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
    scale: choice('control.scale', [
      ['linear', 'control.scale.linear'],
      ['log', 'control.scale.log'],
    ]),
    normality: toggle('control.normality', { initial: false }),
  },
  query: (params) => ({
    years: select(
      { year: 'number', recipes: 'number' },
      sql`
        SELECT year(submitted)::INTEGER AS year, count(*)::INTEGER AS recipes
        FROM recipes
        WHERE ${recipesWhere(params)}
        GROUP BY 1
        ORDER BY 1`,
    ),
    half: select(
      { day: 'text?' },
      sql`
        SELECT quantile_disc(submitted, 0.5)::VARCHAR AS day
        FROM recipes
        WHERE ${recipesWhere(params)}`,
    ),
  }),
  model: (rows, params, dataset) => modelVolume(rows.years, rows.half[0]?.day ?? null, params, dataset),
  notice: ({ years }) => (years.length === 0 ? text('trends.notice.noRecipes') : null),
  findings: volumeFindings,
  summary: volumeSummary,
  subtitle: ({ recipes, years }) =>
    text('trends.volume.subtitle', {
      n: integer(recipes),
      from: year(years[0]?.year ?? 0),
      to: year(years.at(-1)?.year ?? 0),
    }),
  kpis: volumeKpis,
  keyFigures: volumeKeyFigures,
  figures: (model, { values, normality }) => volumeFigures(model, { values, normality }),
  caption: volumeCaption,
  table: volumeTable,
  method: [
    'trends.volume.method.count',
    'trends.volume.method.thin',
    'trends.volume.method.growth',
    'trends.volume.method.turns',
    'trends.volume.method.normality',
    'trends.volume.method.limits',
  ],
});
