import { defineAnalysis } from '../../analysis/analysis.ts';
import { measureControls, measureMethod, measurePresentation } from './measure-analysis.ts';
import { modelMeasures } from './measure-model.ts';
import { measureQuery } from './measure-rows.ts';
import { durationKpis } from './measure-words.ts';

/** When the longest recipes are published. */
export const duration = defineAnalysis({
  id: 'seasonality.duration',
  icon: 'timer',
  title: 'seasonality.duration.title',
  headline: { summary: 3, kpis: { longest: 3 } },
  tables: ['recipes'],
  controls: measureControls,
  query: (params) => measureQuery('duration', params),
  model: (rows, params) => modelMeasures(rows, 'duration', params),
  ...measurePresentation,
  kpis: durationKpis,
  method: [...measureMethod, 'seasonality.measures.method.limits'],
});
