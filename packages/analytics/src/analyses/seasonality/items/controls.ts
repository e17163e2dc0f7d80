import { choiceOf, type ParamsOf } from '../../../analysis/controls.ts';
import { seasonalityControls } from '../controls.ts';

/** Controls of both analyses of items, beside their own item control. */
export const itemSeasonControls = {
  ...seasonalityControls,
  /** How many of the most seasonal items are shown. */
  show: choiceOf('seasonality.control.show', ['10', '20', '40', '80'], { initial: '20' }),
  sort: choiceOf('seasonality.control.sort', ['peak', 'lift', 'name']),
  rank: choiceOf('seasonality.control.rank', ['variation', 'evidence']),
  /** The least share of recipes that an item must be in. */
  support: choiceOf('seasonality.control.support', ['percent1', 'percent05', 'percent01']),
};

export interface ItemSeasonParams extends ParamsOf<typeof itemSeasonControls> {
  readonly item: string;
  /** Whether headings of the tag tree are shown, where there are some. */
  readonly structural?: boolean;
}

export const leastShares = { percent1: 0.01, percent05: 0.005, percent01: 0.001 } as const;
