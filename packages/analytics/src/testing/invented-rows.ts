import { seededRandom, type Random } from '../stats/resampling/random.ts';
import type { InteractionRow, ItemRow, RecipeRow, TableRows } from './tables.ts';

const firstDay = Date.UTC(1999, 7, 6);
const lastDay = Date.UTC(2018, 11, 4);
const msPerDay = 86_400_000;

/** Share of all recipes and month of the peak, if it has one; the names hold what SQL and markup could trip over. */
const ingredients: readonly (readonly [name: string, share: number, peak?: number])[] = [
  ['salt', 0.4],
  ['butter', 0.3],
  ['sugar', 0.25],
  ['onion', 0.2],
  ['olive oil', 0.18],
  ['zucchini', 0.12, 7],
  ["confectioners' sugar", 0.1, 12],
  ['pumpkin', 0.08, 10],
  ['crème fraîche', 0.06],
  ['9" pie shell', 0.04],
  ['salt & pepper', 0.03],
  ['kohlrabi', 0.004],
];

const tags: readonly (readonly [name: string, share: number, peak?: number])[] = [
  ['preparation', 0.99],
  ['course', 0.9],
  ['dietary', 0.6],
  ['easy', 0.5],
  ['main-dish', 0.3],
  ['christmas', 0.1, 12],
  ['summer', 0.1, 7],
  ['thanksgiving', 0.05, 11],
  ['heirloom-historical', 0.005],
];

/** Days crowd towards the middle of the period, as the publications do, and keep off the weekend somewhat. */
function dayOf(random: Random): string {
  const middle = (random() + random() + random()) / 3;
  const time = firstDay + Math.floor((middle * (lastDay - firstDay)) / msPerDay) * msPerDay;
  const weekday = new Date(time).getUTCDay();
  const moved = (weekday === 0 || weekday === 6) && random() < 0.5 ? 2 * msPerDay : 0;
  return new Date(Math.min(time + moved, lastDay)).toISOString().slice(0, 10);
}

const heavyTail = (random: Random, middle: number, spread: number) =>
  middle * Math.exp(spread * (random() + random() + random() - 1.5));

const between = (value: number, low: number, high: number) =>
  Math.min(high, Math.max(low, Math.round(value)));

const nutrient = (random: Random, middle: number) => between(heavyTail(random, middle, 2), 0, 2000);

function inventRecipe(random: Random, id: number): RecipeRow {
  const minutes = between(heavyTail(random, 35, 1.6), 1, 180);
  const n_steps = between(heavyTail(random, 8, 1), 2, 24);
  const n_ingredients = between(heavyTail(random, 9, 0.8), 3, 17);
  return {
    id,
    contributor_id: 1 + Math.floor(40 * random() ** 2),
    submitted: dayOf(random),
    minutes,
    n_steps,
    n_ingredients,
    calories: Math.round(10 * heavyTail(random, 320, 1.8)) / 10,
    total_fat_pct: nutrient(random, 20),
    sugar_pct: nutrient(random, 25),
    sodium_pct: nutrient(random, 15),
    protein_pct: nutrient(random, 18),
    sat_fat_pct: nutrient(random, 22),
    carb_pct: nutrient(random, 9),
    complexity_score: Math.log(1 + minutes) + n_steps + 0.5 * n_ingredients,
  };
}

const monthOf = (day: string) => Number(day.slice(5, 7));

function inventItems(
  random: Random,
  recipes: readonly RecipeRow[],
  items: readonly (readonly [name: string, share: number, peak?: number])[],
): ItemRow[] {
  return recipes.flatMap(({ id, submitted }) =>
    items
      .filter(
        ([, share, peak]) =>
          random() <
          share * (peak === undefined ? 1 : 1 + Math.cos(((monthOf(submitted) - peak) * 2 * Math.PI) / 12)),
      )
      .map(([item]) => ({ recipe_id: id, item })),
  );
}

function inventInteraction(random: Random, recipes: number): InteractionRow {
  const draw = random();
  return {
    recipe_id: 1 + Math.floor(recipes * random() ** 2),
    user_id: 1 + Math.floor(900 * random() ** 2),
    date: dayOf(random),
    rating: draw < 0.76 ? 5 : draw < 0.94 ? 4 : draw < 0.975 ? 3 : draw < 0.988 ? 2 : 1,
  };
}

/** Rows in the likeness of the published data, the same for the same seed: recipes, their items, and ratings. */
export function inventedRows(size: { recipes: number; ratings: number }, seed = 1): TableRows {
  const random = seededRandom(seed);
  const recipes = Array.from({ length: size.recipes }, (_, index) => inventRecipe(random, index + 1));
  return {
    recipes,
    recipe_ingredients: inventItems(random, recipes, ingredients),
    recipe_tags: inventItems(random, recipes, tags),
    interactions: Array.from({ length: size.ratings }, () => inventInteraction(random, size.recipes)),
  };
}
