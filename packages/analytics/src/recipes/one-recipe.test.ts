import { describe, expect, it } from 'vitest';
import { fetchRows } from '../analysis/rows.ts';
import { existing, expectClose } from '../stats/fixtures/close.ts';
import { openNativeEngine, openWasmEngine } from '../testing/index.ts';
import { useEngine } from '../testing/use-engine.ts';
import { largestDifferences, nutrientRows, nutritionStatement } from './nutrition.ts';
import { factsStatement, ratingYearsStatement, starYearsStatement } from './recipe-facts.ts';
import { shownName } from './shown-name.ts';
import { similarStatement } from './similar.ts';
import { describingTags, tagNames } from './used-tag.ts';

const lists: Readonly<Record<number, readonly string[]>> = {
  1: ['salt', 'saffron', 'rice'],
  2: ['salt', 'saffron', 'peas'],
  3: ['salt', 'rice', 'milk', 'sugar'],
  4: ['salt', 'flour'],
  5: ['salt'],
};

describe.each([
  ['duckdb-wasm', openWasmEngine],
  ['native DuckDB', openNativeEngine],
])('on %s', (_, open) => {
  const engine = useEngine(open, () => ({
    recipes: [1, 2, 3, 4, 5].map((id) => ({
      id,
      minutes: 10 * id,
      submitted: `200${id}-03-0${id}`,
      calories: 100 * id,
      sodium_pct: id === 5 ? null : id,
    })),
    recipe_ingredients: Object.entries(lists).flatMap(([id, items]) =>
      items.map((item) => ({ recipe_id: Number(id), item })),
    ),
    recipe_tags: [1, 2, 3].flatMap((recipe_id) => [
      { recipe_id, item: 'course' },
      { recipe_id, item: 'main-dish' },
      ...(recipe_id === 1 ? [{ recipe_id, item: 'spanish' }] : []),
    ]),
    interactions: [
      { recipe_id: 1, user_id: 1, date: '2008-01-01', rating: 5 },
      { recipe_id: 1, user_id: 2, date: '2008-06-01', rating: 4 },
      { recipe_id: 1, user_id: 3, date: '2011-01-01', rating: 1 },
    ],
  }));

  describe('one recipe', () => {
    it('has its facts, and none where there is no such recipe', async () => {
      expect(await fetchRows(engine, factsStatement(2))).toMatchObject([
        { minutes: 20, submitted: '2002-03-02', calories: 200, sodium_pct: 2 },
      ]);
      expect(await fetchRows(engine, factsStatement(77))).toEqual([]);
    });

    it('has its ratings by year', async () => {
      expect(await fetchRows(engine, ratingYearsStatement(1))).toEqual([
        { year: 2008, ratings: 2, mean: 4.5 },
        { year: 2011, ratings: 1, mean: 1 },
      ]);
    });

    it('has each of its stars by year, none where nobody rated it', async () => {
      expect(await fetchRows(engine, starYearsStatement(1))).toEqual([
        { year: 2008, one: 0, two: 0, three: 0, four: 1, five: 1 },
        { year: 2011, one: 1, two: 0, three: 0, four: 0, five: 0 },
      ]);
      expect(await fetchRows(engine, starYearsStatement(5))).toEqual([]);
    });

    it('is named with a capital and single spaces, and otherwise as it is written', () => {
      expect(shownName('  crisp  apple   bake , yum')).toBe('Crisp apple bake , yum');
      expect(shownName('éclair')).toBe('Éclair');
      expect(shownName('')).toBe('');
    });
  });

  describe('similar recipes', () => {
    it('share rare ingredients rather than common ones, by the cosine of weighted lists', async () => {
      const [first, second, ...others] = await fetchRows(engine, similarStatement(1));
      expect(first).toMatchObject({ id: 2, minutes: 20, year: 2002, shared: 2, names: 'saffron, salt' });
      const weight = (recipes: number) => Math.log(5 / recipes) ** 2;
      // Salt is in every recipe, so it weighs nothing.
      expectClose(first?.likeness, weight(2) / Math.sqrt((weight(2) + weight(2)) * (weight(2) + weight(1))));
      expect(second?.id).toBe(3);
      // Sharing nothing but salt is no likeness.
      expect(others).toEqual([]);
    });
  });

  describe('nutrition', () => {
    const quartilesOf = async (tag: string | null) =>
      existing((await fetchRows(engine, nutritionStatement(tag)))[0]);

    it('is compared with the middle half of a tag, or of all recipes', async () => {
      expect((await quartilesOf('main-dish')).calories).toEqual([150, 200, 250]);
      expect((await quartilesOf(null)).sodium_pct).toEqual([1.75, 2.5, 3.25]);
      expect((await quartilesOf("nobody's")).calories).toEqual([]);
    });

    it('is written in multiples of the median, without what has no value or no median', async () => {
      const group = { ...(await quartilesOf('main-dish')), sugar_pct: [0, 0, 9] };
      const own = existing((await fetchRows(engine, factsStatement(5)))[0]);
      const rows = nutrientRows(own, group);
      expect(rows[0]).toEqual({ id: 'calories', value: 500, ratio: 2.5, low: 0.75, high: 1.25 });
      expect(rows.map(({ id }) => id)).not.toContain('sugar_pct');
      expect(rows.map(({ id }) => id)).not.toContain('sodium_pct');
    });

    it('differs most where it is furthest by ratio, and not at all near the median', () => {
      const row = (id: 'calories' | 'sugar_pct' | 'protein_pct' | 'sodium_pct', ratio: number) => ({
        id,
        ratio,
        value: 1,
        low: 0,
        high: 2,
      });
      const rows = [
        row('calories', 1.05),
        row('sugar_pct', 0.25),
        row('protein_pct', 3),
        row('sodium_pct', 0),
      ];
      expect(largestDifferences(rows).map(({ id }) => id)).toEqual(['sodium_pct', 'sugar_pct']);
      expect(largestDifferences([row('calories', 1.05)])).toEqual([]);
    });

    it('is compared with the most used tag that describes, not with a heading of the taxonomy', async () => {
      const byUse = (await fetchRows(engine, tagNames)).map(({ name }) => name);
      expect(byUse).toEqual(['course', 'main-dish', 'spanish']);
      expect(describingTags(['Spanish', 'course', 'main-dish', 'unheard-of'], byUse)).toEqual([
        'main-dish',
        'spanish',
      ]);
    });
  });
});
