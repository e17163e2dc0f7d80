import { countedBeyond, isWithheld, tableNames } from '@mangetamain/analytics/dataset';
import { createTables, inventedRows, openWasmEngine } from '@mangetamain/analytics/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countedExampleIds, exampleIds, examples } from './examples.ts';
import { wordsOf } from './schema.ts';
import { keepSql } from './result.ts';
import { refusalOf, splitStatements } from './statements.ts';

describe('the examples', () => {
  let engine: Awaited<ReturnType<typeof openWasmEngine>>;
  beforeAll(async () => {
    engine = await openWasmEngine();
    await createTables(engine, inventedRows({ recipes: 500, ratings: 1_000 }));
  });
  afterAll(() => engine.close());

  it.each([...exampleIds, ...countedExampleIds])(
    '%s is one question that the engine of the browser answers',
    async (id) => {
      const [statement, ...others] = splitStatements(examples[id]);
      expect(others).toEqual([]);
      expect(refusalOf(statement?.sql ?? '')).toBeNull();
      await engine.query(keepSql(`answer_${id}`, statement?.sql ?? ''));
      expect((await engine.query(`DESCRIBE answer_${id}`)).rows.length).toBeGreaterThan(1);
    },
  );

  it.each(countedExampleIds)('%s reads no table that a counted dataset lacks', (id) => {
    const bytes = 1;
    const files = tableNames.map((table) => ({ table, bytes, rows: bytes }));
    const counted = countedBeyond(0, files);
    const read = tableNames.filter((table) => wordsOf(examples[id]).has(table));
    expect(read.length).toBeGreaterThan(0);
    expect(read.filter((table) => isWithheld({ counted }, table))).toEqual([]);
  });
});
