import { withSynonyms, type ItemKind } from '@mangetamain/analytics/profile';
import { integer } from '@mangetamain/analytics/text';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { Icon } from '../components/icon.tsx';
import { ItemField } from '../components/item-field.tsx';
import { Opener } from '../components/opener.tsx';
import { ToggleSwitch } from '../components/toggle-switch.tsx';
import { useApp } from '../context/app-context.ts';
import { itemName } from '../names/item-name.ts';
import { mostBeside, withItem, withoutItem, type BesideState } from './beside-state.ts';
import type { ItemUse } from './item-names.ts';
import { useItemsText } from './text.ts';
import './beside-bar.css';

interface BesideBarProps {
  readonly kind: ItemKind;
  readonly first: string;
  readonly state: BesideState;
  /** Every item, most used first. */
  readonly names: readonly ItemUse[];
  readonly onChange: (state: BesideState) => void;
}

/** The items that stand side by side, each in its colour, the way to another, and whether synonyms count as one. */
export function BesideBar(props: BesideBarProps) {
  const { locale } = useApp();
  const text = useItemsText();
  let adder: HTMLSpanElement | undefined;
  let group: HTMLDivElement | undefined;
  const shown = () => props.state.beside.filter((name) => name !== '');
  const nameOf = (name: string) => itemName(name, locale());
  const change = (beside: readonly string[]) => props.onChange({ ...props.state, beside });
  const add = (name: string) => {
    change(withItem(props.state.beside, name));
    // Where all places are taken the field is about to go: focus stays with the items.
    queueMicrotask(() => {
      if (shown().length === mostBeside) group?.querySelector('button')?.focus();
    });
  };
  const remove = (name: string) => {
    change(withoutItem(props.state.beside, name));
    // The button is about to go: focus stays with the items.
    queueMicrotask(() => adder?.querySelector('button')?.focus());
  };
  return (
    <div class="stack beside">
      <div
        ref={(element) => (group = element)}
        class="row beside-items"
        role="group"
        aria-label={text('items.beside.label')}
      >
        <span class="label">{text('items.beside.label')}</span>
        <Show when={shown().length > 0}>
          <span class="row beside-chip beside-first" style={colourOf(1)}>
            {nameOf(props.first)}
          </span>
        </Show>
        <For each={shown()}>
          {(name) => (
            <button
              type="button"
              class="row beside-chip"
              style={colourOf(props.state.beside.indexOf(name) + 2)}
              aria-label={text('items.beside.remove', { name: nameOf(name) })}
              onClick={() => remove(name)}
            >
              {nameOf(name)}
              <Icon name="x" />
            </button>
          )}
        </For>
        <Show when={shown().length < mostBeside}>
          <span ref={(element) => (adder = element)} class="print-hidden">
            <Adder {...props} onAdd={add} />
          </span>
        </Show>
      </div>
      <Synonyms {...props} shown={[props.first, ...shown()]} />
    </div>
  );
}

const colourOf = (slot: number) => ({ '--series': `var(--categorical-${slot})` });

function Adder(props: BesideBarProps & { readonly onAdd: (name: string) => void }) {
  const text = useItemsText();
  const [unknown, setUnknown] = createSignal('');
  const items = createMemo(() => props.names.map(({ name }) => name));
  return (
    <Opener
      kind="popover"
      class="row hoverable beside-add"
      gutter={8}
      placement="bottom-start"
      content={
        <>
          <Icon name="plus" />
          {text('items.beside.add', { kind: props.kind })}
        </>
      }
    >
      {({ Popover }) => (
        <Popover.Content class="raised stack beside-editor">
          <Popover.Title class="label">{text('items.beside.add', { kind: props.kind })}</Popover.Title>
          <ItemField
            label={text('items.search', { kind: props.kind })}
            value=""
            items={items()}
            emptied
            onChange={(name) => {
              // Until the names have come, whatever is written may be one.
              const isKnown = items().length === 0 || items().includes(name);
              setUnknown(isKnown ? '' : name);
              if (isKnown) props.onAdd(name);
            }}
          />
          <Show when={unknown()}>
            {(name) => (
              <p class="small secondary" role="alert">
                {text('items.nothing', { wanted: name() })}
              </p>
            )}
          </Show>
        </Popover.Content>
      )}
    </Opener>
  );
}

/** Says what counts as what, and how many recipes each name brings; nothing where no item has another name. */
function Synonyms(props: BesideBarProps & { readonly shown: readonly string[] }) {
  const text = useItemsText();
  const { translator } = useApp();
  const uses = createMemo(() => new Map(props.names.map((item) => [item.name, item])));
  const groups = createMemo(() =>
    props.shown
      .map((name) => withSynonyms(props.kind, name).flatMap((each) => uses().get(each) ?? []))
      .filter((group) => group.length > 1),
  );
  const written = (group: readonly ItemUse[]) =>
    group
      .toSorted((one, other) => other.recipes - one.recipes)
      .map(({ name, recipes }) =>
        text('items.synonyms.name', { name, n: translator()(integer(recipes)), count: recipes }),
      )
      .join(' + ');
  return (
    <Show when={groups().length > 0}>
      <div class="beside-synonyms">
        <ToggleSwitch
          label={text('items.synonyms.switch')}
          checked={props.state.merged}
          onChange={(merged) => props.onChange({ ...props.state, merged })}
        />
        <Show when={props.state.merged}>
          <For each={groups()}>{(group) => <p class="small secondary">{written(group)}</p>}</For>
          <p class="caption">{text('items.synonyms.once')}</p>
        </Show>
      </div>
    </Show>
  );
}
