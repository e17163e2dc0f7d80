import { date } from '@mangetamain/analytics/text';
import { Show } from 'solid-js';
import { createLinkCopying } from '../components/copying.ts';
import { Icon } from '../components/icon.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { useText } from '../context/app-context.ts';
import { Runs } from '../components/runs.tsx';
import { useRecipeText } from './text.ts';

interface RecipeHeadProps {
  readonly id: number;
  readonly name: string | null;
  readonly facts: {
    readonly minutes: number;
    readonly n_steps: number;
    readonly n_ingredients: number;
    readonly submitted: string;
  } | null;
  /** True until the facts are there, or it is known that there are none. */
  readonly pending: boolean;
  /** True where Food.com has this recipe: invented ones are nowhere. */
  readonly linked: boolean;
  readonly onClose: () => void;
  readonly heading: (element: HTMLElement) => void;
}

/** The name of a recipe, its facts in one line, and what can be done with it. */
export function RecipeHead(props: RecipeHeadProps) {
  const { ui } = useText();
  const text = useRecipeText();
  const { copy } = createLinkCopying();
  return (
    <header class="stack recipe-panel-head">
      <div class="row recipe-panel-line">
        <p class="eyebrow">
          <Icon name="book-open" />
          {text('panel.number', { id: String(props.id) })}
        </p>
        <button
          type="button"
          class="row recipe-action"
          aria-label={ui('page.copyLink')}
          onClick={() => copy()}
        >
          <Icon name="link" />
        </button>
        <Show when={props.linked}>
          <a
            class="row recipe-action"
            href={`https://www.food.com/recipe/${props.id}`}
            rel="external noreferrer"
            aria-label={text('panel.source')}
          >
            <Icon name="external-link" />
          </a>
        </Show>
        <button
          type="button"
          class="row recipe-action"
          aria-label={text('panel.close')}
          onClick={() => props.onClose()}
        >
          <Icon name="x" />
        </button>
      </div>
      <h2 class="recipe-title" tabindex="-1" ref={props.heading}>
        <Show when={props.name} fallback={<Skeleton width="80%" height="22px" />}>
          {props.name}
        </Show>
      </h2>
      <Show
        when={props.facts}
        fallback={
          <Show when={props.pending}>
            <Skeleton width="60%" height="14px" />
          </Show>
        }
      >
        {(facts) => (
          <p class="secondary small">
            <Runs
              of={text.runs('panel.facts', {
                minutes: facts().minutes,
                steps: facts().n_steps,
                ingredients: facts().n_ingredients,
                day: date(facts().submitted, 'shortDay'),
              })}
            />
          </p>
        )}
      </Show>
    </header>
  );
}
