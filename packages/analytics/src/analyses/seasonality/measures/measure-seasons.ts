import { text } from '../../../text/index.ts';
import type { MeasureId } from '../../measures.ts';
import type { SeasonalityParams } from '../controls.ts';
import { measureControls } from './controls.ts';
import { measureEffects } from './effects.ts';
import { measureEstimates } from './estimates.ts';
import { measureFigures } from './figures.ts';
import { modelMeasures, type MeasureModel, type MeasureParams } from './model.ts';
import { measureQuery, type MeasureRows } from './rows.ts';
import { measureWords } from './words.ts';

/** An analysis of these measures by part of the year, the one that it is named after first. */
export const measureSeasons = (group: string, measures: readonly MeasureId[]) =>
  ({
    tables: ['recipes'],
    controls: measureControls,
    query: (params: SeasonalityParams) => measureQuery(measures, params),
    model: (rows: MeasureRows, params: MeasureParams) => modelMeasures(rows, group, measures, params),
    notice: (model: MeasureModel) =>
      model.measures.length === 0 ? text('seasonality.notice.noRecipes') : null,
    ...measureWords,
    effects: measureEffects,
    estimates: measureEstimates,
    figures: measureFigures,
  }) as const;

/** What every analysis of measures does, in the words of its Method tab. */
export const measureMethod = [
  'seasonality.method.calendar',
  'seasonality.measures.method.difference',
  'seasonality.measures.method.ranks',
  'seasonality.measures.method.years',
] as const;
