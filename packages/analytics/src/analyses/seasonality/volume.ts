import { defineAnalysis } from '../../analysis/analysis.ts';
import { text } from '../../text/index.ts';
import { seasonalityControls } from './controls.ts';
import { monthTotals } from './item-season-rows.ts';
import { seasonVolumeFigures } from './volume-figures.ts';
import { modelSeasonVolume } from './volume-model.ts';
import {
  seasonVolumeCaption,
  seasonVolumeFindings,
  seasonVolumeKeyFigures,
  seasonVolumeKpis,
  seasonVolumeSubtitle,
  seasonVolumeSummary,
  seasonVolumeTable,
} from './volume-words.ts';

/** When recipes are published, per day of exposure. */
export const volume = defineAnalysis({
  id: 'seasonality.volume',
  icon: 'calendar-days',
  title: 'seasonality.volume.title',
  headline: { summary: 2, kpis: { busiest: 2 } },
  tables: ['recipes'],
  controls: seasonalityControls,
  query: (params) => ({ totals: monthTotals(params) }),
  model: ({ totals }, params, dataset) => modelSeasonVolume(totals, params, dataset),
  notice: ({ recipes }) => (recipes === 0 ? text('seasonality.notice.noRecipes') : null),
  findings: seasonVolumeFindings,
  summary: seasonVolumeSummary,
  subtitle: seasonVolumeSubtitle,
  kpis: seasonVolumeKpis,
  keyFigures: seasonVolumeKeyFigures,
  figures: seasonVolumeFigures,
  caption: seasonVolumeCaption,
  table: seasonVolumeTable,
  method: [
    'seasonality.method.calendar',
    'seasonality.volume.method.days',
    'seasonality.volume.method.interval',
    'seasonality.volume.method.tests',
    'seasonality.volume.method.limits',
  ],
});
