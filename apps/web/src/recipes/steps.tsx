import { shownName } from '@mangetamain/analytics/recipes';
import { createSignal, For, Show } from 'solid-js';
import { useRecipeText } from './text.ts';

/** Steps shown at first: one more than these is shown as well, rather than hidden behind a button. */
const shownAtFirst = 4;

/** The steps as written, the first few of a long list. */
export function Steps(props: { readonly steps: readonly string[] }) {
  const text = useRecipeText();
  const [all, setAll] = createSignal(false);
  const shown = () =>
    all() || props.steps.length <= shownAtFirst + 1 ? props.steps : props.steps.slice(0, shownAtFirst);
  const more = () => props.steps.length - shown().length;
  return (
    <section class="stack recipe-section">
      <h3 class="recipe-subtitle">{text('panel.steps')}</h3>
      <ol class="recipe-steps">
        <For each={shown()}>{(step) => <li>{shownName(step)}</li>}</For>
      </ol>
      <Show when={more() > 0}>
        <button type="button" class="recipe-more" onClick={() => setAll(true)}>
          {text('panel.moreSteps', { count: more() })}
        </button>
      </Show>
    </section>
  );
}
