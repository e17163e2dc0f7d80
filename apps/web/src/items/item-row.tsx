import type { ItemSeason } from '@mangetamain/analytics';
import type { ItemKind } from '@mangetamain/analytics/profile';
import { integer, times } from '@mangetamain/analytics/text';
import { A, useLocation } from '@solidjs/router';
import { Match, Switch } from 'solid-js';
import { useApp, useText } from '../context/app-context.ts';
import { screenHref } from '../context/screens.ts';
import { frenchName, itemName } from '../names/item-name.ts';
import type { ItemUse } from './item-names.ts';
import { SeasonBars, useSeasonMonths } from './season-months.tsx';
import { useItemsText } from './text.ts';

interface ItemRowProps {
  readonly kind: ItemKind;
  readonly item: ItemUse;
  /** Recipes of the most used item. */
  readonly most: number;
  /** Undefined while it is computed, null without one. */
  readonly season: ItemSeason | null | undefined;
}

/** One item: its name, how much it is used, and when. */
export function ItemRow(props: ItemRowProps) {
  const { locale } = useApp();
  const { t } = useText();
  const text = useItemsText();
  const location = useLocation();
  const shown = () => itemName(props.item.name, locale());
  /** The name in the other language, where it is another one. */
  const other = () => {
    const french = frenchName(props.item.name);
    if (french === null || french === props.item.name) return null;
    return locale() === 'fr' ? props.item.name : french;
  };
  return (
    <tr class="item-row">
      <th scope="row">
        <A
          class="item-link"
          href={screenHref(props.kind, new URLSearchParams(location.search), props.item.name)}
        >
          {shown()}
        </A>
        <span class="label item-other" lang={locale() === 'fr' ? 'en' : 'fr'}>
          {other()}
        </span>
      </th>
      <td class="item-uses">
        <span class="tabular">{t(integer(props.item.recipes))}</span>
        <i class="item-bar" style={{ '--share': props.item.recipes / props.most }} aria-hidden="true" />
      </td>
      <td class="item-season">
        <Switch>
          <Match when={props.season === undefined}>
            <span class="label">{text('items.season.pending')}</span>
          </Match>
          <Match when={props.season === null}>
            <span class="label">{text('items.season.none')}</span>
          </Match>
          <Match when={props.season}>{(season) => <Season season={season()} />}</Match>
        </Switch>
      </td>
    </tr>
  );
}

/** The months of a season as twelve bars and in words, with how high it goes. */
function Season(props: { season: ItemSeason }) {
  const { t } = useText();
  const text = useItemsText();
  const monthsOf = useSeasonMonths();
  return (
    <>
      <SeasonBars season={props.season} />
      <span class="small">
        {text('items.season.best', { season: monthsOf(props.season), lift: t(times(props.season.peakLift)) })}
      </span>
    </>
  );
}
