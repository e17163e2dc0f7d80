import { largestDifferences, nutrientRows, type NutrientRow } from '@mangetamain/analytics/recipes';
import { decimal, integer, percent, type TextValue } from '@mangetamain/analytics/text';
import { createEffect, createMemo, createSignal, For, on } from 'solid-js';
import { SelectField } from '../components/select-field.tsx';
import { useApp } from '../context/app-context.ts';
import { createAnswer } from './answer.ts';
import { Part } from './part.tsx';
import type { RecipeState } from './recipe-state.ts';
import { useRecipeText } from './text.ts';
import './nutrition.css';

/** Stands for all recipes among the tags to compare with. */
const everyRecipe = '';

/** Ends of the scale, in multiples of the median. */
const shortestScale = 2.5;
const longestScale = 4;

/** The nutrients beside those of a group of recipes: its most used tag, until another one is chosen. */
export function Nutrition(props: { readonly recipe: RecipeState }) {
  const text = useRecipeText();
  const [chosen, setChosen] = createSignal<string | null>(null);
  createEffect(on(props.recipe.tags.value, () => setChosen(null)));
  const tags = () => props.recipe.tags.value();
  const group = () => chosen() ?? tags()?.[0] ?? everyRecipe;
  const quartiles = createAnswer(
    () => (tags() === null ? null : { tag: group() === everyRecipe ? null : group() }),
    ({ tag }) => props.recipe.nutritionOf(tag),
  );
  const rows = createMemo(() => {
    const [own, others] = [props.recipe.facts.value(), quartiles.latest()];
    if (own === null || others === null) return null;
    return own.row === null ? [] : nutrientRows(own.row, others);
  });
  const scale = () =>
    Math.min(
      longestScale,
      Math.max(shortestScale, ...(rows() ?? []).map(({ high }) => Math.ceil(2 * high) / 2)),
    );
  const groupWords = (tag: string) =>
    tag === everyRecipe ? text('nutrition.all') : text('nutrition.tag', { tag });
  return (
    <section class="stack recipe-section">
      <h3 class="recipe-subtitle">{text('nutrition.title')}</h3>
      <SelectField
        label={text('nutrition.against')}
        options={[...(tags() ?? []), everyRecipe].map((value) => ({ value, label: groupWords(value) }))}
        value={group()}
        onChange={setChosen}
      />
      <Part
        value={rows()}
        error={quartiles.error() ?? props.recipe.tags.error()}
        onRetry={() => (props.recipe.tags.error() === null ? quartiles.retry() : props.recipe.tags.retry())}
        height={180}
      >
        {(known) => (
          <>
            <p class="small secondary">
              <Differences rows={known()} group={groupWords(group())} />
            </p>
            <ul class="nutrition">
              <For each={known()}>{(row) => <NutrientLine row={row} scale={scale()} />}</For>
            </ul>
            <div class="nutrition-axis tick" aria-hidden="true">
              <span>0</span>
              <span style={{ 'inset-inline-start': `${100 / scale()}%` }}>{text('nutrition.median')}</span>
              <span>
                {text('nutrition.scaleEnd', { times: decimal(scale(), scale() % 1 === 0 ? 0 : 1) })}
              </span>
            </div>
            <p class="nutrition-key caption">
              <span>
                <i class="nutrition-key-own" /> {text('nutrition.own')}
              </span>
              <span>
                <i class="nutrition-key-band" /> {text('nutrition.band', { group: groupWords(group()) })}
              </span>
            </p>
          </>
        )}
      </Part>
    </section>
  );
}

/** The two largest differences in words. */
function Differences(props: { readonly rows: readonly NutrientRow[]; readonly group: string }) {
  const text = useRecipeText();
  const difference = ({ id, ratio }: NutrientRow) => {
    const values: Record<string, TextValue> = {
      nutrient: text(`nutrient.${id}`).toLocaleLowerCase(),
      share: percent(Math.abs(ratio - 1), 0),
      times: decimal(ratio, 1),
    };
    if (ratio === 0) return text('nutrition.none', values);
    if (ratio >= 2) return text('nutrition.times', values);
    return text(ratio > 1 ? 'nutrition.more' : 'nutrition.less', values);
  };
  const words = () => largestDifferences(props.rows).map(difference).join(', ');
  return (
    <>
      {words() === ''
        ? text('nutrition.same', { group: props.group })
        : text('nutrition.differences', { group: props.group, differences: words() })}
    </>
  );
}

function NutrientLine(props: { readonly row: NutrientRow; readonly scale: number }) {
  const { translator } = useApp();
  const text = useRecipeText();
  const place = (ratio: number) => `${(100 * Math.min(ratio, props.scale)) / props.scale}%`;
  const amount = () =>
    props.row.id === 'calories'
      ? text('nutrition.energy', { value: integer(props.row.value) })
      : translator().format(percent(props.row.value / 100, 0));
  return (
    <li class="nutrition-row">
      <span>{text(`nutrient.${props.row.id}`)}</span>
      <strong class="tabular">{amount()}</strong>
      <span class="visually-hidden">{text('nutrition.spoken', { times: decimal(props.row.ratio, 1) })}</span>
      <span class="nutrition-scale" aria-hidden="true">
        <span
          class="nutrition-band"
          style={{
            'inset-inline-start': place(props.row.low),
            'inset-inline-end': `${100 - (100 * Math.min(props.row.high, props.scale)) / props.scale}%`,
          }}
        />
        <span class="nutrition-median" style={{ 'inset-inline-start': place(1) }} />
        <span
          classList={{ 'nutrition-own': true, 'nutrition-beyond': props.row.ratio > props.scale }}
          style={{ 'inset-inline-start': place(props.row.ratio) }}
        />
      </span>
    </li>
  );
}
