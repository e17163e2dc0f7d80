import { dayOf, seasonsAhead } from '@mangetamain/analytics/overview';
import { times } from '@mangetamain/analytics/text';
import { A, useLocation } from '@solidjs/router';
import { createMemo, For, Show } from 'solid-js';
import type { AnalysisRun } from '../analysis/analysis-run.ts';
import { createSeasonFiles } from '../calendar/season-files.ts';
import { seasonalItems, type SeasonalItem } from '../calendar/seasonal-items.ts';
import { Icon } from '../components/icon.tsx';
import { useApp, useText } from '../context/app-context.ts';
import { screenHref } from '../context/screens.ts';
import { itemName } from '../names/item-name.ts';
import { ComingPeaks } from './coming-peaks.tsx';
import { seasonTable } from './season-files.ts';
import { useOverviewText } from './text.ts';
import './seasons.css';

const weeksAhead = 8;
/** Named of those in season. */
const mostNamed = 6;
/** Drawn of those to come. */
const mostDrawn = 8;

/** What is in season today, and what comes to its peak soon enough to plan for. */
export function Seasons(props: { runs: readonly AnalysisRun[] }) {
  const { locale } = useApp();
  const text = useOverviewText();
  const today = dayOf(new Date());
  const items = createMemo(() => seasonalItems(props.runs));
  const ahead = createMemo(() => seasonsAhead(items(), today, weeksAhead));
  const words = () => ({ text, nameOf: ({ item }: SeasonalItem) => itemName(item, locale()) });
  const { saveCalendar, saveTable } = createSeasonFiles('seasons');

  return (
    <Show when={items().length > 0}>
      <section class="card seasons" aria-labelledby="seasons-title">
        <header class="card-head">
          <div class="card-headings">
            <p class="eyebrow">
              <Icon name="calendar-days" />
              {text('overview.season.eyebrow')}
            </p>
            <h2 id="seasons-title" class="title">
              {text('overview.season.title')}
            </h2>
            <p class="small secondary card-subtitle">{text('overview.season.subtitle')}</p>
          </div>
          <div class="row seasons-actions print-hidden">
            <button type="button" class="button button-small" onClick={() => saveCalendar(ahead().coming)}>
              <Icon name="calendar" />
              {text('overview.season.calendar')}
            </button>
            <button
              type="button"
              class="button button-small"
              onClick={() => saveTable(seasonTable(ahead(), words()))}
            >
              <Icon name="table" />
              {text('overview.season.csv')}
            </button>
          </div>
        </header>
        <div class="seasons-body">
          <InSeason now={ahead().now} />
          <div class="seasons-coming">
            <h3 class="label seasons-title">{text('overview.season.coming')}</h3>
            <Show
              when={ahead().coming.length > 0}
              fallback={<p class="small secondary">{text('overview.season.none')}</p>}
            >
              <ComingPeaks peaks={ahead().coming.slice(0, mostDrawn)} today={today} weeks={weeksAhead} />
            </Show>
          </div>
        </div>
      </section>
    </Show>
  );
}

function InSeason(props: { now: readonly { readonly season: SeasonalItem; readonly lift: number }[] }) {
  const { locale } = useApp();
  const { t } = useText();
  const text = useOverviewText();
  const location = useLocation();
  const search = () => new URLSearchParams(location.search);
  return (
    <div class="seasons-now">
      <h3 class="label seasons-title">{text('overview.season.now')}</h3>
      <Show
        when={props.now.length > 0}
        fallback={<p class="small secondary">{text('overview.season.noneNow')}</p>}
      >
        <ul class="stack seasons-items">
          <For each={props.now.slice(0, mostNamed)}>
            {({ season, lift }) => (
              <li>
                <A class="row hoverable seasons-item" href={screenHref(season.kind, search(), season.item)}>
                  <span class="seasons-name">{itemName(season.item, locale())}</span>
                  <strong class="tabular">{t(times(lift))}</strong>
                  <span class="label seasons-kind">
                    {text(season.kind === 'tags' ? 'overview.season.tag' : 'overview.season.ingredient')}
                  </span>
                </A>
              </li>
            )}
          </For>
        </ul>
        <A class="seasons-all" href={screenHref('ingredients', search())}>
          {text('overview.season.all', { count: props.now.length })}
          <Icon name="arrow-right" />
        </A>
      </Show>
    </div>
  );
}
