import { seasonsAhead, isoDay } from '@mangetamain/analytics/overview';
import { profiles } from '@mangetamain/analytics/profile';
import { date } from '@mangetamain/analytics/text';
import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js';
import { ErrorState } from '../analysis/error-state.tsx';
import { Icon } from '../components/icon.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { useApp, useText } from '../context/app-context.ts';
import { itemName } from '../names/item-name.ts';
import { isPending } from '../page/page-results.ts';
import { createRouterUrlState } from '../state/router-url-state.ts';
import { CalendarRow } from './calendar-row.tsx';
import { CalendarSettings } from './calendar-settings.tsx';
import { readCalendar, today, writeCalendar, type CalendarState } from './calendar-state.ts';
import { calendarTable } from './calendar-table.ts';
import { createSeasonFiles } from './season-files.ts';
import { createSeasonRuns } from './season-runs.ts';
import { seasonalItems, type SeasonalItem } from './seasonal-items.ts';
import { useCalendarText } from './text.ts';
import '../analysis/analysis-card.css';
import '../page/page.css';
import '../components/list-table.css';
import './screen.css';

const rowsAtOnce = 40;
const daysPerWeek = 7;

/** What comes to its peak in the weeks asked for, by the day on which to publish it. */
export function Screen() {
  const { session, locale } = useApp();
  const { t, ui } = useText();
  const text = useCalendarText();
  const url = createRouterUrlState();
  const state = createMemo(() => readCalendar(url.search()));
  const change = (next: CalendarState) => url.update((search) => writeCalendar(search, next), 'push');
  const from = () => state().from ?? today();
  const { runs, failure, retry } = createSeasonRuns(session);
  const peaks = createMemo(() => seasonsAhead(seasonalItems(runs()), from(), state().weeks).coming);
  const isReady = () => runs().length > 0 && !runs().some(isPending);
  const [limit, setLimit] = createSignal(rowsAtOnce);
  createEffect(on(state, () => setLimit(rowsAtOnce), { defer: true }));
  const rows = () => peaks().slice(0, limit());
  const { saveCalendar, saveTable } = createSeasonFiles('editorial-calendar');
  const nameOf = ({ item }: SeasonalItem) => itemName(item, locale());
  const dayText = (day: number) => t(date(isoDay(day), 'day'));
  createEffect(() => {
    document.title = ui('shell.documentTitle', { page: text('calendar.title') });
  });

  return (
    <div class="stack page">
      <header>
        <h1 class="display-1">{text('calendar.title')}</h1>
        <p class="lead calendar-lead">{text('calendar.lead')}</p>
      </header>
      <section class="card calendar" aria-labelledby="calendar-count" aria-busy={!isReady()}>
        <header class="row calendar-head print-hidden">
          <CalendarSettings state={state()} from={from()} onChange={change} />
          <div class="row calendar-files">
            <button
              type="button"
              class="button button-small"
              disabled={peaks().length === 0}
              onClick={() => saveCalendar(peaks(), state().lead)}
            >
              <Icon name="calendar" />
              {text('calendar.file')}
            </button>
            <button
              type="button"
              class="button button-small"
              disabled={peaks().length === 0}
              onClick={() => saveTable(calendarTable(peaks(), state().lead, { text, nameOf }))}
            >
              <Icon name="table" />
              {text('calendar.csv')}
            </button>
          </div>
        </header>
        <h2 id="calendar-count" class="small calendar-count" role="status">
          {isReady()
            ? text('calendar.count', {
                count: peaks().length,
                from: dayText(from()),
                to: dayText(from() + state().weeks * daysPerWeek),
              })
            : text('calendar.pending')}
        </h2>
        <Show when={failure()} fallback={<Show when={!isReady()}>{<Waiting />}</Show>}>
          {(failed) => (
            <ErrorState analysis={profiles.ingredients.when} error={failed().error} onRetry={retry} />
          )}
        </Show>
        <Show when={rows().length > 0}>
          <table class="list-table calendar-table">
            <thead>
              <tr>
                <For each={['publish', 'item', 'peak', 'season', 'lift', 'recipes'] as const}>
                  {(column) => (
                    <th scope="col" class={`calendar-${column}`}>
                      {text(`calendar.column.${column}`)}
                    </th>
                  )}
                </For>
              </tr>
            </thead>
            <tbody>
              <For each={rows()}>{(peak) => <CalendarRow peak={peak} lead={state().lead} />}</For>
            </tbody>
          </table>
        </Show>
        <Show when={peaks().length > limit()}>
          <button
            type="button"
            class="row hoverable list-more print-hidden"
            onClick={() => setLimit((shown) => shown + rowsAtOnce)}
          >
            {text('calendar.more', { count: Math.min(rowsAtOnce, peaks().length - limit()) })}
            <Icon name="chevron-down" />
          </button>
        </Show>
      </section>
    </div>
  );
}

const Waiting = () => (
  <div class="stack card-text" aria-hidden="true">
    <For each={Array.from({ length: 6 })}>{() => <Skeleton width="100%" height="20px" margin="8px" />}</For>
  </div>
);
