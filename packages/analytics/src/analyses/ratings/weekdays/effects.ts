import type { EffectDraft } from '../../../analysis/effect.ts';
import type { Listed } from '../../../analysis/listed.ts';
import { text } from '../../../text/index.ts';
import { measured } from '../stars/star-measure.ts';
import type { WeekdaysModel } from './model.ts';
import { weekendFinding } from './words.ts';

/** The weekend against the other days. */
export function effects(model: WeekdaysModel): Listed<EffectDraft> {
  const { measure, groups } = model;
  const { weekday, weekend, claim } = model.weekend;
  if (weekday === null || weekend === null || weekday.value <= 0) return [];
  return [
    {
      key: measure,
      finding: weekendFinding(model),
      claim,
      ratioOf: (difference) => 1 + difference / weekday.value,
      size: () =>
        text('effect.atWeekends', {
          weekend: measured(weekend.value, measure),
          weekday: measured(weekday.value, measure),
        }),
      spark: { kind: 'line', values: groups.map(({ value }) => value) },
    },
  ];
}
