import type { EffectDraft } from '../../../analysis/effect.ts';
import { listed, type Listed } from '../../../analysis/listed.ts';
import { integer, text, year } from '../../../text/index.ts';
import type { VolumeModel, VolumeRegime } from './model.ts';
import { heading } from './words.ts';

/** The change that the heading ends with: the fall after the peak where it is claimed, else the rise up to it. */
export function effects(model: VolumeModel): Listed<EffectDraft> {
  const finding = heading(model);
  const { rise, fall, years } = model;
  const regime = finding?.verdict === 'up' ? rise : (fall ?? rise);
  if (finding === null || regime === null) return [];
  return [
    {
      key: 'change',
      finding,
      claim: regime.claim,
      ratioOf: (change) => 1 + change,
      size: () => countsText(model, regime),
      spark: {
        kind: 'bars',
        values: years.map(({ recipes }) => recipes),
        highlight: years.findIndex(({ year: each }) => each === regime.to),
      },
    },
  ];
}

function countsText({ years }: VolumeModel, { from, to }: VolumeRegime) {
  const [first, last] = listed([from, to].map((at) => years.find(({ year: each }) => each === at)));
  return text('effect.inYears', {
    first: integer(first?.recipes ?? 0),
    from: year(from),
    last: integer(last?.recipes ?? 0),
    to: year(to),
  });
}
