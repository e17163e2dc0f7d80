import type { EffectDraft } from '../../../analysis/effect.ts';
import type { Listed } from '../../../analysis/listed.ts';
import { trendEffect } from '../measures/effects.ts';
import type { DurationModel } from './model.ts';
import { heading } from './words.ts';

export const effects = (model: DurationModel): Listed<EffectDraft> => [
  trendEffect({
    key: 'mean',
    finding: heading(model),
    claim: model.claim,
    years: model.years.map((each) => ({ ...each, value: each.mean })),
    measure: 'minutes',
  }),
];
