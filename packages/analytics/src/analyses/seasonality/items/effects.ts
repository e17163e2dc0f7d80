import type { EffectDraft } from '../../../analysis/effect.ts';
import type { Listed } from '../../../analysis/listed.ts';
import { itemName, percent, text } from '../../../text/index.ts';
import { inPeriod } from '../../calendar/year.ts';
import { heading, strongest } from './findings.ts';
import type { ItemSeasonModel } from './model.ts';

/** The item that the heading names; none where no item has a season. */
export function itemSeasonEffects(model: ItemSeasonModel): Listed<EffectDraft> {
  const top = strongest(model);
  if (top === null) return [];
  const at = top.cells.findIndex(({ period }) => period === top.peak);
  const shares = top.cells.map(({ share }) => share);
  return [
    {
      key: 'top',
      subject: itemName(top.item),
      finding: heading(model),
      claim: model.claim,
      // The claim is of the lift less 1.
      ratioOf: (difference) => 1 + difference,
      size: () =>
        text('effect.overYear', {
          value: text('effect.ofRecipes', { share: percent(shares[at] ?? 0) }),
          when: inPeriod(top.peak),
          mean: percent(top.share),
        }),
      spark: { kind: 'bars', values: shares, highlight: at },
    },
  ];
}
