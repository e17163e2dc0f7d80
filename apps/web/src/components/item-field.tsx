import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js';
import { useText } from '../context/app-context.ts';
import { Icon } from './icon.tsx';
import './item-field.css';
import '@mangetamain/theme/text-input.css';

/** Names offered at once: more would not be read. */
const offeredAtMost = 40;

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

/** The names that begin with what is written, then those that hold it. */
export function matchingItems(items: readonly string[], written: string): readonly string[] {
  const wanted = written.trim().toLowerCase();
  if (wanted === '') return items.slice(0, offeredAtMost);
  const holding = items.filter((item) => item.includes(wanted));
  const beginning = holding.filter((item) => item.startsWith(wanted));
  return [...new Set([...beginning, ...holding])].slice(0, offeredAtMost);
}

/** One of many names, found by writing a part of it. */
export function ItemField(props: ItemFieldProps) {
  const { ui } = useText();
  const listId = createUniqueId();
  const [written, setWritten] = createSignal('');
  const offered = createMemo(() => matchingItems(props.items, written()));
  const commit = (input: HTMLInputElement) => {
    const item = input.value.trim().toLowerCase();
    if (item === props.value) return;
    props.onChange(item);
    if (props.emptied === true) input.value = '';
  };
  const write = (input: HTMLInputElement, inputType: string) => {
    setWritten(input.value);
    // A name picked from the list arrives whole. Where it is taken away, "egg" must not be while "eggs" is written.
    if (props.items.includes(input.value) && !(props.emptied === true && byHand.has(inputType)))
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
        onInput={(event) => write(event.currentTarget, event.inputType)}
        onChange={(event) => commit(event.currentTarget)}
      />
      <datalist id={listId}>
        <For each={offered()}>{(item) => <option value={item} />}</For>
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
