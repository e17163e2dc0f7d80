import type { EstimateDraft } from '../../../analysis/estimate.ts';
import { itemName, signed, text, times } from '../../../text/index.ts';
import { periodName } from '../../calendar/year.ts';
import type { ItemSeasonModel } from './model.ts';

/** How much more or less than over the year each item tested is used in each part of it. */
export const itemSeasonEstimates = ({ tested }: ItemSeasonModel): readonly EstimateDraft[] =>
  tested.flatMap(({ item, cells }) =>
    cells.map(({ period, lift, interval }) => ({
      key: `${period} ${item}`,
      subject: text('comparison.inPart', { subject: itemName(item), part: periodName(period) }),
      value: lift,
      interval,
      write: (value: number) => times(value),
      writeDifference: (difference: number) => signed(difference, 2),
    })),
  );
