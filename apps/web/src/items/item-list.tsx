import type { ItemSeason } from '@mangetamain/analytics';
import type { ItemKind } from '@mangetamain/analytics/profile';
import { integer } from '@mangetamain/analytics/text';
import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js';
import { createMatcher } from '../ask/match.ts';
import { Icon } from '../components/icon.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { useApp, useText } from '../context/app-context.ts';
import { namesOf } from '../names/item-name.ts';
import type { ItemUse } from './item-names.ts';
import { ItemRow } from './item-row.tsx';
import { createSeasons } from './season-state.ts';
import { useItemsText } from './text.ts';
import '@mangetamain/theme/text-input.css';
import '../components/list-table.css';
import './item-list.css';

interface ItemListProps {
  readonly kind: ItemKind;
  /** Null until they are there. */
  readonly names: readonly ItemUse[] | null;
}

const rowsAtOnce = 60;

/** Every ingredient or tag, most used first, to be searched, with the season of those that have one. */
export function ItemList(props: ItemListProps) {
  const { session } = useApp();
  const { ui } = useText();
  const text = useItemsText();
  const seasons = createSeasons(props.kind, session);
  const [wanted, setWanted] = createSignal('');
  const [limit, setLimit] = createSignal(rowsAtOnce);
  createEffect(() => {
    document.title = ui('shell.documentTitle', { page: text(`items.title.${props.kind}`) });
  });
  createEffect(on(wanted, () => setLimit(rowsAtOnce), { defer: true }));

  const all = createMemo(() =>
    (props.names ?? []).map((item) => ({
      ...item,
      names: namesOf(item.name),
      weight: item.recipes,
    })),
  );
  const match = createMemo(() => createMatcher(all()));
  const found = createMemo(() => (wanted().trim() === '' ? all() : match()(wanted())));
  const most = createMemo(() => Math.max(1, ...all().map(({ recipes }) => recipes)));
  const rows = createMemo(() => found().slice(0, limit()));
  const left = () => found().length - rows().length;

  return (
    <div class="stack page">
      <header>
        <h1 class="display-1">{text(`items.title.${props.kind}`)}</h1>
        <p class="lead item-lead">
          <Show when={props.names} fallback={text('items.loading')}>
            {(names) => text(`items.lead.${props.kind}`, { count: names().length })}
          </Show>
        </p>
      </header>
      <div class="row item-search">
        <Icon name="search" />
        <input
          type="search"
          class="text-input"
          aria-label={text('items.search', { kind: props.kind })}
          placeholder={text('items.search', { kind: props.kind })}
          maxlength="120"
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => setWanted(event.currentTarget.value)}
        />
        <span class="label" role="status">
          {wanted().trim() === ''
            ? ''
            : text('items.found', { count: found().length, n: integer(found().length) })}
        </span>
      </div>
      <section class="card item-card" aria-busy={props.names === null}>
        <Show when={props.names} fallback={<ListSkeleton />}>
          <Show
            when={rows().length > 0}
            fallback={<p class="card-text secondary">{text('items.nothing', { wanted: wanted().trim() })}</p>}
          >
            <table class="list-table">
              <thead>
                <tr>
                  <th scope="col">{text('items.column.name')}</th>
                  <th scope="col" class="item-uses">
                    {text('items.column.recipes')}
                  </th>
                  <th scope="col">{text('items.column.season')}</th>
                </tr>
              </thead>
              <tbody>
                <For each={rows()}>
                  {(item) => (
                    <ItemRow
                      kind={props.kind}
                      item={item}
                      most={most()}
                      season={seasonOf(seasons(), item.name)}
                    />
                  )}
                </For>
              </tbody>
            </table>
          </Show>
          <Show when={left() > 0}>
            <button
              type="button"
              class="row hoverable list-more"
              onClick={() => setLimit((shown) => shown + rowsAtOnce)}
            >
              {text('items.more', { count: Math.min(rowsAtOnce, left()) })}
              <Icon name="chevron-down" />
            </button>
          </Show>
        </Show>
      </section>
    </div>
  );
}

/** Undefined while seasons are still computed, null without one. */
const seasonOf = (seasons: ReadonlyMap<string, ItemSeason> | null, name: string) =>
  seasons === null ? undefined : (seasons.get(name) ?? null);

const ListSkeleton = () => (
  <div class="stack card-text" aria-hidden="true">
    <For each={Array.from({ length: 8 })}>{() => <Skeleton width="100%" height="20px" margin="8px" />}</For>
  </div>
);
