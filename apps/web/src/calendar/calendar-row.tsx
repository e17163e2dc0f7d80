import { isoDay, type ComingPeak } from '@mangetamain/analytics/overview';
import { date, times } from '@mangetamain/analytics/text';
import { A, useLocation } from '@solidjs/router';
import { Show } from 'solid-js';
import { useApp, useText } from '../context/app-context.ts';
import { screenHref } from '../context/screens.ts';
import { recipesHref } from '../items/recipes-href.ts';
import { SeasonBars, useSeasonMonths } from '../items/season-months.tsx';
import { itemName } from '../names/item-name.ts';
import { today } from './calendar-state.ts';
import { publishingDay } from './publishing-day.ts';
import type { SeasonalItem } from './seasonal-items.ts';
import { useCalendarText } from './text.ts';

interface CalendarRowProps {
  readonly peak: ComingPeak<SeasonalItem>;
  readonly lead: number;
}

const daysPerWeek = 7;

/** One item: when to publish it, when it peaks, its season as twelve bars, and the ways to it and its recipes. */
export function CalendarRow(props: CalendarRowProps) {
  const { locale } = useApp();
  const { t } = useText();
  const text = useCalendarText();
  const monthsOf = useSeasonMonths();
  const location = useLocation();
  const search = () => new URLSearchParams(location.search);
  const season = () => props.peak.season;
  const name = () => itemName(season().item, locale());
  const dayText = (day: number) => t(date(isoDay(day), 'dayMonth'));
  const publish = () => publishingDay(props.peak.day, props.lead);
  const weeksLeft = () => Math.floor((publish() - today()) / daysPerWeek);
  return (
    <tr class="calendar-row">
      <td class="calendar-publish">
        <Show
          when={weeksLeft() >= 0}
          fallback={
            <strong class="calendar-late">{text('calendar.now', { date: dayText(publish()) })}</strong>
          }
        >
          <strong>{dayText(publish())}</strong>
          <span class="label">{text('calendar.in', { count: weeksLeft() })}</span>
        </Show>
      </td>
      <th scope="row" class="calendar-item">
        <A class="calendar-link" href={screenHref(season().kind, search(), season().item)}>
          {name()}
        </A>
        <span class="label">{text(`calendar.kind.${season().kind}`)}</span>
      </th>
      <td class="calendar-peak">
        <span class="label calendar-phone">{text('calendar.column.peak')}</span>
        {dayText(props.peak.day)}
      </td>
      <td class="calendar-season">
        <SeasonBars season={season()} />
        <span class="small">{monthsOf(season())}</span>
      </td>
      <td class="tabular calendar-lift">{t(times(season().peakLift))}</td>
      <td class="calendar-recipes">
        <A
          class="calendar-link"
          href={recipesHref(season().kind, [season().item], search())}
          aria-label={text('calendar.recipes.of', { item: name() })}
        >
          {text('calendar.recipes')}
        </A>
      </td>
    </tr>
  );
}
