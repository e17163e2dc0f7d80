import { directed, verdictOf } from '../../../analysis/finding.ts';
import { intervalText } from '../../../analysis/interval-text.ts';
import type { Kpi } from '../../../analysis/presentation.ts';
import { decimal, signed, text, type Text } from '../../../text/index.ts';
import type { DayMeasure } from '../measures/model.ts';

/** One sentence for the head of the page. */
export const durationSummary = ({ difference }: DayMeasure): Text | null =>
  difference &&
  directed('weekend.duration.summary', verdictOf(difference.interval), {
    difference: decimal(Math.abs(difference.value), 1),
  });

export const durationKpi = ({ difference, days }: DayMeasure): Kpi | null =>
  difference && {
    id: 'weekend.duration.difference',
    label: text('weekend.duration.kpi'),
    value: signed(difference.value, 1),
    unit: text('unit.minutes'),
    context: text('weekend.duration.kpi.context', { interval: intervalText(difference.interval, 1) }),
    spark: { kind: 'line', values: days.map(({ mean }) => mean), highlight: days.length - 1 },
  };
