import { expect, it } from 'vitest';
import { incompleteColumns, readQuality } from './quality.ts';

const check = (id: string, count: number, of = 100) => ({ id, text: id, count, of });
const ids = (checks: readonly { id: string }[]) => checks.map(({ id }) => id);

it('puts what has to hold first, and what fails before all', () => {
  const { required } = readQuality({
    unreadable: [],
    checks: [check('recipes.duplicate-id', 0), check('interactions.no-date', 3), check('recipes.no-name', 1)],
  });
  expect(ids(required)).toEqual(['interactions.no-date', 'unreadable', 'recipes.duplicate-id']);
});

it('counts the values that could not be read as a check', () => {
  const column = {
    source: 'recipes',
    column: 'minutes',
    line: 4,
    value: 'x',
    expected: 'an integer',
  } as const;
  const { required } = readQuality({ checks: [], unreadable: [{ ...column, count: 2, of: 100 }] });
  expect(required).toMatchObject([{ id: 'unreadable', count: 2, of: 100 }]);
});

it('tells what was found, the most common first, apart from what was not', () => {
  const { toKnow, notFound } = readQuality({
    unreadable: [],
    checks: [
      check('recipes.no-tags', 0),
      check('recipes.no-description', 3),
      check('interactions.without-star', 50, 1000),
    ],
  });
  expect(ids(toKnow)).toEqual(['interactions.without-star', 'recipes.no-description']);
  expect(ids(notFound)).toEqual(['recipes.no-tags']);
});

it('tells which columns lack values, and how many rows have one', () => {
  const column = { min: null, max: null };
  const report = {
    columns: [
      { ...column, table: 'recipe_details' as const, column: 'name', nulls: 0 },
      { ...column, table: 'recipe_details' as const, column: 'description', nulls: 1 },
      { ...column, table: 'recipes' as const, column: 'calories', nulls: 2 },
    ],
  };
  expect(
    incompleteColumns(report, [
      { table: 'recipe_details', rows: 4 },
      { table: 'recipes', rows: 0 },
    ]),
  ).toEqual([{ table: 'recipe_details', column: 'description', present: 0.75 }]);
});
