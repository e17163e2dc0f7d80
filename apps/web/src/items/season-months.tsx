import type { ItemSeason } from '@mangetamain/analytics';
import { text as analyticsText } from '@mangetamain/analytics/text';
import { For } from 'solid-js';
import { useText } from '../context/app-context.ts';
import { useItemsText } from './text.ts';
import './season-months.css';

/** The twelve months as bars, those above the year in colour. */
export function SeasonBars(props: { season: ItemSeason }) {
  const highest = () => Math.max(...props.season.lifts);
  return (
    <span class="season-bars" aria-hidden="true">
      <For each={props.season.lifts}>
        {(lift) => (
          <i
            classList={{ 'season-bar': true, 'season-bar-above': lift > 1 }}
            style={{ '--height': lift / highest() }}
          />
        )}
      </For>
    </span>
  );
}

/** What says the months of a season: "May–Sep", or the only one. */
export function useSeasonMonths() {
  const { t } = useText();
  const text = useItemsText();
  const month = (number: number) => t(analyticsText(shortMonths[number - 1] ?? shortMonths[0]));
  return ({ from, to }: Pick<ItemSeason, 'from' | 'to'>): string =>
    from === to
      ? text('items.season.month', { from: month(from) })
      : text('items.season', { from: month(from), to: month(to) });
}

const shortMonths = [
  'month.short.1',
  'month.short.2',
  'month.short.3',
  'month.short.4',
  'month.short.5',
  'month.short.6',
  'month.short.7',
  'month.short.8',
  'month.short.9',
  'month.short.10',
  'month.short.11',
  'month.short.12',
] as const;
