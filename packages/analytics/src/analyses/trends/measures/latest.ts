import { intervalText } from '../../../analysis/interval-text.ts';
import type { Kpi } from '../../../analysis/presentation.ts';
import type { MessageId } from '../../../messages/message-id.ts';
import { decimal, signed, text, year } from '../../../text/index.ts';
import { isReliable } from '../../reliability.ts';
import type { MeanChange, YearlyMean } from './yearly-trend.ts';

/** What a sentence says of the change from the first to the last reliable year. */
export const changeValues = ({ difference, since, year: to }: MeanChange) => ({
  change: decimal(Math.abs(difference), 1),
  count: Math.abs(difference),
  from: year(since),
  to: year(to),
});

interface LatestMean {
  readonly years: readonly YearlyMean[];
  readonly latest: MeanChange | null;
}

/** The mean of the last reliable year with its change since the first; null where there are not two. */
export function latestKpi(
  { years, latest }: LatestMean,
  words: { readonly id: string; readonly label: MessageId; readonly context: MessageId },
): Kpi | null {
  if (latest === null) return null;
  const values = years.filter(isReliable).map(({ mean }) => mean);
  return {
    id: words.id,
    label: text(words.label, { year: year(latest.year) }),
    value: decimal(latest.mean, 1),
    context: text(words.context, {
      change: signed(latest.difference, 1),
      count: Math.abs(latest.difference),
      since: year(latest.since),
      interval: intervalText(latest.interval, 1),
    }),
    spark: { kind: 'line', values, highlight: values.length - 1 },
  };
}
