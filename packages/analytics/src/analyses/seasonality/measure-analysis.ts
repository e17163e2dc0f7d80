import { choice } from '../../analysis/controls.ts';
import { text, type Text } from '../../text/index.ts';
import { seasonalityControls } from './controls.ts';
import { measureFigures } from './measure-figures.ts';
import type { MeasureModel } from './measure-model.ts';
import {
  measureCaption,
  measureFindings,
  measureKeyFigures,
  measureSubtitle,
  measureSummary,
  measureTable,
} from './measure-words.ts';

/** Controls of every analysis of measures. */
export const measureControls = {
  ...seasonalityControls,
  unit: choice('seasonality.control.unit', [
    ['percent', 'seasonality.control.unit.percent'],
    ['units', 'seasonality.control.unit.units'],
  ]),
  adjust: choice('seasonality.control.adjust', [
    ['none', 'seasonality.control.adjust.none'],
    ['years', 'seasonality.control.adjust.years'],
  ]),
};

const notice = ({ measures }: MeasureModel): Text | null =>
  measures.length === 0 ? text('seasonality.notice.noRecipes') : null;

/** How every analysis of measures presents its model. */
export const measurePresentation = {
  notice,
  findings: measureFindings,
  summary: measureSummary,
  subtitle: measureSubtitle,
  keyFigures: measureKeyFigures,
  figures: measureFigures,
  caption: measureCaption,
  table: measureTable,
} as const;

/** What every analysis of measures does, in the words of its Method tab. */
export const measureMethod = [
  'seasonality.method.calendar',
  'seasonality.measures.method.difference',
  'seasonality.measures.method.ranks',
  'seasonality.measures.method.years',
] as const;
