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
}

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
  const commit = (text: string) => {
    const item = text.trim().toLowerCase();
    if (item !== props.value) props.onChange(item);
  };
  const write = (text: string) => {
    setWritten(text);
    // A name picked from the list arrives whole.
    if (props.items.includes(text)) commit(text);
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
        onInput={(event) => write(event.currentTarget.value)}
        onChange={(event) => commit(event.currentTarget.value)}
      />
      <datalist id={listId}>
        <For each={offered()}>{(item) => <option value={item} />}</For>
      </datalist>
      <Show when={props.value !== ''}>
        <button
          type="button"
          class="row item-field-clear"
          aria-label={ui('filter.clear', { label: props.label })}
          onClick={() => commit('')}
        >
          <Icon name="x" />
        </button>
      </Show>
    </span>
  );
}
