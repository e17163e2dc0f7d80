import { choice } from '../../../analysis/controls.ts';
import { seasonalityControls } from '../controls.ts';

/** Controls of every analysis of measures: what differences are in, and what recipes are compared with. */
export const measureControls = {
  ...seasonalityControls,
  unit: choice('seasonality.control.unit', [
    ['percent', 'seasonality.control.unit.percent'],
    ['units', 'seasonality.control.unit.units'],
  ]),
  /** Together, or each compared with the mean of its year: seasons hold different mixes of years. */
  adjust: choice('seasonality.control.adjust', [
    ['none', 'seasonality.control.adjust.none'],
    ['years', 'seasonality.control.adjust.years'],
  ]),
};
