import type { EffectDraft } from '../../../analysis/effect.ts';
import type { Listed } from '../../../analysis/listed.ts';
import { meanWithUnit, measureName } from '../../measures.ts';
import { partEffect } from '../part-effect.ts';
import type { MeasureModel, MeasureParams, MeasureSummary } from './model.ts';
import { heading } from './words.ts';

/** Every measure of the card that has a mean to compare with. */
export const measureEffects = ({ measures }: MeasureModel, params: MeasureParams): Listed<EffectDraft> =>
  measures.map((summary) => summary.mean > 0 && effectOfMeasure(summary, params));

const effectOfMeasure = (summary: MeasureSummary, params: MeasureParams): EffectDraft =>
  partEffect({
    key: summary.measure,
    subject: measureName(summary.measure),
    finding: heading(summary, params),
    claim: summary.claim,
    parts: summary.periods,
    value: ({ mean }) => mean,
    ofYear: summary.mean,
    ratioOf: (difference) => 1 + difference / summary.mean,
    write: (mean) => meanWithUnit(summary.measure, mean),
  });
