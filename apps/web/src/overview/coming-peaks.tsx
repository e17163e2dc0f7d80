import { isoDay, type ComingPeak } from '@mangetamain/analytics/overview';
import { date, times } from '@mangetamain/analytics/text';
import { A, useLocation } from '@solidjs/router';
import { For } from 'solid-js';
import { useApp, useText } from '../context/app-context.ts';
import { screenHref } from '../context/screens.ts';
import { itemName } from '../names/item-name.ts';
import type { SeasonalItem } from '../calendar/seasonal-items.ts';
import { useOverviewText } from './text.ts';

interface ComingPeaksProps {
  readonly peaks: readonly ComingPeak<SeasonalItem>[];
  /** Days since 1970. */
  readonly today: number;
  readonly weeks: number;
}

const daysPerWeek = 7;

/** The course of each item over the weeks to come, with its peak and the time that is left until then. */
export function ComingPeaks(props: ComingPeaksProps) {
  const { locale } = useApp();
  const { t } = useText();
  const text = useOverviewText();
  const location = useLocation();
  const weekStarts = () => Array.from({ length: props.weeks + 1 }, (_, week) => week);
  const dayText = (day: number) => t(date(isoDay(day), 'dayMonth'));
  return (
    <div class="peaks">
      <div class="peaks-row label peaks-head" aria-hidden="true">
        <span class="peaks-course">
          <For each={weekStarts()}>
            {(week) => (
              <span
                class="peaks-week"
                classList={{ 'peaks-today': week === 0 }}
                style={{ '--place': week / props.weeks }}
              >
                {week === 0 ? text('overview.season.today') : dayText(props.today + week * daysPerWeek)}
              </span>
            )}
          </For>
        </span>
      </div>
      <ul class="stack">
        <For each={props.peaks}>
          {({ season, day, weeks, course }) => {
            const name = () => itemName(season.item, locale());
            const lead = () => text('overview.season.lead', { count: weeks });
            const spoken = () =>
              text('overview.season.spoken', {
                item: name(),
                date: dayText(day),
                lead: lead(),
                lift: t(times(season.peakLift)),
              });
            return (
              <li class="peaks-row">
                <A
                  class="peaks-name"
                  href={screenHref(season.kind, new URLSearchParams(location.search), season.item)}
                  aria-label={spoken()}
                >
                  {name()}
                </A>
                <Course course={course} at={(day - props.today) / (props.weeks * daysPerWeek)} />
                <span class="peaks-date" aria-hidden="true">
                  {dayText(day)}
                  <span class="label">{lead()}</span>
                </span>
                <strong class="tabular peaks-lift" aria-hidden="true">
                  {t(times(season.peakLift))}
                </strong>
              </li>
            );
          }}
        </For>
      </ul>
    </div>
  );
}

const height = 32;
const room = 3;

/** Lifts from the lowest to the highest of these weeks: their shape, not their size, which stands beside it. */
function Course(props: { course: readonly number[]; at: number }) {
  const points = () => {
    const [low, high] = [Math.min(...props.course, 1), Math.max(...props.course)];
    const step = 100 / (props.course.length - 1);
    return props.course.map((lift, index) => ({
      x: index * step,
      y: height - room - ((lift - low) / (high - low || 1)) * (height - 3 * room),
    }));
  };
  const line = () =>
    points()
      .map(({ x, y }) => `${x},${y}`)
      .join(' ');
  /** Where the curve stands at the peak. */
  const top = () => {
    const place = props.at * (props.course.length - 1);
    const [before, after] = [points()[Math.floor(place)], points()[Math.ceil(place)]];
    if (before === undefined || after === undefined) return 0;
    return before.y + (place - Math.floor(place)) * (after.y - before.y);
  };
  return (
    <span class="peaks-course" style={{ '--place': props.at, '--top': `${top()}px` }} aria-hidden="true">
      <svg viewBox={`0 0 100 ${height}`} preserveAspectRatio="none">
        <polygon class="peaks-area" points={`0,${height} ${line()} 100,${height}`} />
        <polyline class="peaks-line" points={line()} />
      </svg>
      <i class="peaks-rule" />
      <i class="peaks-dot" />
    </span>
  );
}
