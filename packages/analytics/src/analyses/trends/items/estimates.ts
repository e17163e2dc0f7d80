import { sharePoints, type EstimateDraft } from '../../../analysis/estimate.ts';
import { itemName, percent } from '../../../text/index.ts';
import type { ItemTrendModel } from './model.ts';

/** Of the items shown, their share of all recipes where the most used are shown, else how much that changes. */
export function itemTrendEstimates({
  view,
  measure,
  mostUsed,
  changes,
}: ItemTrendModel): readonly EstimateDraft[] {
  if (view === 'used')
    return mostUsed.map(({ item, share, interval }) => ({
      key: item,
      subject: itemName(item),
      value: share,
      interval,
      write: (value) => percent(value),
      writeDifference: (difference) => sharePoints(difference),
    }));
  if (view !== 'changes' || changes === null) return [];
  const { rising, falling, from, to } = changes;
  const write = (value: number) => sharePoints(value, 2);
  return [...rising, ...falling].map(({ item, effect, interval }) => ({
    // A change from the first to the last year is of these years alone.
    key: measure === 'model' ? item : `${item} ${from.year} ${to.year}`,
    subject: itemName(item),
    value: effect,
    interval,
    write,
    writeDifference: write,
  }));
}
