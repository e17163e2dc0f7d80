import { defineAnalysis } from '../../../analysis/analysis.ts';
import { toggle } from '../../../analysis/controls.ts';
import { numbers, select, sql } from '../../../analysis/query.ts';
import { text } from '../../../text/index.ts';
import { recipesWhere, weekendControls } from '../controls.ts';
import { effects } from './effects.ts';
import { estimates } from './estimates.ts';
import { volumeFigures } from './figures.ts';
import { modelVolume } from './model.ts';
import {
  volumeCaption,
  volumeFindings,
  volumeKeyFigures,
  volumeKpis,
  volumeSubtitle,
  volumeSummary,
  volumeTable,
} from './words.ts';

/** On which days of the week recipes are published. */
export const volume = defineAnalysis({
  id: 'weekend.volume',
  icon: 'calendar-days',
  title: 'weekend.volume.title',
  headline: { summary: 1, kpis: { busiest: 1, share: 2 } },
  tables: ['recipes'],
  controls: { ...weekendControls, values: toggle('control.values', { initial: true }) },
  query: (params) => ({
    quarters: select(
      numbers('year', 'quarter', 'weekday', 'recipes'),
      sql`
        SELECT year(submitted)::INTEGER AS year, quarter(submitted)::INTEGER AS quarter,
               isodow(submitted)::INTEGER AS weekday, count(*)::INTEGER AS recipes
        FROM recipes
        WHERE ${recipesWhere(params)}
        GROUP BY 1, 2, 3
        ORDER BY 1, 2, 3`,
    ),
  }),
  model: (rows, params, dataset) => modelVolume(rows.quarters, params, dataset),
  notice: ({ recipes, weekdays }) => {
    if (recipes === 0) return text('weekend.notice.noRecipes');
    return weekdays.length < 7 ? text('weekend.notice.shortPeriod') : null;
  },
  findings: volumeFindings,
  effects,
  estimates,
  summary: volumeSummary,
  subtitle: volumeSubtitle,
  kpis: volumeKpis,
  keyFigures: volumeKeyFigures,
  figures: (model, { values }) => volumeFigures(model, { values }),
  caption: volumeCaption,
  table: volumeTable,
  method: [
    'weekend.volume.method.rates',
    'weekend.volume.method.intervals',
    'weekend.volume.method.tests',
    'weekend.volume.method.years',
    'weekend.volume.method.limits',
  ],
});
