import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openNativeEngine } from '@mangetamain/analytics/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '../engine/engine.ts';
import { createBlockingWorker } from '../engine/testing/blocking-worker.ts';
import { createDataSession } from '../loading/session.ts';
import { createCaches, createClock, createNetwork } from '../loading/testing/fake-browser.ts';
import { createExplorer, type Explorer } from './explorer.ts';
import { rowLimit } from './result.ts';

const parquet = new Map<string, Uint8Array<ArrayBuffer>>();
let directory = '';
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'explorer-'));
  const writer = await openNativeEngine();
  for (const [table, rows] of [
    ['recipes', 20_000],
    ['tags', 3],
  ] as const) {
    const path = join(directory, `${table}.parquet`);
    await writer.query(
      `COPY (SELECT i::INTEGER AS id, 'r' || i AS name FROM range(${rows}) t(i)) TO '${path}' (FORMAT parquet, COMPRESSION zstd)`,
    );
    parquet.set(table, Uint8Array.from(await readFile(path)));
  }
  await writer.close();
});
afterAll(() => rm(directory, { recursive: true }));

const explorers: Explorer[] = [];
afterEach(() => {
  for (const explorer of explorers.splice(0)) explorer.close();
});

function createSubject() {
  const fileOf = (table: string) => parquet.get(table) ?? new Uint8Array();
  const network = createNetwork({ recipes: fileOf('recipes'), tags: fileOf('tags') });
  const worker = createBlockingWorker();
  const { storage } = createCaches();
  const explorer = createExplorer(
    () => {
      const engine = createEngine({ wasmUrl: '/duckdb.wasm', openWorker: worker.openWorker });
      const ports = {
        fetch: network.fetch,
        caches: storage,
        clock: createClock(),
        online: () => network.online,
        idle: () => Promise.resolve(),
        nextTask: () => Promise.resolve(),
      };
      // In Node the engine writes to the disk: what it wrote is read by itself.
      const takeFile = async (name: string) => {
        const { rows } = await engine.query(`SELECT count(*) AS n FROM read_parquet('${name}')`, []);
        return new TextEncoder().encode(JSON.stringify(rows));
      };
      return { engine, session: createDataSession({ engine, ports }), takeFile };
    },
    join(directory, 'answer.parquet'),
  );
  explorers.push(explorer);
  const downloads = () => network.requests.filter((name) => name !== 'dataset');
  return { explorer, network, worker, downloads };
}

