import { describe, expect, it } from 'vitest';
import { readableSql, sql } from './query.ts';

describe('sql', () => {
  it('binds values in order and splices fragments with theirs', () => {
    const where = sql`minutes BETWEEN ${1} AND ${180}`;
    expect(sql`SELECT ${'x'} FROM recipes WHERE ${where} AND year = ${2007}`).toEqual({
      text: 'SELECT ? FROM recipes WHERE minutes BETWEEN ? AND ? AND year = ?',
      values: ['x', 1, 180, 2007],
    });
  });

  it('keeps null as a bound value', () => {
    expect(sql`SELECT ${null}`).toEqual({ text: 'SELECT ?', values: [null] });
  });
});

describe('readable SQL', () => {
  it('shows the values in place, quoted, at the left margin', () => {
    const statement = sql`
      SELECT *
        FROM recipe_tags
       WHERE item = ${"mother's day"} AND n > ${3}`;
    expect(readableSql(statement)).toBe(
      "SELECT *\n  FROM recipe_tags\n WHERE item = 'mother''s day' AND n > 3",
    );
  });
});
