import type { TableName } from '../dataset/manifest.ts';
import { select, sql } from '../analysis/query.ts';
import type { RecipeNames } from './order.ts';

/** What a search in ingredients reads. */
export const searchTables: readonly TableName[] = ['ingredients', 'recipe_ingredients'];

/** The words of a search: in lower case, each once. */
export function searchWords(written: string): readonly string[] {
  return [...new Set(written.toLowerCase().split(/\s+/u))].filter((word) => word !== '');
}

/** The recipes with an ingredient in whose name a word stands. */
export const ingredientSearch = (word: string) =>
  select(
    { ids: 'number[]' },
    sql`
      SELECT coalesce(list(DISTINCT recipe_id), []) AS ids
        FROM recipe_ingredients
       WHERE ingredient_id IN (SELECT id FROM ingredients WHERE contains(name, ${word}))`,
  );

/**
 * Tells whether every word stands in the name or in an ingredient of the recipe at a place.
 * @param holders for each word, the ids of the recipes with an ingredient that holds it
 */
export function matcher(
  ids: readonly number[],
  names: RecipeNames,
  words: readonly string[],
  holders: readonly ReadonlySet<number>[],
): (place: number) => boolean {
  return (place) => {
    const name = names[place]?.toLowerCase() ?? '';
    const id = ids[place] ?? 0;
    return words.every((word, index) => name.includes(word) || holders[index]?.has(id) === true);
  };
}
