import { choice, yearRange, type ParamsOf } from '../../analysis/controls.ts';

/** Controls that stand above the cards of the page and act on all of them. */
export const seasonalityControls = {
  years: yearRange(),
  hemisphere: choice(
    'seasonality.control.hemisphere',
    [
      ['northern', 'seasonality.control.hemisphere.northern'],
      ['southern', 'seasonality.control.hemisphere.southern'],
    ],
    { shared: true },
  ),
  grain: choice(
    'seasonality.control.grain',
    [
      ['season', 'seasonality.control.grain.season'],
      ['month', 'seasonality.control.grain.month'],
    ],
    { shared: true },
  ),
};

export type SeasonalityParams = ParamsOf<typeof seasonalityControls>;
