import type { DataTable } from '@mangetamain/analytics';
import { isoDay, type ComingPeak } from '@mangetamain/analytics/overview';
import { verbatim } from '@mangetamain/analytics/text';
import { publishingDay } from './publishing-day.ts';
import type { SeasonalItem } from './seasonal-items.ts';
import type { useCalendarText } from './text.ts';

interface Words {
  readonly text: ReturnType<typeof useCalendarText>;
  readonly nameOf: (item: SeasonalItem) => string;
}

/** The calendar as a table, its days as YYYY-MM-DD. */
export function calendarTable(
  peaks: readonly ComingPeak<SeasonalItem>[],
  lead: number,
  { text, nameOf }: Words,
): DataTable {
  const column = (id: 'publish' | 'peak' | 'item' | 'kind') => ({
    key: id,
    label: verbatim(text(`calendar.column.${id}`)),
    kind: 'text' as const,
  });
  return {
    columns: [
      column('publish'),
      column('peak'),
      column('item'),
      column('kind'),
      { key: 'lift', label: verbatim(text('calendar.column.liftAgainst')), kind: 'number', digits: 2 },
    ],
    rows: peaks.map(({ season, day }) => ({
      publish: verbatim(isoDay(publishingDay(day, lead))),
      peak: verbatim(isoDay(day)),
      item: verbatim(nameOf(season)),
      kind: verbatim(text(`calendar.kind.${season.kind}`)),
      lift: season.peakLift,
    })),
  };
}
