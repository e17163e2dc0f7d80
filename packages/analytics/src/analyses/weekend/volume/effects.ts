import type { EffectDraft } from '../../../analysis/effect.ts';
import type { Listed } from '../../../analysis/listed.ts';
import { text } from '../../../text/index.ts';
import type { VolumeModel } from './model.ts';
import { heading, rateText } from './words.ts';

export const effects = (model: VolumeModel): Listed<EffectDraft> => [
  {
    key: 'weekend',
    finding: heading(model),
    claim: model.claim,
    // The claim is of the ratio less 1.
    ratioOf: (difference) => 1 + difference,
    size: () =>
      text('weekend.volume.effect', {
        weekend: rateText(model.onWeekends.rate),
        count: model.onWeekends.rate,
        weekday: rateText(model.onWeekdays.rate),
      }),
    spark: { kind: 'bars', values: model.weekdays.map(({ rate }) => rate) },
  },
];
