import { expect, it } from 'vitest';
import { inventedRows } from './invented-rows.ts';

const rows = inventedRows({ recipes: 800, ratings: 500 });

it('invents the same rows for the same seed, and others for another', () => {
  expect(inventedRows({ recipes: 800, ratings: 500 })).toEqual(rows);
  expect(inventedRows({ recipes: 800, ratings: 500 }, 2)).not.toEqual(rows);
});

it('keeps within what the cleaning leaves', () => {
  expect(rows.recipes).toHaveLength(800);
  for (const { minutes = 0, n_steps = 0, n_ingredients = 0, submitted = '' } of rows.recipes ?? []) {
    expect(minutes >= 1 && minutes <= 180 && n_steps >= 2 && n_steps <= 24).toBe(true);
    expect(n_ingredients >= 3 && n_ingredients <= 17).toBe(true);
    expect(submitted >= '1999-08-06' && submitted <= '2018-12-04').toBe(true);
  }
});

it('lists an item at most once in a recipe', () => {
  const pairs = (rows.recipe_ingredients ?? []).map(({ recipe_id, item }) => `${recipe_id} ${item}`);
  expect(new Set(pairs).size).toBe(pairs.length);
  expect(pairs.length).toBeGreaterThan(800);
});

it('has months and weekdays that differ', () => {
  const months = (rows.recipe_tags ?? [])
    .filter(({ item }) => item === 'christmas')
    .map(({ recipe_id }) => rows.recipes?.[recipe_id - 1]?.submitted?.slice(5, 7));
  const count = (month: string) => months.filter((each) => each === month).length;
  expect(count('12') + count('11')).toBeGreaterThan(count('06') + count('07'));
});
