import { decimal } from '@mangetamain/analytics/text';
import { For, Show } from 'solid-js';
import type { Answer } from './answer.ts';
import { Part } from './part.tsx';
import type { RecipeState } from './recipe-state.ts';
import { StarYears } from './star-years.tsx';
import { useRecipeText } from './text.ts';
import './rating-years.css';

interface RatingYear {
  readonly year: number;
  readonly ratings: number;
  readonly mean: number;
}

const stars = [5, 4, 3, 2, 1];

/** Ratings from which a dot has room for their number. */
const numbered = 5;

/** Years beyond which the ends of the axis, written in full, reach over the next ones. */
const crowded = 9;

/** The mean rating of each year as a dot on the scale of stars, its area the number of ratings. */
export function RatingYears(props: {
  readonly answer: Answer<readonly RatingYear[]>;
  readonly stars: RecipeState['stars'];
}) {
  const text = useRecipeText();
  return (
    <section class="stack recipe-section">
      <Part
        value={props.answer.value()}
        error={props.answer.error()}
        onRetry={props.answer.retry}
        height={140}
      >
        {(years) => (
          <>
            <h3 class="row recipe-subtitle recipe-subtitle-spread">
              {text('years.title')}
              <span class="secondary">
                {text('years.count', { count: years().reduce((total, { ratings }) => total + ratings, 0) })}
              </span>
            </h3>
            <Show when={years().length > 0} fallback={<p class="small secondary">{text('rating.none')}</p>}>
              <YearDots years={years()} />
              <p class="caption">{text('years.caption')}</p>
              <StarYears {...props.stars} />
            </Show>
          </>
        )}
      </Part>
    </section>
  );
}

function YearDots(props: { readonly years: readonly RatingYear[] }) {
  const text = useRecipeText();
  const first = () => props.years[0]?.year ?? 0;
  const last = () => props.years.at(-1)?.year ?? 0;
  const span = () => last() - first() + 1;
  const axis = () => Array.from({ length: span() }, (_, index) => first() + index);
  const most = () => Math.max(...props.years.map(({ ratings }) => ratings));
  const across = (year: number) => `${(100 * (year - first() + 0.5)) / span()}%`;
  const size = (ratings: number) => `${Math.max(6, 20 * Math.sqrt(ratings / most()))}px`;
  const label = (year: number) => {
    if (year === first() || year === last()) return String(year);
    // Of many years, those beside the ends leave them their room.
    const isCovered = span() > crowded && (year === first() + 1 || year === last() - 1);
    return isCovered ? '' : String(year % 100).padStart(2, '0');
  };
  return (
    <div class="rating-years">
      <ul class="visually-hidden">
        <For each={props.years}>
          {({ year, ratings, mean }) => (
            <li>{text('years.spoken', { year: String(year), count: ratings, mean: decimal(mean, 1) })}</li>
          )}
        </For>
      </ul>
      <div class="rating-years-stars tick" aria-hidden="true">
        <For each={stars}>{(star) => <span>{star} ★</span>}</For>
      </div>
      <div class="rating-years-plot" aria-hidden="true">
        <For each={stars}>
          {(star) => <span class="rating-years-line" style={{ 'inset-block-end': `${25 * (star - 1)}%` }} />}
        </For>
        <For each={props.years}>
          {({ year, ratings, mean }) => (
            <span
              class="rating-years-dot tick"
              style={{
                'inset-inline-start': across(year),
                'inset-block-end': `${25 * (mean - 1)}%`,
                'inline-size': size(ratings),
                'block-size': size(ratings),
              }}
            >
              {ratings >= numbered && ratings >= 0.4 * most() ? ratings : ''}
            </span>
          )}
        </For>
      </div>
      <div class="rating-years-axis tick" aria-hidden="true">
        <For each={axis()}>
          {(year) => <span style={{ 'inset-inline-start': across(year) }}>{label(year)}</span>}
        </For>
      </div>
    </div>
  );
}
