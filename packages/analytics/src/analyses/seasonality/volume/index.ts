import { defineAnalysis } from '../../../analysis/analysis.ts';
import { text } from '../../../text/index.ts';
import { seasonalityControls } from '../controls.ts';
import { monthTotals } from '../month-totals.ts';
import { effects } from './effects.ts';
import { estimates } from './estimates.ts';
import { volumeFigures } from './figures.ts';
import { modelVolume } from './model.ts';
import { volumeWords } from './words.ts';

/** When recipes are published, per day of exposure. */
export const volume = defineAnalysis({
  id: 'seasonality.volume',
  icon: 'calendar-days',
  title: 'seasonality.volume.title',
  headline: { summary: 2, kpis: { busiest: 2 } },
  tables: ['recipes'],
  controls: seasonalityControls,
  query: (params) => ({ totals: monthTotals(params) }),
  model: ({ totals }, params, dataset) => modelVolume(totals, params, dataset),
  notice: ({ recipes }) => (recipes === 0 ? text('seasonality.notice.noRecipes') : null),
  ...volumeWords,
  effects,
  estimates,
  figures: volumeFigures,
  method: [
    'seasonality.method.calendar',
    'seasonality.volume.method.days',
    'seasonality.volume.method.interval',
    'seasonality.volume.method.tests',
    'seasonality.volume.method.limits',
  ],
});
