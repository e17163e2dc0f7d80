import type { Manifest } from '@mangetamain/analytics/dataset';
import { expect, it } from 'vitest';
import { knownNames, searchSchema, unitOf, wordsOf } from './schema.ts';

const file = (
  table: Manifest['files'][number]['table'],
  ...columns: string[]
): Manifest['files'][number] => ({
  table,
  key: `datasets/d-0123456789abcdef/${table}.parquet`,
  bytes: 1,
  rows: 1,
  sha256: 'a'.repeat(64),
  columns: columns.map((name) => ({ name, type: 'INTEGER' })),
});

const files = [file('recipes', 'id', 'minutes'), file('tags', 'id', 'name')];

it('knows each name once', () => {
  expect(knownNames(files)).toEqual({ tables: ['recipes', 'tags'], columns: ['id', 'minutes', 'name'] });
});

it('finds tables by their name, and columns by theirs', () => {
  expect(searchSchema(files, ' ')).toEqual(files);
  expect(searchSchema(files, 'Tag')).toEqual([files[1]]);
  expect(searchSchema(files, 'min')).toEqual([file('recipes', 'minutes')]);
  expect(searchSchema(files, 'nothing')).toEqual([]);
});

it('gives a column of an answer the unit of its name, unless that is ambiguous', () => {
  expect(unitOf('minutes')).toBe('min');
  expect(unitOf('id')).toBeNull();
  expect(unitOf('n')).toBeNull();
  expect(unitOf('of_my_own')).toBeNull();
});

it('knows the words of a statement, whatever their case', () => {
  expect(wordsOf('SELECT Minutes, n_steps FROM recipes').has('minutes')).toBe(true);
  expect(wordsOf('').size).toBe(0);
});
