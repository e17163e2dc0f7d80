import type { DataTable } from '@mangetamain/analytics';
import { calendarFile, isoDay, type ComingPeak, type SeasonsAhead } from '@mangetamain/analytics/overview';
import { times, verbatim, type Text } from '@mangetamain/analytics/text';
import type { SeasonalItem } from './seasonal-items.ts';
import type { useOverviewText } from './text.ts';

/** In whose words a file is written. */
interface Words {
  readonly text: ReturnType<typeof useOverviewText>;
  readonly nameOf: (item: SeasonalItem) => string;
}

/** The peaks to come as whole days of a calendar, which say what they were computed from. */
export function peaksAsCalendar(
  coming: readonly ComingPeak<SeasonalItem>[],
  source: { readonly title: string; readonly dataset: string },
  { text, nameOf }: Words,
  made: Date,
): string {
  const days = coming.map(({ season, day }) => ({
    id: `${season.kind}.${encodeURIComponent(season.item)}.${isoDay(day)}@back-to-the-kitchen`,
    day: isoDay(day),
    title: text('overview.season.event', { item: nameOf(season) }),
    description: text('overview.season.eventText', {
      lift: times(season.peakLift),
      ...source,
    }),
  }));
  return calendarFile(days, made);
}

/** What is in season and what comes to its peak, as a table. */
export function seasonTable({ now, coming }: SeasonsAhead<SeasonalItem>, { text, nameOf }: Words): DataTable {
  const label = (words: string): Text => verbatim(words);
  const rowOf = (season: SeasonalItem) => ({
    item: verbatim(nameOf(season)),
    kind: label(text(season.kind === 'tags' ? 'overview.season.tag' : 'overview.season.ingredient')),
    lift: season.peakLift,
  });
  const peaks = new Map(coming.map((peak) => [peak.season, peak]));
  const lifts = new Map(now.map(({ season, lift }) => [season, lift]));
  const seasons = [...new Set([...lifts.keys(), ...peaks.keys()])];
  return {
    columns: [
      { key: 'item', label: label(text('overview.season.column.item')), kind: 'text' },
      { key: 'kind', label: label(text('overview.season.column.kind')), kind: 'text' },
      { key: 'now', label: label(text('overview.season.column.now')), kind: 'number', digits: 2 },
      { key: 'peak', label: label(text('overview.season.column.peak')), kind: 'text' },
      { key: 'weeks', label: label(text('overview.season.column.weeks')), kind: 'number', digits: 0 },
      { key: 'lift', label: label(text('overview.season.column.lift')), kind: 'number', digits: 2 },
    ],
    rows: seasons.map((season) => {
      const peak = peaks.get(season);
      return {
        ...rowOf(season),
        now: lifts.get(season) ?? null,
        peak: peak === undefined ? null : verbatim(isoDay(peak.day)),
        weeks: peak?.weeks ?? null,
      };
    }),
  };
}
