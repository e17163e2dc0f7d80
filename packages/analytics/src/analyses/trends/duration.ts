import { defineAnalysis } from '../../analysis/analysis.ts';
import { choice, toggle } from '../../analysis/controls.ts';
import { select, sql } from '../../analysis/query.ts';
import { integer, text } from '../../text/index.ts';
import { recipesWhere, trendsControls } from './controls.ts';
import { durationFigures } from './duration-figures.ts';
import { modelDuration } from './duration-model.ts';
import {
  durationCaption,
  durationFindings,
  durationKeyFigures,
  durationKpis,
  durationSummary,
  durationTable,
} from './duration-words.ts';

/** The quantiles between which the band lies, by the option's value. */
const spreads = {
  q25q75: { low: 0.25, high: 0.75 },
  q10q90: { low: 0.1, high: 0.9 },
  q5q95: { low: 0.05, high: 0.95 },
  q33q66: { low: 0.33, high: 0.66 },
} as const;

/** How many minutes the recipes of each year take. */
export const duration = defineAnalysis({
  id: 'trends.duration',
  icon: 'timer',
  title: 'trends.duration.title',
  headline: { summary: 2, kpis: { mean: 3 } },
  tables: ['recipes'],
  controls: {
    ...trendsControls,
    weights: toggle('control.weightStrip', { initial: true }),
    spread: choice('control.spread', [
      ['q25q75', 'control.spread.q25q75'],
      ['q10q90', 'control.spread.q10q90'],
      ['q5q95', 'control.spread.q5q95'],
      ['q33q66', 'control.spread.q33q66'],
    ]),
  },
  query: (params) => {
    const { low, high } = spreads[params.spread];
    return {
      years: select(
        {
          year: 'number',
          recipes: 'number',
          mean: 'number',
          deviation: 'number?',
          low: 'number',
          median: 'number',
          high: 'number',
        },
        // Minutes repeat, so counting them first leaves a few thousand rows to rank instead of all recipes.
        sql`
          WITH counted AS (
            SELECT year(submitted) AS year, minutes, count(*) AS n
            FROM recipes
            WHERE ${recipesWhere(params)}
            GROUP BY 1, 2
          ),
          ranked AS (
            SELECT year, minutes, n,
              sum(n) OVER (PARTITION BY year ORDER BY minutes) AS reached,
              sum(n) OVER (PARTITION BY year) AS total
            FROM counted
          )
          SELECT year::INTEGER AS year,
            max(total)::INTEGER AS recipes,
            sum(minutes * n)::DOUBLE / max(total)::DOUBLE AS mean,
            CASE WHEN max(total) > 1 THEN sqrt(greatest(0,
              sum(minutes::BIGINT * minutes * n)::DOUBLE - sum(minutes * n)::DOUBLE ^ 2 / max(total)::DOUBLE
            ) / (max(total) - 1)::DOUBLE) END AS deviation,
            min(CASE WHEN reached > floor((total - 1) * ${low}::DOUBLE + 0.5) THEN minutes END)::INTEGER AS low,
            (min(CASE WHEN reached > floor((total - 1) / 2.0) THEN minutes END)
              + min(CASE WHEN reached > floor(total / 2.0) THEN minutes END))::DOUBLE / 2 AS median,
            min(CASE WHEN reached > floor((total - 1) * ${high}::DOUBLE + 0.5) THEN minutes END)::INTEGER AS high
          FROM ranked
          GROUP BY 1
          ORDER BY 1`,
      ),
    };
  },
  model: ({ years }, params, dataset) => modelDuration(years, params, spreads[params.spread], dataset),
  notice: ({ years }) => (years.length === 0 ? text('trends.notice.noRecipes') : null),
  findings: durationFindings,
  summary: durationSummary,
  subtitle: ({ recipes }) => text('trends.duration.subtitle', { n: integer(recipes) }),
  kpis: durationKpis,
  keyFigures: durationKeyFigures,
  figures: (model, { weights }) => durationFigures(model, { weights }),
  caption: durationCaption,
  table: durationTable,
  method: [
    'trends.duration.method.measures',
    'trends.duration.method.fit',
    'trends.duration.method.variants',
    'trends.duration.method.limits',
  ],
});
