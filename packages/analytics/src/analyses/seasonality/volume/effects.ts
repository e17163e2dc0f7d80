import type { EffectDraft } from '../../../analysis/effect.ts';
import type { Listed } from '../../../analysis/listed.ts';
import { decimal, text } from '../../../text/index.ts';
import { partEffect } from '../part-effect.ts';
import type { VolumeModel } from './model.ts';
import { heading, rateIn, rateUnit } from './words.ts';

export function effects(model: VolumeModel): Listed<EffectDraft> {
  const unit = rateUnit(model);
  return [
    partEffect({
      key: 'rate',
      finding: heading(model),
      claim: model.claim,
      parts: model.periods,
      value: ({ rate }) => rate,
      ofYear: model.rate,
      // The claim is of the ratio less 1.
      ratioOf: (difference) => 1 + difference,
      write: (rate) => text('seasonality.volume.panel.rate', { unit, rate: decimal(rateIn(unit, rate), 1) }),
    }),
  ];
}
