import {
  atHandStatement,
  atHandTables,
  ingredientSearch,
  listStatement,
  listTables,
  matcher,
  orderedPlaces,
  placesByRating,
  ratingPrior,
  ratingSumsStatement,
  recipeColumns,
  searchTables,
  searchWords,
  type RecipeColumns,
  type RecipeOrder,
} from '@mangetamain/analytics/recipes';
import type { Selection } from '@mangetamain/analytics/selection';
import { createMemo, type Accessor } from 'solid-js';
import type { SessionSignals } from '../state/session-signals.ts';
import { createAnswer } from './answer.ts';
import { createDatasetChanges } from './dataset-changes.ts';
import { createNames } from './names-state.ts';

/** How many of the ingredients at hand a recipe has, and how many it lists in all. */
export interface HandCount {
  readonly held: number;
  readonly listed: number;
}

interface ListSettings {
  readonly session: SessionSignals;
  /** The recipes to list. */
  readonly selection: Accessor<Selection>;
  readonly search: Accessor<string>;
  readonly order: Accessor<RecipeOrder>;
  readonly atHand: Accessor<readonly string[]>;
}

export type RecipeListState = ReturnType<typeof createRecipeList>;

/** The list of recipes: what is known of them, which are shown and in what order. */
export function createRecipeList({ session, selection, search, order, atHand }: ListSettings) {
  const changes = createDatasetChanges(session);
  const recipes = createAnswer(
    () => ({ selection: selection(), changes: changes() }),
    (asked) => loadRecipes(session, asked.selection),
  );
  const columns = () => recipes.latest()?.columns ?? null;
  const names = createNames(session, () => columns()?.ids ?? []);
  const words = createMemo(() => searchWords(search()), [], { equals: sameItems });

  const found = createAnswer(
    () => ({ words: words(), changes: changes() }),
    async (asked) => ({
      words: asked.words,
      holders: await Promise.all(asked.words.map((word) => recipesWith(session, word))),
    }),
  );

  const hands = createAnswer(
    () => (atHand().length === 0 ? null : { atHand: atHand(), changes: changes() }),
    (asked) => countAtHand(session, asked.atHand),
  );

  const needsNames = () => order() === 'name' || words().length > 0;
  /** Names, once all are there that the order and the search need. */
  const namesForOrder = createMemo(() => (needsNames() && !names.complete() ? null : names.all()));

  const ordered = createMemo(() => {
    const known = recipes.latest();
    const all = namesForOrder();
    return known === null || all === null
      ? null
      : orderedPlaces(known.byRating, order(), known.columns, order() === 'name' ? all : []);
  });

  /** Places in the columns of what is listed, in order; null until it can be told. */
  const shown = createMemo((): readonly number[] | null => {
    const [places, known, all, search] = [ordered(), columns(), namesForOrder(), found.latest()];
    if (places === null || known === null || all === null) return null;
    if (words().length === 0) return places;
    return search === null ? null : places.filter(matcher(known.ids, all, search.words, search.holders));
  });

  return {
    columns,
    prior: () => recipes.latest()?.prior ?? null,
    shown,
    names,
    needsNames,
    searching: () => words().length > 0,
    handOf: (id: number): HandCount | null => hands.latest()?.get(id) ?? null,
    /** Why there is no list. */
    error: () => recipes.error() ?? found.error() ?? (needsNames() ? names.error() : null),
    /** Why a column of it is empty. */
    columnError: () => names.error() ?? hands.error(),
    retry: () => {
      for (const answer of [recipes, found, hands]) if (answer.error() !== null) answer.retry();
      names.retry();
    },
  };
}

const sameItems = (one: readonly string[], other: readonly string[]) => one.join(' ') === other.join(' ');

interface LoadedRecipes {
  readonly columns: RecipeColumns;
  readonly prior: ReturnType<typeof ratingPrior>;
  readonly byRating: readonly number[];
}

/** Ratings are drawn towards the mean of all recipes, whichever are listed. */
async function loadRecipes(session: SessionSignals, selection: Selection): Promise<LoadedRecipes> {
  const [row, sums] = await Promise.all([
    onlyRow(session.ask(listStatement, listTables, selection)),
    onlyRow(session.ask(ratingSumsStatement, listTables)),
  ]);
  const prior = ratingPrior(sums);
  const columns = recipeColumns(row, prior);
  return { columns, prior, byRating: placesByRating(columns) };
}

/** The row of a statement that always has one. */
async function onlyRow<Row>(rows: Promise<readonly Row[]>): Promise<Row> {
  const [row] = await rows;
  if (row === undefined) throw new TypeError('An aggregate gave no row.');
  return row;
}

async function recipesWith(session: SessionSignals, word: string): Promise<ReadonlySet<number>> {
  const { ids } = await onlyRow(session.ask(ingredientSearch(word), searchTables));
  return new Set(ids);
}

async function countAtHand(
  session: SessionSignals,
  atHand: readonly string[],
): Promise<ReadonlyMap<number, HandCount>> {
  const { ids, held, listed } = await onlyRow(session.ask(atHandStatement(atHand), atHandTables));
  return new Map(ids.map((id, index) => [id, { held: held[index] ?? 0, listed: listed[index] ?? 0 }]));
}
