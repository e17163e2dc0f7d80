import { createMemo, For, Show } from 'solid-js';
import { Icon } from '../components/icon.tsx';
import type { AtHand } from './at-hand-state.ts';
import { useRecipeText } from './text.ts';

interface IngredientChipsProps {
  /** As the author listed them. */
  readonly ingredients: readonly string[];
  readonly atHand: AtHand;
}

/** The ingredients, each once, marked where they are at hand; a press says that one is, or is not. */
export function IngredientChips(props: IngredientChipsProps) {
  const text = useRecipeText();
  const names = createMemo(() => [...new Set(props.ingredients.map((name) => name.trim().toLowerCase()))]);
  const held = () => names().filter((name) => props.atHand.has(name)).length;
  return (
    <section class="stack recipe-section">
      <h3 class="recipe-subtitle">
        {text('panel.ingredients')}{' '}
        <Show when={props.atHand.names().length > 0}>
          <span class="secondary">{text('panel.atHand', { held: held(), listed: names().length })}</span>
        </Show>
      </h3>
      <ul class="ingredient-chips">
        <For each={names()}>
          {(name) => (
            <li>
              <button
                type="button"
                class="row ingredient-chip"
                aria-pressed={props.atHand.has(name)}
                title={text(props.atHand.has(name) ? 'hand.remove' : 'hand.put', { name })}
                onClick={() => (props.atHand.has(name) ? props.atHand.remove(name) : props.atHand.add(name))}
              >
                <Icon name={props.atHand.has(name) ? 'check' : 'minus'} />
                {name}
              </button>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
