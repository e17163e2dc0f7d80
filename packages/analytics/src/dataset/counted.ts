import type { Manifest, TableName } from './manifest.ts';

/** Tables with a row for each recipe or rating: they grow with the site, and counts of them do not. */
const recipeLevelTables: ReadonlySet<TableName> = new Set<TableName>([
  'recipes',
  'recipe_ingredients',
  'recipe_tags',
  'recipe_ratings',
  'interactions',
  'recipe_details',
]);

/** Texts are read in parts, recipe by recipe: no browser ever holds them all. */
const readInParts: TableName = 'recipe_details';

type Files = readonly Pick<Manifest['files'][number], 'table' | 'bytes' | 'rows'>[];

/**
 * What makes a dataset a counted one: undefined where its tables of recipes and ratings fit into the bytes that a browser
 * is to hold.
 */
export function countedBeyond(budget: number, files: Files): Manifest['counted'] {
  const ofRecipes = files.filter(({ table }) => recipeLevelTables.has(table));
  const held = ofRecipes.filter(({ table }) => table !== readInParts);
  const bytes = held.reduce((sum, file) => sum + file.bytes, 0);
  if (bytes <= budget) return undefined;
  const recipes = files.find(({ table }) => table === 'recipes')?.rows ?? 0;
  return { withheld: ofRecipes.map(({ table }) => table), bytes, budget, recipes };
}

/** Whether browsers do not get a table. */
export const isWithheld = ({ counted }: Pick<Manifest, 'counted'>, table: TableName): boolean =>
  counted?.withheld.includes(table) ?? false;

/** The files that browsers get: what stays with the service is neither linked nor described to them. */
export const filesForBrowsers = (manifest: Pick<Manifest, 'counted' | 'files'>): Manifest['files'] =>
  manifest.files.filter(({ table }) => !isWithheld(manifest, table));
