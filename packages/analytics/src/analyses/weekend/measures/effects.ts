import type { EffectDraft } from '../../../analysis/effect.ts';
import { text } from '../../../text/index.ts';
import { meanWithUnit, measureName, type MeasureId } from '../../measures.ts';
import type { DayMeasure } from './model.ts';
import { heading, type MeasureName } from './words.ts';

const columns = {
  minutes: 'minutes',
  score: 'complexity_score',
  steps: 'n_steps',
  ingredients: 'n_ingredients',
} as const satisfies Record<MeasureName, MeasureId>;

/** Weekends against weekdays; null where weekdays have no mean to compare with. */
export function dayMeasureEffect(model: DayMeasure, measure: MeasureName): EffectDraft | null {
  const { onWeekdays, onWeekends, days, claim } = model;
  if (onWeekdays.mean <= 0) return null;
  const amount = (mean: number) => meanWithUnit(columns[measure], mean);
  return {
    key: measure,
    subject: measureName(columns[measure]),
    finding: heading(model, measure),
    claim,
    ratioOf: (difference) => 1 + difference / onWeekdays.mean,
    size: () =>
      text('effect.atWeekends', { weekend: amount(onWeekends.mean), weekday: amount(onWeekdays.mean) }),
    spark: { kind: 'bars', values: days.map(({ mean }) => mean) },
  };
}
