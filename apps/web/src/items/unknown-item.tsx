import type { ItemKind } from '@mangetamain/analytics/profile';
import { A, useLocation } from '@solidjs/router';
import { createEffect, createMemo, For, Show } from 'solid-js';
import { createMatcher } from '../ask/match.ts';
import { useApp, useText } from '../context/app-context.ts';
import { screenHref } from '../context/screens.ts';
import { itemName, namesOf } from '../names/item-name.ts';
import type { ItemUse } from './item-names.ts';
import { useItemsText } from './text.ts';

interface UnknownItemProps {
  readonly kind: ItemKind;
  readonly name: string;
  readonly names: readonly ItemUse[];
}

const mostNear = 5;

/** An address that names nothing in the data: says so, and names what is nearly called so. */
export function UnknownItem(props: UnknownItemProps) {
  const { locale } = useApp();
  const { ui } = useText();
  const text = useItemsText();
  const location = useLocation();
  const search = () => new URLSearchParams(location.search);
  const title = () => text('items.unknown.title', { name: props.name });
  createEffect(() => {
    document.title = ui('shell.documentTitle', { page: title() });
  });
  const near = createMemo(() => {
    const find = createMatcher(
      props.names.map(({ name, recipes }) => ({ name, names: namesOf(name), weight: recipes })),
    );
    const [firstWord = ''] = props.name.split(/[\s-]/u);
    const found = find(props.name);
    return (found.length > 0 ? found : find(firstWord)).slice(0, mostNear);
  });
  return (
    <div class="stack page" role="alert">
      <h1 class="display-1">{title()}</h1>
      <p class="lead">{text('items.unknown.body', { kind: props.kind })}</p>
      <Show when={near().length > 0}>
        <p class="item-chips">
          <span class="label">{text('items.unknown.near')}</span>
          <For each={near()}>
            {({ name }) => (
              <A class="button button-small" href={screenHref(props.kind, search(), name)}>
                {itemName(name, locale())}
              </A>
            )}
          </For>
        </p>
      </Show>
      <p>
        <A class="button" href={screenHref(props.kind, search())}>
          {text('items.unknown.all', { kind: props.kind })}
        </A>
      </p>
    </div>
  );
}
