import type { EffectDraft } from '../../../analysis/effect.ts';
import type { Listed } from '../../../analysis/listed.ts';
import { itemName, text } from '../../../text/index.ts';
import type { ItemComparison, ItemModel } from './model.ts';
import { itemFinding, shareText } from './words.ts';

/** The items that the heading names on either side. */
export const itemWeekendEffects = ({ moreOnWeekends, moreOnWeekdays }: ItemModel): Listed<EffectDraft> =>
  [moreOnWeekends, moreOnWeekdays].map((side) => {
    const named = side.find(({ clear, weekdayShare }) => clear && weekdayShare > 0);
    return named && effectOfItem(named);
  });

const effectOfItem = (comparison: ItemComparison): EffectDraft => {
  const { item, difference, differenceInterval, weekdayShare, weekendShare } = comparison;
  return {
    key: difference > 0 ? 'weekend' : 'weekday',
    subject: itemName(item),
    finding: itemFinding({ item, comparison, leftOut: null }),
    claim: { estimate: difference, interval: differenceInterval },
    ratioOf: (points) => 1 + points / weekdayShare,
    size: () =>
      text('effect.atWeekends', {
        weekend: text('effect.ofRecipes', { share: shareText(weekendShare) }),
        weekday: shareText(weekdayShare),
      }),
    spark: { kind: 'bars', values: [weekdayShare, weekendShare], highlight: 1 },
  };
};
