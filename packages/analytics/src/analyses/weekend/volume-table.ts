import type { DataTable } from '../../analysis/presentation.ts';
import { text } from '../../text/index.ts';
import { weekdayName } from '../calendar/weekdays.ts';
import type { VolumeModel } from './volume-model.ts';
import { periodName } from '../calendar/weekend.ts';

/** The seven days with their exposure, rate and distance from the mean day. */
export function volumeTable({ weekdays }: VolumeModel): DataTable {
  return {
    columns: [
      { key: 'weekday', label: text('weekend.table.day'), kind: 'text' },
      { key: 'period', label: text('weekend.table.period'), kind: 'text' },
      { key: 'recipes', label: text('table.recipes'), kind: 'number', digits: 0 },
      { key: 'days', label: text('weekend.table.days'), kind: 'number', digits: 0 },
      { key: 'rate', label: text('weekend.table.rate'), kind: 'number', digits: 2 },
      { key: 'deviation', label: text('weekend.table.deviation'), kind: 'percent', digits: 1 },
      { key: 'low', label: text('table.meanLow'), kind: 'percent', digits: 1 },
      { key: 'high', label: text('table.meanHigh'), kind: 'percent', digits: 1 },
    ],
    rows: weekdays.map((each) => ({
      weekday: weekdayName(each.weekday),
      period: periodName(each.weekend),
      recipes: each.recipes,
      days: each.days,
      rate: each.rate,
      deviation: each.deviation,
      low: each.deviationInterval?.[0] ?? null,
      high: each.deviationInterval?.[1] ?? null,
    })),
  };
}
