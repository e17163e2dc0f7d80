import { choiceOf } from '../../../analysis/controls.ts';
import { seasonalityControls } from '../controls.ts';

/** Controls of every analysis of measures: what differences are in, and what recipes are compared with. */
export const measureControls = {
  ...seasonalityControls,
  unit: choiceOf('seasonality.control.unit', ['percent', 'units']),
  /** Together, or each compared with the mean of its year: seasons hold different mixes of years. */
  adjust: choiceOf('seasonality.control.adjust', ['none', 'years']),
};
