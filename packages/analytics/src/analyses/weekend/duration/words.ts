import { claimed } from '../../../analysis/finding.ts';
import { intervalText } from '../../../analysis/interval-text.ts';
import type { Kpi } from '../../../analysis/presentation.ts';
import { signed, text, type Text } from '../../../text/index.ts';
import { certainty } from '../certainty.ts';
import type { DayMeasure } from '../measures/model.ts';
import { claimValues } from '../measures/words.ts';

/** One sentence for the head of the page. */
export const durationSummary = (model: DayMeasure): Text | null =>
  model.recipes === 0
    ? null
    : claimed('weekend.duration.summary', model.claim, claimValues(model, 'minutes'));

export const durationKpi = ({ difference, claim, days }: DayMeasure): Kpi | null =>
  difference && {
    id: 'weekend.duration.difference',
    label: text('weekend.duration.kpi'),
    value: signed(difference.value, 1),
    unit: text('unit.minutes'),
    context: text('weekend.duration.kpi.context', {
      certainty: certainty(claim),
      interval: intervalText(difference.interval, 1),
    }),
    spark: { kind: 'line', values: days.map(({ mean }) => mean), highlight: days.length - 1 },
  };
