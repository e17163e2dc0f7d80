import { expect, it } from 'vitest';
import { columnKind } from './column-kind.ts';
import { tables } from './tables.ts';

it.each([
  ['SMALLINT', 'integer'],
  ['DECIMAL(18,3)', 'decimal'],
  ['VARCHAR[]', 'list'],
  ['DECIMAL(18,3)[]', 'list'],
  ['STRUCT(a INTEGER)', 'other'],
  ['toString', 'other'],
])('tells what %s holds', (type, kind) => {
  expect(columnKind(type)).toBe(kind);
});

it('knows every type that is published', () => {
  const types = Object.values(tables).flatMap(({ columns }) => columns.map(({ type }) => type));
  expect(types.filter((type) => columnKind(type) === 'other')).toEqual([]);
});
