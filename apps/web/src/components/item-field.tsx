import type { ItemKind } from '@mangetamain/analytics/profile';
import { createMemo, createSignal, createUniqueId, For, Show, type Accessor } from 'solid-js';
import { useApp, useText } from '../context/app-context.ts';
import type { namesOf as namesInBoth } from '../names/item-name.ts';
import { Icon } from './icon.tsx';
import { asNamed, itemCalled, matchingItems, type NamesOf } from './matching-items.ts';
import './item-field.css';
import '@mangetamain/theme/text-input.css';

interface ItemFieldProps {
  readonly label: string;
  /** What the items are; their names in the reader's language are understood as well. */
  readonly kind: ItemKind;
  readonly value: string;
  /** Names to choose from, most used first. */
  readonly items: readonly string[];
  readonly onChange: (item: string) => void;
  /** True where a choice is taken away at once, and the field is empty for the next. */
  readonly emptied?: boolean;
}

/** How letters come one by one, in the words of browsers. */
const byHand: ReadonlySet<string> = new Set([
  'insertText',
  'insertCompositionText',
  'deleteContentBackward',
  'deleteContentForward',
]);

/** One of many names, found by writing a part of it, in French as well where that is read. */
export function ItemField(props: ItemFieldProps) {
  const { ui } = useText();
  const { namesOf, fetch } = createNames(() => props.kind);
  const listId = createUniqueId();
  const [written, setWritten] = createSignal('');
  const offered = createMemo(() => matchingItems(props.items, written(), namesOf()));
  const commit = (input: HTMLInputElement) => {
    const item = itemCalled(props.items, input.value, namesOf());
    if (item === props.value) return;
    props.onChange(item);
    if (props.emptied === true) input.value = '';
  };
  const write = (input: HTMLInputElement, inputType: string) => {
    setWritten(input.value);
    const item = itemCalled(props.items, input.value, namesOf());
    if (!props.items.includes(item)) return;
    // A name picked from the list arrives whole. One that grows by hand may become another, "egg" be "eggs": it is not
    // taken away meanwhile, nor rewritten in the words of the data.
    const isGrowing = byHand.has(inputType);
    if (isGrowing && (props.emptied === true || item !== input.value)) return;
    commit(input);
  };
  return (
    <span class="row item-field">
      <Icon name="search" />
      <input
        type="text"
        class="text-input"
        aria-label={props.label}
        placeholder={props.label}
        value={props.value}
        list={listId}
        maxlength="200"
        autocomplete="off"
        spellcheck={false}
        onFocus={fetch}
        onInput={(event) => write(event.currentTarget, event.inputType)}
        onChange={(event) => commit(event.currentTarget)}
      />
      <datalist id={listId}>
        <For each={offered()}>{(item) => <Option item={item} names={namesOf()(item)} />}</For>
      </datalist>
      <Show when={props.value !== ''}>
        <button
          type="button"
          class="row item-field-clear"
          aria-label={ui('filter.clear', { label: props.label })}
          onClick={() => props.onChange('')}
        >
          <Icon name="x" />
        </button>
      </Show>
    </span>
  );
}

/** An item under the name that the reader writes, with that of the data beside it. */
function Option(props: { item: string; names: readonly string[] }) {
  const written = () => props.names.at(-1) ?? props.item;
  return (
    <option value={written()} label={written() === props.item ? undefined : `${written()} (${props.item})`} />
  );
}

/** What items can be called: as the data do; in French too, fetched once somebody writes. */
function createNames(kind: Accessor<ItemKind>) {
  const { locale } = useApp();
  const [inBoth, setInBoth] = createSignal<typeof namesInBoth | null>(null);
  return {
    namesOf: (): NamesOf => {
      const known = locale() === 'fr' ? inBoth() : null;
      return known === null ? asNamed : (item) => known(kind(), item);
    },
    fetch: () => {
      if (locale() !== 'fr' || inBoth() !== null) return;
      import('../names/item-name.ts').then(
        (loaded) => setInBoth(() => loaded.namesOf),
        // Without them the names of the data are understood.
        () => undefined,
      );
    },
  };
}
