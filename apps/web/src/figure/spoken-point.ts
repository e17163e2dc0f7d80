import type { FigurePoint } from '@mangetamain/analytics';
import type { Translator } from '@mangetamain/analytics/text';
import { message } from '../messages/index.ts';

/** A point in words, for those who hear the chart: heading, then every series with its value. */
export function spokenPoint(point: FigurePoint, translator: Translator): string {
  const values = point.values.map(({ label, value }) =>
    translator(message('chart.tipValue', { label, value })),
  );
  return [translator(point.heading), ...values].join('; ');
}
