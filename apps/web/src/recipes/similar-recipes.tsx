import { shownName } from '@mangetamain/analytics/recipes';
import { For } from 'solid-js';
import type { Answer } from './answer.ts';
import { Part } from './part.tsx';
import { useRecipeText } from './text.ts';

interface SimilarRecipe {
  readonly id: number;
  readonly name: string;
  readonly minutes: number;
  readonly year: number;
  readonly shared: number;
  readonly names: string;
}

interface SimilarRecipesProps {
  readonly answer: Answer<readonly SimilarRecipe[]>;
  readonly hrefOf: (id: number) => string;
}

/** The recipes most alike by their ingredients, with those that they share. */
export function SimilarRecipes(props: SimilarRecipesProps) {
  const text = useRecipeText();
  return (
    <section class="stack recipe-section">
      <h3 class="recipe-subtitle">{text('similar.title')}</h3>
      <Part
        value={props.answer.value()}
        error={props.answer.error()}
        onRetry={props.answer.retry}
        height={160}
      >
        {(recipes) => (
          <>
            <ul class="similar">
              <For each={recipes()} fallback={<li class="small secondary">{text('similar.none')}</li>}>
                {(recipe) => (
                  <li class="similar-recipe">
                    <a href={props.hrefOf(recipe.id)} noScroll>
                      {shownName(recipe.name)}
                    </a>
                    <strong>{text('similar.shared', { count: recipe.shared })}</strong>
                    <span class="secondary">{recipe.names}</span>
                    <span class="secondary">
                      {text('similar.facts', { minutes: recipe.minutes, year: String(recipe.year) })}
                    </span>
                  </li>
                )}
              </For>
            </ul>
            <p class="caption">{text('similar.method')}</p>
          </>
        )}
      </Part>
    </section>
  );
}
