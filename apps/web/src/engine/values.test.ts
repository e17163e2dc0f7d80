import * as fc from 'fast-check';
import { columnFromArray, int32, tableFromColumns, tableToIPC, timeNanosecond } from '@uwdata/flechette';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeRows } from '@mangetamain/analytics/arrow';
import { createEngine } from './engine.ts';
import { createBlockingWorker } from './testing/blocking-worker.ts';

const engine = createEngine({ wasmUrl: '/duckdb.wasm', openWorker: createBlockingWorker().openWorker });
beforeAll(() => engine.start());
afterAll(() => engine.stop());

const value = async (expression: string, values: (string | number | boolean | null)[] = []) =>
  (await engine.query(`SELECT ${expression} AS value`, values)).rows[0]?.['value'];

describe('a value of the engine', () => {
  it.each([
    ['1::TINYINT', 1],
    ['2::SMALLINT', 2],
    ['3::INTEGER', 3],
    ['-4::BIGINT', -4],
    ['200::UTINYINT', 200],
    ['4000000000::UINTEGER', 4_000_000_000],
    ['5::UBIGINT', 5],
    ['sum(6::BIGINT)', 6],
    ['count(*)', 1],
    ['1.5::FLOAT', 1.5],
    ['0.1::DOUBLE', 0.1],
    ['1.25::DECIMAL(4, 2)', 1.25],
    ['-1.25::DECIMAL(9, 2)', -1.25],
    ['12345678901.25::DECIMAL(18, 2)', 12_345_678_901.25],
    ['1.25::DECIMAL(38, 2)', 1.25],
    ['true', true],
    ["'crème brûlée'", 'crème brûlée'],
    ["DATE '2008-02-29'", '2008-02-29'],
    ["DATE '1899-12-31'", '1899-12-31'],
    ["TIMESTAMP '2008-02-29 12:30:00.5'", '2008-02-29T12:30:00.500Z'],
    ["['a', NULL]", ['a', null]],
    ['[1::BIGINT, 2]', [1, 2]],
    ["[DATE '2008-02-29']", ['2008-02-29']],
    ['NULL', null],
    ['NULL::DATE', null],
    ['NULL::HUGEINT', null],
  ])('%s is %j', async (expression, expected) => {
    expect(await value(expression)).toEqual(expected);
  });

  it.each([
    ['9007199254740993::BIGINT', 'beyond ±2^53'],
    ['-9007199254740993::BIGINT', 'beyond ±2^53'],
    ['sum(9007199254740993::BIGINT)', 'beyond ±2^53'],
    ["INTERVAL '1' DAY", 'cast it in the query'],
    ["{'a': 1}", 'cast it in the query'],
    ["'x'::ENUM('x')", 'cast it in the query'],
    ["['x'::ENUM('x')]", 'cast it in the query'],
  ])('%s is refused by name: %s', async (expression, reason) => {
    await expect(value(expression)).rejects.toMatchObject({
      code: 'query_failed',
      details: { reason: expect.stringContaining(reason) },
    });
    await expect(value(expression)).rejects.toMatchObject({
      details: { reason: expect.stringContaining('Column "value"') },
    });
  });

  it('keeps every safe integer as it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.maxSafeInteger(), async (integer) => {
        expect(await value(`(${integer})::BIGINT`)).toBe(integer);
        expect(await value(`sum((${integer})::BIGINT)`)).toBe(integer);
      }),
      { numRuns: 30 },
    );
  });

  it('gives back every text and whole number that was bound', async () => {
    const bound = fc.oneof(
      fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
      fc.maxSafeInteger(),
    );
    await fc.assert(
      fc.asyncProperty(bound, async (given) => {
        expect(await value('?', [given])).toBe(given);
      }),
      { numRuns: 60 },
    );
  });

  it('gives back other numbers to within the last bits, as the engine reads them from JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), async (given) => {
        const difference = Math.abs(Number(await value('?', [given])) - given);
        expect(difference).toBeLessThanOrEqual(Math.abs(given) * 4 * Number.EPSILON + Number.MIN_VALUE);
      }),
      { numRuns: 60 },
    );
  });

  it('reads many rows over several batches, nulls among them', async () => {
    const { rows } = await engine.query(
      'SELECT CASE WHEN i % 3 = 0 THEN NULL ELSE i END AS i FROM range(5000) t(i) ORDER BY t.i',
      [],
    );
    expect(rows).toHaveLength(5000);
    expect(rows.slice(2998, 3002)).toEqual([{ i: 2998 }, { i: 2999 }, { i: null }, { i: 3001 }]);
  });

  it('names the columns of an empty result by having no rows', async () => {
    expect((await engine.query('SELECT 1 AS one WHERE false', [])).rows).toEqual([]);
  });
});

function stream(column: ReturnType<typeof columnFromArray>): Uint8Array[] {
  const bytes = tableToIPC(tableFromColumns({ column }), { format: 'stream' });
  if (bytes === null) throw new Error('flechette wrote nothing');
  return [bytes];
}

describe('an Arrow stream', () => {
  it('of plain integers becomes rows', () => {
    expect(decodeRows(stream(columnFromArray([1, null, 3], int32())))).toEqual([
      { column: 1 },
      { column: null },
      { column: 3 },
    ]);
  });

  it('of a type that no analysis reads is refused before its values are touched', () => {
    expect(() => decodeRows(stream(columnFromArray([1n], timeNanosecond())))).toThrow(
      'Column "column" has Arrow type',
    );
  });
});
