import { describe, expect, it } from 'vitest';
import { identifier, joinSql, numbers, readableSql, runnableSql, sql, yearsWhere } from './query.ts';

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

it('writes values only where they are bound, not where a text asks a question', () => {
  const statement = sql`SELECT 'why?' AS "how?", ${1} -- what?\n, ${2}`;
  expect(readableSql({ ...statement, text: statement.text.replace('\\n', '\n') })).toContain(
    `'why?' AS "how?", 1 -- what?`,
  );
});

describe('runnable SQL', () => {
  it('keeps the type with which numbers are bound, and writes whole ones plainly where they are cast', () => {
    expect(runnableSql(sql`SELECT ${3}, ${3}::INTEGER, ${2.5}::INTEGER`)).toBe(
      'SELECT 3::DOUBLE, 3::INTEGER, 2.5::DOUBLE::INTEGER',
    );
  });

  it('cannot be left by a value', () => {
    expect(runnableSql(sql`SELECT ${"'; DROP TABLE recipes; --"}, ${null}, ${true}`)).toBe(
      "SELECT '''; DROP TABLE recipes; --', NULL, true",
    );
  });

  it('makes no comment of a negative number', () => {
    expect(runnableSql(sql`SELECT 1 -${-2}::INTEGER`)).toBe('SELECT 1 -(-2)::INTEGER');
  });
});

describe('pieces of SQL', () => {
  it('join with another between, values kept in order', () => {
    const parts = [1, 2, 3].map((value) => sql`${value}`);
    expect(joinSql(parts, sql`, `)).toEqual({ text: '?, ?, ?', values: [1, 2, 3] });
    expect(() => joinSql([], sql`, `)).toThrow(RangeError);
  });

  it('take names from code only', () => {
    expect(identifier('n_steps')).toEqual({ text: 'n_steps', values: [] });
    expect(() => identifier('steps; DROP TABLE recipes')).toThrow(/only code names/u);
  });

  it('leave the rows of the years, bound', () => {
    expect(yearsWhere(null).text).toBe('TRUE');
    expect(yearsWhere([2002, 2005])).toEqual({
      text: 'year(submitted) BETWEEN ?::INTEGER AND ?::INTEGER',
      values: [2002, 2005],
    });
    expect(yearsWhere([2002, 2002], sql`year(date)`).text).toMatch(/^year\(date\) BETWEEN/u);
  });

  it('promise columns of numbers', () => {
    expect(numbers('year', 'recipes')).toEqual({ year: 'number', recipes: 'number' });
  });
});
