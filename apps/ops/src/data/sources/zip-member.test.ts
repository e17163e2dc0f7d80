import { expect, it } from 'vitest';
import { memberFor } from './zip-member.ts';

const kaggle = ['PP_recipes.csv', 'RAW_interactions.csv', 'RAW_recipes.csv', 'interactions_test.csv'];

it.each([
  ['recipes', kaggle, 'RAW_recipes.csv'],
  ['interactions', kaggle, 'RAW_interactions.csv'],
  ['recipes', ['data/', 'data/recipes.csv', 'data/reviews.csv', 'data/recipes.parquet'], 'data/recipes.csv'],
  ['interactions', ['recipes.parquet', 'reviews.parquet'], 'reviews.parquet'],
  ['recipes', ['__MACOSX/RAW_recipes.csv', 'mine.csv'], 'mine.csv'],
  ['recipes', ['one.csv', 'two.csv'], undefined],
  ['recipes', ['photo.png'], undefined],
] as const)('finds the file of %s in %j', (source, names, member) => {
  expect(memberFor(source, names)).toBe(member);
});
