import { choice, type ParamsOf } from '../../../analysis/controls.ts';
import { seasonalityControls } from '../controls.ts';

/** Controls of both analyses of items, beside their own item control. */
export const itemSeasonControls = {
  ...seasonalityControls,
  /** How many of the most seasonal items are shown. */
  show: choice(
    'control.top',
    [
      ['10', 'seasonality.control.show.10'],
      ['20', 'seasonality.control.show.20'],
      ['40', 'seasonality.control.show.40'],
      ['80', 'seasonality.control.show.80'],
    ],
    { initial: '20' },
  ),
  sort: choice('seasonality.control.sort', [
    ['peak', 'seasonality.control.sort.peak'],
    ['lift', 'seasonality.control.sort.lift'],
    ['name', 'seasonality.control.sort.name'],
  ]),
  rank: choice('seasonality.control.rank', [
    ['variation', 'seasonality.control.rank.variation'],
    ['evidence', 'seasonality.control.rank.evidence'],
  ]),
  /** The least share of recipes that an item must be in. */
  support: choice('control.support', [
    ['percent1', 'seasonality.control.support.percent1'],
    ['percent05', 'seasonality.control.support.percent05'],
    ['percent01', 'seasonality.control.support.percent01'],
  ]),
};

export interface ItemSeasonParams extends ParamsOf<typeof itemSeasonControls> {
  readonly item: string;
  /** Whether headings of the tag tree are shown, where there are some. */
  readonly structural?: boolean;
}

export const leastShares = { percent1: 0.01, percent05: 0.005, percent01: 0.001 } as const;
