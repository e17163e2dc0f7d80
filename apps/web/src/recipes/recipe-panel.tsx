import { longestStepBeyond, shownName } from '@mangetamain/analytics/recipes';
import { createMemo, Show } from 'solid-js';
import { Icon } from '../components/icon.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { useApp } from '../context/app-context.ts';
import type { AtHand } from './at-hand-state.ts';
import { Failure } from './failure.tsx';
import { IngredientChips } from './ingredient-chips.tsx';
import { Nutrition } from './nutrition.tsx';
import { RatingYears } from './rating-years.tsx';
import { RecipeHead } from './recipe-head.tsx';
import type { RecipeState } from './recipe-state.ts';
import { Runs } from '../components/runs.tsx';
import { SimilarRecipes } from './similar-recipes.tsx';
import { Steps } from './steps.tsx';
import { useRecipeText } from './text.ts';
import './recipe-panel.css';

interface RecipePanelProps {
  readonly id: number;
  readonly recipe: RecipeState;
  readonly atHand: AtHand;
  readonly hrefOf: (id: number) => string;
  readonly onClose: () => void;
  /** Takes the heading, to which the keyboard is led. */
  readonly heading: (element: HTMLElement) => void;
}

/** One recipe, with all that the data say of it. */
export function RecipePanel(props: RecipePanelProps) {
  const { session } = useApp();
  const text = useRecipeText();
  const texts = () => props.recipe.texts.value()?.found ?? null;
  const facts = () => props.recipe.facts.value()?.row ?? null;
  const error = () => props.recipe.texts.error() ?? props.recipe.facts.error();
  const longer = createMemo(() => longestStepBeyond(facts()?.minutes ?? Infinity, texts()?.steps ?? []));
  return (
    <div class="recipe-panel-inner">
      <RecipeHead
        id={props.id}
        name={texts() === null ? null : shownName(texts()?.name ?? '')}
        facts={facts()}
        pending={props.recipe.facts.value() === null && error() === null}
        linked={session.dataset()?.source === 'import'}
        onClose={props.onClose}
        heading={props.heading}
      />
      <Show when={error()}>
        {(failure) => (
          <Failure
            error={failure()}
            eyebrow={text('panel.number', { id: String(props.id) })}
            onRetry={() => {
              props.recipe.texts.retry();
              props.recipe.facts.retry();
            }}
          />
        )}
      </Show>
      <Show
        when={texts()}
        fallback={
          <Show when={error() === null}>
            <span class="visually-hidden">{text('panel.loading')}</span>
            <Skeleton width="60%" height="18px" />
            <Skeleton width="100%" height="120px" />
            <Skeleton width="100%" height="160px" />
          </Show>
        }
      >
        {(known) => (
          <>
            <Show when={longer()}>
              {(step) => (
                <p class="recipe-warning">
                  <Icon name="triangle-alert" />
                  <span>
                    <Runs
                      of={text.runs('panel.longerStep', {
                        step: step().step,
                        low: step().minutes[0],
                        range: step().minutes[0] === step().minutes[1] ? 'one' : 'range',
                        high: step().minutes[1],
                        stated: facts()?.minutes ?? 0,
                      })}
                    />
                  </span>
                </p>
              )}
            </Show>
            <IngredientChips ingredients={known().ingredients} atHand={props.atHand} />
            <Steps steps={known().steps} />
          </>
        )}
      </Show>
      <Show when={error() === null}>
        <Nutrition recipe={props.recipe} />
        <RatingYears answer={props.recipe.years} stars={props.recipe.stars} />
        <SimilarRecipes answer={props.recipe.similar} hrefOf={props.hrefOf} />
      </Show>
    </div>
  );
}
