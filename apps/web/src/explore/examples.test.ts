import { createTables, inventedRows, openWasmEngine } from '@mangetamain/analytics/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleIds, examples } from './examples.ts';
import { keepSql } from './result.ts';
import { refusalOf, splitStatements } from './statements.ts';

describe('the examples', () => {
  let engine: Awaited<ReturnType<typeof openWasmEngine>>;
  beforeAll(async () => {
    engine = await openWasmEngine();
    await createTables(engine, inventedRows({ recipes: 500, ratings: 1_000 }));
  });
  afterAll(() => engine.close());

  it.each(exampleIds)('%s is one question that the engine of the browser answers', async (id) => {
    const [statement, ...others] = splitStatements(examples[id]);
    expect(others).toEqual([]);
    expect(refusalOf(statement?.sql ?? '')).toBeNull();
    await engine.query(keepSql(`answer_${id}`, statement?.sql ?? ''));
    expect((await engine.query(`DESCRIBE answer_${id}`)).rows.length).toBeGreaterThan(1);
  });
});
