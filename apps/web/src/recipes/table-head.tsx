import { decimal } from '@mangetamain/analytics/text';
import type { RatingWindow } from './rating-axis.ts';
import { useRecipeText } from './text.ts';

/** What the columns hold; that of the ratings with the part of their scale that is drawn. */
export function TableHead(props: { readonly atHand: boolean; readonly window: RatingWindow }) {
  const text = useRecipeText();
  return (
    <div role="rowgroup" class="recipe-head">
      <div role="row" aria-rowindex={1} class="recipe-row-grid">
        <span role="columnheader">{text('column.name')}</span>
        <span role="columnheader" class="recipe-minutes">
          {text('column.minutes')}
        </span>
        <span role="columnheader" class="recipe-hand">
          {text(props.atHand ? 'column.atHand' : 'column.ingredients')}
        </span>
        <span role="columnheader" class="recipe-rating">
          {text('column.rating')}
          <span class="recipe-window">
            {text('column.window', {
              low: decimal(props.window.low, 1),
              high: decimal(props.window.high, 0),
            })}
          </span>
        </span>
        <span role="columnheader" class="recipe-count" title={text('column.ratings')}>
          {text('column.n')}
        </span>
        <span role="columnheader" class="recipe-year">
          {text('column.year')}
        </span>
      </div>
    </div>
  );
}
