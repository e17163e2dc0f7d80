import type { EffectDraft } from '../../../analysis/effect.ts';
import type { Listed } from '../../../analysis/listed.ts';
import { text } from '../../../text/index.ts';
import { calendarPart } from './parts.ts';
import type { CalendarModel } from './model.ts';
import { measured } from '../stars/star-measure.ts';
import { heading } from './words.ts';

/** The group that the heading names first; where it names none, the gap between the highest and the lowest. */
export function calendarEffects(model: CalendarModel): Listed<EffectDraft> {
  const { kind, measure, groups, named, overallValue } = model;
  const key = named.higher ?? named.lower;
  const at = groups.findIndex((group) => group.key === key);
  const group = groups[at];
  const { claim } = group ?? model;
  if (overallValue <= 0) return [];
  return [
    {
      key: measure,
      finding: heading(model),
      claim,
      ratioOf: (difference) => 1 + difference / overallValue,
      size: () =>
        text('ratings.calendar.effect', {
          value: measured(group?.value ?? overallValue, measure),
          group: calendarPart(kind, group?.key ?? '').name,
          mean: measured(overallValue, measure),
        }),
      spark: { kind: 'line', values: groups.map(({ value }) => value), highlight: at },
    },
  ];
}
