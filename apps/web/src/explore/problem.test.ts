import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWasmEngine } from '@mangetamain/analytics/testing';
import { nearestName } from './nearest-name.ts';
import { missingTable, readProblem, type KnownNames } from './problem.ts';

const known: KnownNames = {
  tables: ['recipes', 'interactions', 'recipe_tags'],
  columns: ['id', 'minutes', 'n_steps', 'rating'],
};

describe('what the engine of the browser says', () => {
  let engine: Awaited<ReturnType<typeof openWasmEngine>>;
  beforeAll(async () => {
    engine = await openWasmEngine();
    await engine.query('CREATE TABLE recipes (id INTEGER, minutes SMALLINT, name VARCHAR)');
  });
  afterAll(() => engine.close());

  /** The problem of a statement, run as the application runs it. */
  async function problemOf(sql: string) {
    const failure = await engine
      .query(`CREATE TEMP TABLE answer AS SELECT * FROM (\n${sql}\n) LIMIT 10`)
      .then(
        () => null,
        (error: Error) => error.message,
      );
    if (failure === null) throw new Error(`This statement was to fail: ${sql}`);
    const problem = readProblem(failure, sql, known, 1);
    const { from = 0, to = 0 } = problem.place ?? {};
    return { ...problem, at: sql.slice(from, to), line: sql.slice(0, from).split('\n').length };
  }

  it.each([
    ['a column', 'SELECT id\nFROM recipes\nWHERE minuts < 30', 'minuts', 3, 'minutes'],
    ['a column of a table', 'SELECT id\nFROM recipes r\nWHERE r.minuts < 30', 'minuts', 3, 'minutes'],
    ['a table', 'SELECT id\nFROM recips', 'recips', 2, 'recipes'],
    ['a table that is not loaded', 'SELECT 1\nFROM interaction', 'interaction', 2, 'interactions'],
    ['a function', 'SELECT\n  medain(minutes) FROM recipes', 'medain', 2, 'median'],
  ])('about %s: where, and what may have been meant', async (_, sql, at, line, proposal) => {
    expect(await problemOf(sql)).toMatchObject({ at, line, proposal, unknown: { name: at } });
  });

  it('about the grammar: at the word, without a proposal', async () => {
    expect(await problemOf('SELECT id\nFROM recipes\nWHERE GROUP')).toMatchObject({
      kind: 'Parser Error',
      at: 'GROUP',
      line: 3,
      proposal: null,
    });
  });

  it('points at nothing where the statement only ends too early', async () => {
    expect((await problemOf('SELECT id FROM recipes WHERE')).place).toBeNull();
  });

  it('about values: in its words, one line of them', async () => {
    const problem = await problemOf("SELECT 'x'::INTEGER AS number");
    expect(problem).toMatchObject({ kind: 'Conversion Error', place: null });
    expect(problem.message).toBe("Could not convert string 'x' to INT32");
    expect((await problemOf('SELECT sum(name) FROM recipes')).message).not.toContain('\n');
  });

  it('passes over texts and comments that hold the same word', async () => {
    const sql = "SELECT 'minuts' -- minuts\nFROM recipes WHERE minuts = 1";
    expect(await problemOf(sql)).toMatchObject({ at: 'minuts', line: 2 });
  });

  it('names a table that is missing, by which it can be loaded', async () => {
    const message = await engine.query('SELECT 1 FROM interactions').then(
      () => '',
      (error: Error) => error.message,
    );
    expect(missingTable(message)).toBe('interactions');
    expect(missingTable('Binder Error: no such column')).toBeNull();
  });
});

it('marks the whole line where DuckDB cuts it', () => {
  const sql = `SELECT ${'1 + '.repeat(60)}) 1`;
  const message = 'Parser Error: syntax error at or near ")"\nLINE 2: ...1 + 1 + ) 1\n                   ^';
  expect(readProblem(message, sql, known, 1).place).toEqual({ from: 0, to: sql.length });
});

it('keeps a message of another form as it is', () => {
  expect(readProblem('out of memory', 'SELECT 1', known)).toEqual({
    kind: 'Error',
    message: 'out of memory',
    unknown: null,
    place: null,
    proposal: null,
  });
});

it('proposes only names that are near', () => {
  expect(nearestName('MINUTS', known.columns)).toBe('minutes');
  expect(nearestName('price', known.columns)).toBeNull();
  expect(nearestName('x', [])).toBeNull();
});
