import { datasetTitle, type DatasetFacts, type DataTable } from '@mangetamain/analytics';
import { csvOf } from '@mangetamain/analytics/exports';
import { calendarFile, isoDay, type CalendarDay, type ComingPeak } from '@mangetamain/analytics/overview';
import { wholeSelection } from '@mangetamain/analytics/selection';
import { date, times } from '@mangetamain/analytics/text';
import { useApp, useText } from '../context/app-context.ts';
import { download } from '../export/download.ts';
import { fileName } from '../export/names.ts';
import { itemName } from '../names/item-name.ts';
import { publishingDay } from './publishing-day.ts';
import type { SeasonalItem } from './seasonal-items.ts';
import { useCalendarText } from './text.ts';

const fileTypes = { ics: 'text/calendar;charset=utf-8', csv: 'text/csv;charset=utf-8' } as const;

/** What saves seasons as files of this name, in the reader's language; nothing is saved before the dataset is known. */
export function createSeasonFiles(name: string) {
  const { session, translator, locale } = useApp();
  const { t } = useText();
  const text = useCalendarText();
  const save = (extension: 'ics' | 'csv', contentOf: (dataset: DatasetFacts) => string) => {
    const dataset = session.dataset();
    if (dataset === null) return;
    const file = new Blob([contentOf(dataset)], { type: fileTypes[extension] });
    download(file, fileName(name, dataset, wholeSelection, extension));
  };
  const eventOf = (
    { season, day }: ComingPeak<SeasonalItem>,
    lead: number,
    dataset: DatasetFacts,
  ): CalendarDay => {
    const own = isoDay(publishingDay(day, lead));
    const event = lead === 0 ? 'peak' : 'publish';
    return {
      id: `${lead === 0 ? '' : 'publish.'}${season.kind}.${encodeURIComponent(season.item)}.${own}@back-to-the-kitchen`,
      day: own,
      title: text(`calendar.event.${event}`, { item: itemName(season.item, locale()) }),
      description: text('calendar.event.text', {
        peak: t(date(isoDay(day), 'dayMonth')),
        lift: times(season.peakLift),
        title: t(datasetTitle(dataset)),
        dataset: dataset.datasetId,
      }),
    };
  };
  return {
    /** Whole days of a calendar, so many weeks before each peak, which say what they were computed from. */
    saveCalendar: (peaks: readonly ComingPeak<SeasonalItem>[], lead = 0) =>
      save('ics', (dataset) =>
        calendarFile(
          peaks.map((peak) => eventOf(peak, lead, dataset)),
          new Date(),
        ),
      ),
    saveTable: (table: DataTable) =>
      save('csv', () => csvOf({ table, translate: translator(), style: translator().locale, notes: [] })),
  };
}
