import { describe, expect, it } from 'vitest';
import { fetchRows } from '../analysis/rows.ts';
import { existing } from '../stats/fixtures/close.ts';
import { openNativeEngine, openWasmEngine } from '../testing/index.ts';
import { useEngine } from '../testing/use-engine.ts';
import { isoDay, listStatement, recipeColumns, type RecipeColumns } from './list.ts';
import { orderedPlaces, placesByRating } from './order.ts';

const prior = { alpha: 16, beta: 1.5, trials: 2.5 };

describe.each([
  ['duckdb-wasm', openWasmEngine],
  ['native DuckDB', openNativeEngine],
])('on %s', (_, open) => {
  const engine = useEngine(open, () => ({
    recipes: [
      { id: 7, minutes: 20, n_ingredients: 6, submitted: '2008-02-29' },
      { id: 3, minutes: 5, n_ingredients: 4, submitted: '1999-08-06' },
      { id: 11, minutes: 60, n_ingredients: 9, submitted: '2018-12-04' },
    ],
    interactions: [
      { recipe_id: 7, user_id: 1, date: '2009-01-01', rating: 5 },
      { recipe_id: 7, user_id: 2, date: '2010-01-01', rating: 4 },
      { recipe_id: 11, user_id: 1, date: '2018-12-30', rating: 2 },
    ],
  }));

  const columns = async (): Promise<RecipeColumns> =>
    recipeColumns(existing((await fetchRows(engine, listStatement))[0]), prior);

  it('holds of every recipe what the list shows, ratings of all years together', async () => {
    const { ids, minutes, ingredients, submitted, ratings, stars, intervals } = await columns();
    const at = (id: number) => {
      const place = ids.indexOf(id);
      return [minutes, ingredients, submitted, ratings, stars].map((values) => values[place]);
    };
    expect(at(7)).toEqual([20, 6, 13_938, 2, 9]);
    expect(at(3)).toEqual([5, 4, 10_809, 0, 0]);
    expect(isoDay(13_938)).toBe('2008-02-29');
    expect(intervals[ids.indexOf(3)]).toBeNull();
    expect(intervals[ids.indexOf(7)]?.mean).toBeGreaterThan(intervals[ids.indexOf(11)]?.mean ?? 5);
  });

  it('has no interval where no prior can be told', async () => {
    const row = existing((await fetchRows(engine, listStatement))[0]);
    expect(recipeColumns(row, null).intervals).toEqual([null, null, null]);
  });

  it.each([
    ['rating', [7, 11, 3]],
    ['newest', [11, 7, 3]],
    ['oldest', [3, 7, 11]],
    ['quickest', [3, 7, 11]],
    ['longest', [11, 7, 3]],
    ['name', [11, 3, 7]],
  ] as const)('is ordered by %s', async (order, expected) => {
    const known = await columns();
    const names = known.ids.map((id) => ({ 3: '  b.l.t.', 7: undefined, 11: '"apple" pie' })[id]);
    const places = orderedPlaces(placesByRating(known), order, known, names);
    expect(places.map((place) => known.ids[place])).toEqual(expected);
  });

  it('keeps equal recipes in the order of their ratings, then of their numbers', () => {
    const known = recipeColumns(
      {
        ids: [9, 4, 2],
        submitted: [1, 1, 1],
        minutes: [5, 5, 5],
        ingredients: [1, 1, 1],
        ratings: [0, 3, 0],
        stars: [0, 9, 0],
      },
      prior,
    );
    const places = orderedPlaces(placesByRating(known), 'quickest', known, []);
    expect(places.map((place) => known.ids[place])).toEqual([4, 2, 9]);
  });
});
