import type { Kpi } from '../../../analysis/presentation.ts';
import type { MessageId } from '../../../messages/message-id.ts';
import { decimal, text, year, type Text } from '../../../text/index.ts';
import { isReliable } from '../../reliability.ts';
import type { LatestMean, YearlyMean } from './yearly-trend.ts';

/** The mean of the last reliable year, with what is claimed of the years since the first; null where there are not two. */
export function latestKpi(
  { years, latest }: { readonly years: readonly YearlyMean[]; readonly latest: LatestMean | null },
  { id, label, context }: { readonly id: string; readonly label: MessageId; readonly context: Text },
): Kpi | null {
  if (latest === null) return null;
  const values = years.filter(isReliable).map(({ mean }) => mean);
  return {
    id,
    label: text(label, { year: year(latest.year) }),
    value: decimal(latest.mean, 1),
    context,
    spark: { kind: 'line', values, highlight: values.length - 1 },
  };
}
