import type { Kpi } from '../../analysis/presentation.ts';
import { decimal, signed, text, type Text } from '../../text/index.ts';
import { verdictOf } from '../../analysis/finding.ts';
import { intervalText } from '../../analysis/interval-text.ts';
import type { DayMeasure } from './day-measure.ts';

/** One sentence for the head of the page. */
export function durationSummary({ difference }: DayMeasure): Text | null {
  if (difference === null) return null;
  const verdict = verdictOf(difference.interval);
  const values = { difference: decimal(Math.abs(difference.value), 1) };
  if (verdict === 'up') return text('weekend.duration.summary.up', values);
  if (verdict === 'down') return text('weekend.duration.summary.down', values);
  return text('weekend.duration.summary.unclear');
}

export function durationKpis({ difference, days }: DayMeasure): readonly Kpi[] {
  if (difference === null) return [];
  return [
    {
      id: 'weekend.duration.difference',
      label: text('weekend.duration.kpi'),
      value: signed(difference.value, 1),
      unit: text('unit.minutes'),
      context: text('weekend.duration.kpi.context', { interval: intervalText(difference.interval, 1) }),
      spark: { kind: 'line', values: days.map(({ mean }) => mean), highlight: days.length - 1 },
    },
  ];
}
