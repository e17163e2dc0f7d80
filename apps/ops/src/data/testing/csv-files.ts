import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvField, pythonList } from '../demo/csv-text.ts';

/** A recipe as the CSV file writes it; what is left out takes plain defaults. */
export interface RecipeCsv {
  readonly name?: string;
  readonly id?: number | string;
  readonly minutes?: number | string;
  readonly submitted?: string;
  readonly tags?: string;
  readonly nutrition?: string;
  readonly steps?: readonly string[];
  readonly n_steps?: number;
  readonly description?: string;
  readonly ingredients?: string;
  readonly n_ingredients?: number;
}

export interface RatingCsv {
  readonly user_id?: number | string;
  readonly recipe_id?: number | string;
  readonly date?: string;
  readonly rating?: number | string;
  readonly review?: string;
}

export const recipeHeader =
  'name,id,minutes,contributor_id,submitted,tags,nutrition,n_steps,steps,description,ingredients,n_ingredients';
export const ratingHeader = 'user_id,recipe_id,date,rating,review';

export function recipeLine(recipe: RecipeCsv, index = 0): string {
  const steps = recipe.steps ?? ['mix', 'bake', 'eat'];
  return [
    recipe.name ?? 'pancakes',
    recipe.id ?? 100 + index,
    recipe.minutes ?? 30,
    7,
    recipe.submitted ?? '2005-06-07',
    recipe.tags ?? "['easy', 'breakfast']",
    recipe.nutrition ?? '[51.5, 1.0, 13.0, 2.0, 3.0, 4.0, 5.0]',
    recipe.n_steps ?? steps.length,
    pythonList(steps),
    recipe.description ?? 'good',
    recipe.ingredients ?? "['eggs', 'milk', 'flour']",
    recipe.n_ingredients ?? 3,
  ]
    .map((value) => csvField(String(value)))
    .join(',');
}

export const ratingLine = (rating: RatingCsv, index = 0): string =>
  [
    rating.user_id ?? 1000 + index,
    rating.recipe_id ?? 100,
    rating.date ?? '2006-01-02',
    rating.rating ?? 5,
    rating.review ?? 'nice',
  ]
    .map((value) => csvField(String(value)))
    .join(',');

export const recipesCsv = (recipes: readonly RecipeCsv[]): string =>
  [recipeHeader, ...recipes.map(recipeLine)].map((line) => `${line}\n`).join('');

export const ratingsCsv = (ratings: readonly RatingCsv[]): string =>
  [ratingHeader, ...ratings.map(ratingLine)].map((line) => `${line}\n`).join('');

export interface CsvFiles {
  readonly recipes: string;
  readonly interactions: string;
  remove(): Promise<void>;
}

/** Writes both source files into a directory of their own. */
export async function writeCsvFiles(
  recipes: string | Uint8Array,
  interactions: string | Uint8Array,
): Promise<CsvFiles> {
  const directory = await mkdtemp(join(tmpdir(), 'csv-files-'));
  const files = {
    recipes: join(directory, 'RAW_recipes.csv'),
    interactions: join(directory, 'RAW_interactions.csv'),
  };
  await writeFile(files.recipes, recipes);
  await writeFile(files.interactions, interactions);
  return { ...files, remove: () => rm(directory, { recursive: true }) };
}
