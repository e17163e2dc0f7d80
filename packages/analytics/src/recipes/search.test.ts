import { describe, expect, it } from 'vitest';
import { fetchRows } from '../analysis/rows.ts';
import { existing } from '../stats/fixtures/close.ts';
import { openNativeEngine, openWasmEngine } from '../testing/index.ts';
import { useEngine } from '../testing/use-engine.ts';
import { atHandStatement, ingredientNames } from './at-hand.ts';
import { ingredientSearch, matcher, searchWords } from './search.ts';

const list: readonly (readonly [number, string])[] = [
  [1, 'butter'],
  [1, 'brown sugar'],
  [1, 'salt'],
  [2, 'sugar'],
  [2, 'salt'],
  [3, '100% cocoa'],
];

describe.each([
  ['duckdb-wasm', openWasmEngine],
  ['native DuckDB', openNativeEngine],
])('on %s', (_, open) => {
  const engine = useEngine(open, () => ({
    recipes: [{ id: 1 }, { id: 2 }, { id: 3 }],
    recipe_ingredients: list.map(([recipe_id, item]) => ({ recipe_id, item })),
  }));

  const holdersOf = async (word: string) =>
    new Set(existing((await fetchRows(engine, ingredientSearch(word)))[0]).ids);

  describe('a search', () => {
    it('is of words, each once and in lower case', () => {
      expect(searchWords('  Crème  BRÛLÉE crème ')).toEqual(['crème', 'brûlée']);
      expect(searchWords(' ')).toEqual([]);
    });

    it('finds the recipes with an ingredient that holds a word, taken as it is written', async () => {
      expect(await holdersOf('sugar')).toEqual(new Set([1, 2]));
      expect(await holdersOf('0%')).toEqual(new Set([3]));
      expect(await holdersOf('nothing')).toEqual(new Set());
    });

    it('finds every word, in the name or in an ingredient', async () => {
      const words = ['pie', 'sugar'];
      const holders = await Promise.all(words.map(holdersOf));
      const names = ['Brown pie', 'Sugar Pie', undefined];
      const matches = matcher([1, 2, 3], names, words, holders);
      expect([0, 1, 2].filter((place) => matches(place))).toEqual([0, 1]);
      expect(matcher([2], ['Bread'], words, holders)(0)).toBe(false);
    });
  });

  describe('the ingredients at hand', () => {
    it('are counted for every recipe, of all that it lists', async () => {
      const { ids, held, listed } = existing(
        (await fetchRows(engine, atHandStatement(['salt', 'butter', "o'hara"])))[0],
      );
      const counts = ids.map((id, place) => [id, held[place], listed[place]]);
      expect(counts.toSorted(([a = 0], [b = 0]) => a - b)).toEqual([
        [1, 2, 3],
        [2, 1, 2],
        [3, 0, 1],
      ]);
    });

    it('are offered by name, the most used first', async () => {
      const [first] = await fetchRows(engine, ingredientNames);
      expect(first).toEqual({ name: 'salt' });
    });
  });
});
