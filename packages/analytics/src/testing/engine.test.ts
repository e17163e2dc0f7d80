import { describe, expect, it } from 'vitest';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTables, loadParquet, openNativeEngine, openWasmEngine, UnsafeIntegerError } from './index.ts';
import { useEngine } from './use-engine.ts';

describe.each([
  ['wasm', openWasmEngine],
  ['native', openNativeEngine],
] as const)('%s engine', (name, open) => {
  const engine = useEngine(open);

  it('says which engine it is', () => {
    expect(engine.name).toBe(name);
  });

  it('returns counts, sums and decimals as numbers and dates as ISO strings', async () => {
    const { rows } = await engine.query(`
      SELECT count(*) AS n, sum(x) AS s, 1.25::DECIMAL(10, 2) AS d, DATE '2008-02-29' AS day,
        TIMESTAMP '2008-02-29 12:30:00' AS at, ['a', NULL] AS list, [1::BIGINT, 2] AS numbers,
        true AS yes, NULL::INTEGER AS nothing, 'x' AS text, 2.5::FLOAT AS f
      FROM (VALUES (1::BIGINT), (2)) AS t(x)`);
    expect(rows).toEqual([
      {
        n: 2,
        s: 3,
        d: 1.25,
        day: '2008-02-29',
        at: '2008-02-29T12:30:00.000Z',
        list: ['a', null],
        numbers: [1, 2],
        yes: true,
        nothing: null,
        text: 'x',
        f: 2.5,
      },
    ]);
  });

  it('names the columns with DuckDB types', async () => {
    const { columns } = await engine.query(`
      SELECT count(*) AS n, sum(1) AS s, 1.5::DOUBLE AS d, 1::SMALLINT AS i, 'x' AS v, DATE '2010-01-01' AS day,
        ['x'] AS l, true AS b, TIMESTAMP '2010-01-01 00:00:00' AS ts`);
    expect(Object.fromEntries(columns.map((column) => [column.name, column.type]))).toEqual({
      n: 'BIGINT',
      s: 'HUGEINT',
      d: 'DOUBLE',
      i: 'SMALLINT',
      v: 'VARCHAR',
      day: 'DATE',
      l: 'VARCHAR[]',
      b: 'BOOLEAN',
      ts: 'TIMESTAMP',
    });
  });

  it('refuses integers that a number cannot hold', async () => {
    await expect(engine.query('SELECT 9007199254740993::BIGINT AS big')).rejects.toThrow(UnsafeIntegerError);
    await expect(engine.query('SELECT -9007199254740991::BIGINT AS big')).resolves.toMatchObject({
      rows: [{ big: -9007199254740991 }],
    });
  });

  it('binds numbers as DOUBLE, texts as they are, and null', async () => {
    const { rows } = await engine.query('SELECT typeof(?) AS t, ? AS v, ? IS NULL AS nothing', [
      3,
      "o'brien; DROP TABLE x",
      null,
    ]);
    expect(rows).toEqual([{ t: 'DOUBLE', v: "o'brien; DROP TABLE x", nothing: true }]);
  });

  it('rejects a wrong query with the message of DuckDB', async () => {
    await expect(engine.query('SELECT * FROM nowhere')).rejects.toThrow(/nowhere does not exist/);
    await expect(engine.query('SELECT sum(?::INTEGER)', ['x'])).rejects.toThrow(/Could not convert string/);
  });

  it('rejects what fails in the last row of many, with parameters and without', async () => {
    const texts = "SELECT CASE i WHEN 5000 THEN 'bad' ELSE i::VARCHAR END AS s FROM range(5001) t(i)";
    for (const [condition, parameters] of [
      ['true', []],
      ['i >= ?', [0]],
    ] as const)
      await expect(
        engine
          .query(`SELECT CAST(s AS INTEGER) AS n FROM (${texts} WHERE ${condition})`, parameters)
          .then(({ rows }) => rows.length),
      ).rejects.toThrow(/Could not convert string 'bad'/);
    expect((await engine.query(`SELECT count(*) AS n FROM (${texts})`)).rows).toEqual([{ n: 5001 }]);
  });
});

describe.each([
  ['wasm', openWasmEngine],
  ['native', openNativeEngine],
] as const)('tables in the %s engine', (_, open) => {
  it('creates every table and fills in what a test leaves out', async () => {
    const engine = await open();
    await createTables(engine, {
      recipes: [{ submitted: '2005-06-07', minutes: 10 }, {}],
      recipe_tags: [{ recipe_id: 1, item: "mother's day" }],
      interactions: [{ rating: 4 }, {}, {}, { date: '2011-01-01' }],
    });
    const recipes = await engine.query(
      'SELECT id, submitted, minutes, complexity_score FROM recipes ORDER BY id',
    );
    expect(recipes.rows).toEqual([
      { id: 1, submitted: '2005-06-07', minutes: 10, complexity_score: Math.log(11) + 12.5 },
      { id: 2, submitted: '2010-01-01', minutes: 30, complexity_score: Math.log(31) + 12.5 },
    ]);
    expect((await engine.query('SELECT * FROM tags')).rows).toEqual([
      { id: 1, name: "mother's day", n_recipes: 1 },
    ]);
    expect((await engine.query('SELECT * FROM recipe_tags')).rows).toEqual([{ recipe_id: 1, tag_id: 1 }]);
    expect((await engine.query('SELECT * FROM tag_minutes')).rows).toEqual([
      { tag_id: 1, year: 2005, minutes: 10, n: 1 },
    ]);
    expect((await engine.query('SELECT year, n, stars FROM recipe_ratings ORDER BY year')).rows).toEqual([
      { year: 2010, n: 3, stars: 14 },
      { year: 2011, n: 1, stars: 5 },
    ]);
    expect((await engine.query('SELECT * FROM recipe_details')).rows).toEqual([]);
    expect((await engine.query('SELECT * FROM ratings_daily ORDER BY date, rating')).rows).toEqual([
      { date: '2010-01-01', rating: 4, n: 1 },
      { date: '2010-01-01', rating: 5, n: 2 },
      { date: '2011-01-01', rating: 5, n: 1 },
    ]);
    await engine.close();
  });

  it('loads a table from Parquet bytes', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'parquet-'));
    const path = join(directory, 'x.parquet');
    const writer = await openNativeEngine();
    await writer.query(
      `COPY (SELECT i AS id, ['a', 'b'] AS l FROM range(5000) t(i)) TO '${path}' (FORMAT parquet, COMPRESSION zstd, PARQUET_VERSION v2)`,
    );
    await writer.close();
    const engine = await open();
    const bytes = await readFile(path);
    await loadParquet(engine, 'x', bytes);
    expect(bytes.byteLength).toBeGreaterThan(0);
    expect((await engine.query('SELECT count(*) AS n, sum(id) AS s, any_value(l) AS l FROM x')).rows).toEqual(
      [{ n: 5000, s: 12497500, l: ['a', 'b'] }],
    );
    await engine.close();
    await rm(directory, { recursive: true });
  });
});
