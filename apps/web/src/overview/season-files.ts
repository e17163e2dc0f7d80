import type { DataTable } from '@mangetamain/analytics';
import { isoDay, type SeasonsAhead } from '@mangetamain/analytics/overview';
import { verbatim, type Text } from '@mangetamain/analytics/text';
import type { SeasonalItem } from '../calendar/seasonal-items.ts';
import type { useOverviewText } from './text.ts';

/** In whose words a file is written. */
interface Words {
  readonly text: ReturnType<typeof useOverviewText>;
  readonly nameOf: (item: SeasonalItem) => string;
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
