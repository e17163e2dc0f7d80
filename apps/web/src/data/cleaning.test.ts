import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleaningOf, largestRule } from './cleaning.ts';

const lineage = [
  { table: 'recipes', step: 'raw', rows: 100, rule: 'Rows of the recipe file' },
  { table: 'recipes', step: 'unique', rows: 100, rule: 'One row for each id' },
  { table: 'recipes', step: 'duration', rows: 60, rule: '1 ≤ minutes ≤ 180' },
  { table: 'recipes', step: 'clean', rows: 55, rule: 'Calories are there' },
  { table: 'interactions', step: 'raw', rows: 900, rule: 'Rows of the rating file' },
  { table: 'interactions', step: 'clean', rows: 800, rule: 'Equal rows count once' },
  { table: 'interactions', step: 'of-clean-recipe', rows: 700, rule: 'Of these, how many' },
];

it('tells what each rule removed, in the order applied', () => {
  expect(cleaningOf({ lineage }, 'recipes')).toEqual({
    published: 100,
    clean: 55,
    notes: [],
    rules: [
      { step: 'unique', rule: 'One row for each id', removed: 0, left: 100 },
      { step: 'duration', rule: '1 ≤ minutes ≤ 180', removed: 40, left: 60 },
      { step: 'clean', rule: 'Calories are there', removed: 5, left: 55 },
    ],
  });
});

it('takes counts of what is kept for notes, not for rules', () => {
  const ratings = cleaningOf({ lineage }, 'interactions');
  expect(ratings?.clean).toBe(800);
  expect(ratings?.notes).toMatchObject([{ step: 'of-clean-recipe', rows: 700 }]);
});

it('knows nothing of a table without lineage', () => {
  expect(cleaningOf({ lineage: [] }, 'recipes')).toBeNull();
});

it('adds up: what is left and all that was removed are what was published', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1 }), (counts) => {
      const rows = counts.toSorted((a, b) => b - a);
      const cleaning = cleaningOf(
        { lineage: rows.map((rows, index) => ({ table: 'recipes', step: `s${index}`, rows, rule: 'r' })) },
        'recipes',
      );
      const removed = cleaning?.rules.reduce((sum, rule) => sum + rule.removed, 0) ?? -1;
      expect(removed + (cleaning?.clean ?? 0)).toBe(cleaning?.published);
    }),
  );
});

it('finds the rule that removed most, if any did', () => {
  const cleaning = cleaningOf({ lineage }, 'recipes');
  expect(cleaning && largestRule(cleaning)?.step).toBe('duration');
  expect(largestRule({ rules: [{ step: 'a', rule: 'r', removed: 0, left: 1 }] })).toBeNull();
});
