import { fewRatings, priorMean, priorRatings, type RatingPrior } from '@mangetamain/analytics/recipes';
import { decimal } from '@mangetamain/analytics/text';
import { Show } from 'solid-js';
import { useRecipeText } from './text.ts';

/** How the list is sorted by rating, and what its marks mean. */
export function ListNote(props: { readonly prior: RatingPrior | null }) {
  const text = useRecipeText();
  return (
    <p class="caption recipes-note">
      {text('note.order')}{' '}
      <Show when={props.prior}>
        {(prior) => (
          <>
            {text('note.prior', {
              mean: decimal(priorMean(prior()), 2),
              ratings: decimal(priorRatings(prior()), 0),
            })}{' '}
          </>
        )}
      </Show>
      {text('note.marks', { few: fewRatings })}
    </p>
  );
}
