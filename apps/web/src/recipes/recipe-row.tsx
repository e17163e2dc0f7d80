import { isoDay, type RecipeColumns } from '@mangetamain/analytics/recipes';
import { decimal, integer } from '@mangetamain/analytics/text';
import { For, Show } from 'solid-js';
import { Skeleton } from '../components/skeleton.tsx';
import { useApp } from '../context/app-context.ts';
import { IntervalMark } from './interval-mark.tsx';
import type { HandCount } from './list-state.ts';
import type { RatingWindow } from './rating-axis.ts';
import { Runs } from '../components/runs.tsx';
import { useRecipeText } from './text.ts';

interface RecipeRowProps {
  readonly index: number;
  /** Pixels from the first row. */
  readonly start: number;
  readonly place: number;
  readonly columns: RecipeColumns;
  readonly name: string | undefined;
  /** Null where nothing is at hand: then the number of ingredients stands alone. */
  readonly hand: HandCount | null;
  readonly window: RatingWindow;
  readonly active: boolean;
  readonly opened: boolean;
  readonly hrefOf: (id: number) => string;
  readonly onOpen: () => void;
}

/** The id of the row of a recipe, by which the grid names its active one. */
export const rowId = (id: number) => `recipe-row-${id}`;

/** One recipe of the list. */
export function RecipeRow(props: RecipeRowProps) {
  const { translator } = useApp();
  const text = useRecipeText();
  const id = () => props.columns.ids[props.place] ?? 0;
  const interval = () => props.columns.intervals[props.place] ?? null;
  const ratings = () => props.columns.ratings[props.place] ?? 0;
  const ingredients = () => props.columns.ingredients[props.place] ?? 0;
  const minutes = () => props.columns.minutes[props.place] ?? 0;
  const openUnlessLinked = ({ target }: MouseEvent) => {
    // The router follows the link by itself, in a new tab where that is asked for.
    if (target instanceof Element && target.closest('a') === null) props.onOpen();
  };
  return (
    <div
      role="row"
      id={rowId(id())}
      aria-rowindex={props.index + 2}
      aria-selected={props.opened}
      classList={{
        'recipe-row recipe-row-grid hoverable': true,
        'recipe-row-active': props.active,
        'recipe-row-opened': props.opened,
      }}
      style={{ transform: `translateY(${props.start}px)` }}
      onClick={openUnlessLinked}
    >
      <span role="gridcell" class="recipe-name">
        <Show when={props.name} fallback={<Skeleton width="70%" height="14px" />}>
          <a href={props.hrefOf(id())} tabindex="-1" noScroll>
            {props.name}
          </a>
        </Show>
      </span>
      <span role="gridcell" class="recipe-minutes tabular">
        {minutes()}
        <span class="recipe-unit">{text('unit.minutes')}</span>
      </span>
      <span role="gridcell" class="recipe-hand">
        <Show
          when={props.hand}
          fallback={
            <span class="tabular">
              {ingredients()}
              <span class="recipe-unit">{text('unit.ingredients', { count: ingredients() })}</span>
            </span>
          }
        >
          {(hand) => <HandMark hand={hand()} />}
        </Show>
      </span>
      <span role="gridcell" class="recipe-rating">
        <Show when={interval()} fallback={<span class="secondary">{text('rating.none')}</span>}>
          {(known) => (
            <>
              <strong class="tabular">{translator().format(decimal(known().low, 2))}</strong>
              <span class="visually-hidden">
                {text('rating.spoken', { mean: decimal(known().mean, 2), high: decimal(known().high, 2) })}
              </span>
              <IntervalMark interval={known()} ratings={ratings()} window={props.window} />
            </>
          )}
        </Show>
      </span>
      <span role="gridcell" class="recipe-count tabular">
        {translator().format(integer(ratings()))}
        <span class="recipe-unit">{text('unit.ratings', { count: ratings() })}</span>
      </span>
      <span role="gridcell" class="recipe-year tabular">
        {isoDay(props.columns.submitted[props.place] ?? 0).slice(0, 4)}
      </span>
    </div>
  );
}

/** "4 of 6", with one mark for each ingredient. */
function HandMark(props: { readonly hand: HandCount }) {
  const text = useRecipeText();
  return (
    <>
      <span class="recipe-hand-count">
        <Runs of={text.runs('hand.count', { held: props.hand.held, listed: props.hand.listed })} />
        <span class="recipe-unit">{text('unit.atHand')}</span>
      </span>
      <span class="recipe-hand-marks" aria-hidden="true">
        <For each={Array.from({ length: props.hand.listed }, (_, index) => index < props.hand.held)}>
          {(held) => <span classList={{ 'recipe-hand-held': held }} />}
        </For>
      </span>
    </>
  );
}
