import type { EffectDraft } from '../../../analysis/effect.ts';
import type { Listed } from '../../../analysis/listed.ts';
import { text } from '../../../text/index.ts';
import { meanWithUnit } from '../../measures.ts';
import type { NutritionModel } from './model.ts';
import { heading, isClear, mostDifferent } from './words.ts';

/** The nutrient that the heading names, else the one that differs most of those it speaks of together. */
export function effects(model: NutritionModel): Listed<EffectDraft> {
  const { nutrients, statistic } = model;
  const most = mostDifferent(nutrients.filter(isClear), statistic) ?? mostDifferent(nutrients, statistic);
  if (most === null) return [];
  const { nutrient, claim } = most;
  const { onWeekdays, onWeekends } = most[statistic];
  const amount = (mean: number) => meanWithUnit(nutrient, mean);
  return [
    {
      key: 'nutrients',
      finding: heading(model),
      claim,
      // The claim is of the difference as a share of weekdays.
      ratioOf: (difference) => 1 + difference,
      size: () => text('effect.atWeekends', { weekend: amount(onWeekends), weekday: amount(onWeekdays) }),
      spark: { kind: 'bars', values: [onWeekdays, onWeekends], highlight: 1 },
    },
  ];
}