describe('an explorer', () => {
  it('starts nothing before the first statement', () => {
    const { worker, network } = createSubject();
    expect(worker.counts.opened).toBe(0);
    expect(network.requests).toEqual([]);
  });

  it('answers with rows, columns and time, in the order asked for', async () => {
    const { explorer, downloads } = createSubject();
    const result = await explorer.run('SELECT id, name FROM recipes ORDER BY id DESC LIMIT 2');
    expect(result).toMatchObject({
      columns: [
        { name: 'id', type: 'INTEGER', kind: 'integer' },
        { name: 'name', type: 'VARCHAR', kind: 'text' },
      ],
      rows: [
        { id: 19_999, name: 'r19999' },
        { id: 19_998, name: 'r19998' },
      ],
      limited: false,
    });
    expect(result.milliseconds).toBeGreaterThan(0);
    expect(downloads()).toEqual(['recipes']);
  });

  it('loads the tables that a statement reads, and none that it only names', async () => {
    const { explorer, downloads } = createSubject();
    await explorer.run("WITH tags AS (SELECT 1 AS recipes) SELECT 'interactions', recipes FROM tags");
    expect(downloads()).toEqual([]);
    await explorer.run('SELECT 1 FROM recipes JOIN Tags USING (id)');
    expect(downloads().toSorted()).toEqual(['recipes', 'tags']);
  });

  it('keeps so many rows, and says that there were more', async () => {
    const { explorer } = createSubject();
    const all = await explorer.run('FROM recipes');
    expect(all.rows).toHaveLength(rowLimit);
    expect(all.limited).toBe(true);
    expect((await explorer.run(`FROM range(${rowLimit})`)).limited).toBe(false);
  });

  it('reads values of any type, without losing a digit', async () => {
    const { explorer } = createSubject();
    const { rows } = await explorer.run(`SELECT sum(id) AS total, 9007199254740993 AS wide, 1.50 AS price,
      0.1::DOUBLE AS tenth, TIMESTAMP '2001-02-03 04:05:06' AS moment, DATE '2001-02-03' AS day, id > 0 AS yes,
      INTERVAL 1 DAY AS span, ['a', 'b'] AS list, {'a': 1} AS struct, NULL AS nothing
      FROM tags WHERE id = 2 GROUP BY id`);
    expect(rows).toEqual([
      {
        total: 2,
        wide: '9007199254740993',
        price: 1.5,
        tenth: 0.1,
        moment: '2001-02-03T04:05:06.000Z',
        day: '2001-02-03',
        yes: true,
        span: '1 day',
        list: '[a, b]',
        struct: "{'a': 1}",
        nothing: null,
      },
    ]);
  });

  it('tells of an error in any row, and answers the next statement', async () => {
    const { explorer } = createSubject();
    const many = "SELECT CASE i WHEN 5000 THEN 'bad' ELSE i::VARCHAR END AS s FROM range(5001) t(i)";
    await expect(explorer.run(`SELECT CAST(s AS INTEGER) AS n FROM (${many})`)).rejects.toMatchObject({
      details: { reason: expect.stringContaining("Could not convert string 'bad'") },
    });
    await expect(explorer.run("SELECT 'x'::INTEGER AS number")).rejects.toMatchObject({
      code: 'query_failed',
      details: { reason: expect.stringContaining("Could not convert string 'x'") },
    });
    expect((await explorer.run('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });

  it('does not look for ever for a table that is not published', async () => {
    const { explorer, downloads } = createSubject();
    await expect(explorer.run('SELECT * FROM nowhere')).rejects.toMatchObject({ code: 'query_failed' });
    await expect(explorer.run('SELECT * FROM interactions')).rejects.toMatchObject({ code: 'query_failed' });
    expect(downloads()).toEqual([]);
  });

  it('lets no statement leave its place', async () => {
    const { explorer } = createSubject();
    await explorer.run('SELECT 1 FROM tags');
    for (const sql of ['SELECT 1) ; DROP TABLE tags; SELECT (1', 'DROP TABLE tags'])
      await expect(explorer.run(sql)).rejects.toMatchObject({ code: 'query_failed' });
    expect((await explorer.run('SELECT count(*) AS n FROM tags')).rows).toEqual([{ n: 3 }]);
  });

  it('keeps one answer at a time', async () => {
    const { explorer } = createSubject();
    for (const n of [1, 2, 3]) await explorer.run(`SELECT ${n} AS n`);
    const { rows } = await explorer.run(
      "SELECT count(*) AS n FROM duckdb_tables() WHERE table_name LIKE 'answer%'",
    );
    // The one before, and the one that is being kept.
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('writes the kept answer as Parquet, and none that is gone with its engine', async () => {
    const { explorer } = createSubject();
    await expect(explorer.parquet()).rejects.toMatchObject({ code: 'cancelled' });
    await explorer.run('SELECT * FROM recipes');
    expect(new TextDecoder().decode(await explorer.parquet())).toBe(`[{"n":${rowLimit}}]`);
    explorer.cancel();
    await expect(explorer.parquet()).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('ends the engine to cancel, and reads its tables from this browser afterwards', async () => {
    const { explorer, worker, downloads } = createSubject();
    await explorer.run('SELECT 1 FROM tags');
    worker.overrides.set('SEND_PREPARED', () => new Promise(() => undefined));
    const endless = explorer
      .run('SELECT count(*) FROM range(1000000000000)')
      .catch((error: unknown) => error);
    await expect.poll(() => explorer.state().status).toBe('running');
    explorer.cancel();
    expect(await endless).toMatchObject({ code: 'cancelled' });
    expect(explorer.state().status).toBe('idle');
    expect(worker.counts).toEqual({ opened: 1, terminated: 1 });
    worker.overrides.clear();
    expect((await explorer.run('SELECT count(*) AS n FROM tags')).rows).toEqual([{ n: 3 }]);
    expect(worker.counts.opened).toBe(2);
    expect(downloads()).toEqual(['tags']);
  });

  it('tells the bytes of what it loads', async () => {
    const { explorer } = createSubject();
    const seen: number[] = [];
    explorer.subscribe((state) => {
      if (state.status === 'loading') seen.push(state.progress.totalReceived);
    });
    await explorer.run('SELECT 1 FROM tags');
    expect(Math.max(...seen)).toBeGreaterThan(0);
  });

  it('says why a table could not be loaded, and loads it when the connection is back', async () => {
    const { explorer, network } = createSubject();
    await explorer.run('SELECT 1');
    network.online = false;
    await expect(explorer.run('SELECT 1 FROM tags')).rejects.toMatchObject({ code: 'offline' });
    network.online = true;
    expect((await explorer.run('SELECT count(*) AS n FROM tags')).rows).toEqual([{ n: 3 }]);
  });

  it('has a fresh engine after one that died', async () => {
    const { explorer, worker } = createSubject();
    await explorer.run('SELECT 1 FROM tags');
    worker.fail('out of memory');
    expect((await explorer.run('SELECT count(*) AS n FROM tags')).rows).toEqual([{ n: 3 }]);
  });
});
