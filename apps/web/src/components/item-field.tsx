import { itemName } from '@mangetamain/analytics/text';
import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js';
import { useText } from '../context/app-context.ts';
import { Icon } from './icon.tsx';
import { itemCalled, matchingItems } from './matching-items.ts';
import './item-field.css';
import '@mangetamain/theme/text-input.css';

interface ItemFieldProps {
  readonly label: string;
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

/** One of many names, found by writing a part of it as the data or the reader's language name it. */
export function ItemField(props: ItemFieldProps) {
  const { t, ui } = useText();
  const nameOf = (item: string) => t(itemName(item));
  const namesOf = (item: string) => [item, nameOf(item)];
  const listId = createUniqueId();
  const [written, setWritten] = createSignal('');
  const offered = createMemo(() => matchingItems(props.items, written(), namesOf));
  const commit = (input: HTMLInputElement) => {
    const item = itemCalled(props.items, input.value, namesOf);
    if (item === props.value) return;
    props.onChange(item);
    if (props.emptied === true) input.value = '';
  };
  const write = (input: HTMLInputElement, inputType: string) => {
    setWritten(input.value);
    const item = itemCalled(props.items, input.value, namesOf);
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
        value={nameOf(props.value)}
        list={listId}
        maxlength="200"
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => write(event.currentTarget, event.inputType)}
        onChange={(event) => commit(event.currentTarget)}
      />
      <datalist id={listId}>
        <For each={offered()}>{(item) => <Option item={item} name={nameOf(item)} />}</For>
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
const Option = (props: { item: string; name: string }) => (
  <option
    value={props.name}
    label={props.name === props.item ? undefined : `${props.name} (${props.item})`}
  />
);
