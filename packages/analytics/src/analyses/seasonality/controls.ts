import { choiceOf, yearRange, type ParamsOf } from '../../analysis/controls.ts';

/** Controls that stand above the cards of the page and act on all of them. */
export const seasonalityControls = {
  years: yearRange(),
  hemisphere: choiceOf('seasonality.control.hemisphere', ['northern', 'southern'], { shared: true }),
  grain: choiceOf('seasonality.control.grain', ['season', 'month'], { shared: true }),
};

export type SeasonalityParams = ParamsOf<typeof seasonalityControls>;
