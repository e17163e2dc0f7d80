import { For, Show } from 'solid-js';
import { Icon } from '../components/icon.tsx';
import { ItemField } from '../components/item-field.tsx';
import { Opener } from '../components/opener.tsx';
import type { AtHand } from './at-hand-state.ts';
import { useRecipeText } from './text.ts';
import './at-hand-bar.css';

interface AtHandBarProps {
  readonly atHand: AtHand;
  /** Every ingredient, the most used first. */
  readonly ingredients: readonly string[];
  /** Somebody is about to choose one. */
  readonly onAdding: () => void;
}

/** The ingredients at hand. They filter nothing: they fill a column of the list. */
export function AtHandBar(props: AtHandBarProps) {
  const text = useRecipeText();
  return (
    <div class="at-hand print-hidden" role="group" aria-label={text('hand.label')}>
      <span class="row at-hand-label">
        <Icon name="salad" />
        {text('hand.label')}
      </span>
      <For each={props.atHand.names()}>
        {(name) => (
          <button
            type="button"
            class="row hand-chip"
            aria-label={text('hand.remove', { name })}
            onClick={() => props.atHand.remove(name)}
          >
            {name}
            <Icon name="x" />
          </button>
        )}
      </For>
      <span onPointerEnter={() => props.onAdding()} onFocusIn={() => props.onAdding()}>
        <Opener
          kind="popover"
          class="row hand-add"
          gutter={8}
          placement="bottom-start"
          content={
            <>
              <Icon name="plus" />
              {text('hand.add')}
            </>
          }
        >
          {({ Popover }, close) => (
            <Popover.Content class="raised hand-editor">
              <Popover.Title class="label">{text('hand.title')}</Popover.Title>
              <ItemField
                label={text('hand.field')}
                value=""
                items={props.ingredients}
                onChange={(name) => {
                  if (!props.ingredients.includes(name)) return;
                  props.atHand.add(name);
                  close();
                }}
              />
            </Popover.Content>
          )}
        </Opener>
      </span>
      <Show when={props.atHand.names().length === 0}>
        <span class="caption">{text('hand.hint')}</span>
      </Show>
    </div>
  );
}
