import { tmpdir } from 'node:os';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openNativeEngine } from '@mangetamain/analytics/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine, type EngineState } from './engine.ts';
import { isDataError } from './errors.ts';
import type { Priority } from './queue.ts';
import { statementLimits } from './statement-limits.ts';
import { createBlockingWorker } from './testing/blocking-worker.ts';

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (error: { code?: string }) => error.code,
  );

/** The statement that a crash is put down to, as far as this one's failure says. */
const statementOf = (error: unknown) =>
  isDataError(error, 'engine_crashed') ? error.details.statement : 'none';

const parts = (count: number) => Array.from({ length: count }, () => 'FETCH_QUERY_RESULTS');

function createTestEngine() {
  const worker = createBlockingWorker();
  const engine = createEngine({ wasmUrl: '/duckdb.wasm', openWorker: worker.openWorker });
  return { engine, worker };
}

describe('a started engine', () => {
  const { engine, worker } = createTestEngine();
  beforeAll(() => engine.start());
  afterAll(() => engine.stop());
  afterEach(() => worker.overrides.clear());

  it('binds values and returns plain rows', async () => {
    const { rows } = await engine.query(
      'SELECT ? AS name, ?::INTEGER + 1 AS n, ? IS NULL AS nothing, ?::BOOLEAN AS yes',
      ["o'brien; DROP TABLE x", 41, null, true],
    );
    expect(rows).toEqual([{ name: "o'brien; DROP TABLE x", n: 42, nothing: true, yes: true }]);
  });

  it('closes a statement once it has run, or failed: until then the engine keeps what it computed with', async () => {
    worker.requests.length = 0;
    expect((await engine.query('SELECT ? AS once', [4])).rows).toEqual([{ once: 4 }]);
    const requests = ['CREATE_PREPARED', 'SEND_PREPARED', ...parts(2), 'CLOSE_PREPARED'];
    expect(worker.requests).toEqual(requests);
    worker.requests.length = 0;
    const failing = engine.query('SELECT sum(CAST(s AS INTEGER)) FROM (SELECT ? AS s)', ['no number']);
    await expect(failing).rejects.toMatchObject({ code: 'query_failed' });
    // What was asked for in advance is refused before the statement is closed.
    expect(worker.requests.filter((type) => type !== 'FETCH_QUERY_RESULTS')).toEqual([
      'CREATE_PREPARED',
      'SEND_PREPARED',
      'CLOSE_PREPARED',
    ]);
  });

  it.each([
    ['among many rows', 5000],
    ['in the only row', 0],
  ])('rejects what fails %s while they are read, closes it, and works on', async (_, row) => {
    const wrong = `SELECT CAST(s AS INTEGER) AS n FROM
      (SELECT CASE i WHEN ? THEN 'bad' ELSE i::VARCHAR END AS s FROM range(${row + 1}) t(i))`;
    worker.requests.length = 0;
    await expect(engine.query(wrong, [row]).then(({ rows }) => rows.length)).rejects.toMatchObject({
      code: 'query_failed',
      details: { statement: wrong, reason: expect.stringContaining("Could not convert string 'bad'") },
    });
    expect(worker.requests.at(-1)).toBe('CLOSE_PREPARED');
    expect((await engine.query(wrong, [-1])).rows).toHaveLength(row + 1);
  });

  it('reads no further parts once nobody wants them, and answers the next statement', async () => {
    const abort = new AbortController();
    worker.requests.length = 0;
    let given = 0;
    worker.overrides.set('FETCH_QUERY_RESULTS', () => {
      given += 1;
      if (given === 3) abort.abort();
      return Uint8Array.of(given);
    });
    const unwanted = engine.query('FROM range(1000000)', [], { signal: abort.signal });
    expect(await codeOf(unwanted)).toBe('cancelled');
    worker.overrides.clear();
    expect((await engine.query('SELECT 1 AS one', [])).rows).toEqual([{ one: 1 }]);
    // Those that were asked for by then, and those of the next one; all would be 491.
    expect(worker.requests.filter((type) => type === 'FETCH_QUERY_RESULTS')).toHaveLength(12);
  });

  it('rejects a wrong statement with its text and what DuckDB says, and works on', async () => {
    await expect(engine.query('SELECT * FROM nowhere', [])).rejects.toMatchObject({
      code: 'query_failed',
      details: { statement: 'SELECT * FROM nowhere', reason: expect.stringContaining('nowhere') },
    });
    expect((await engine.query('SELECT 1 AS one', [])).rows).toEqual([{ one: 1 }]);
  });

  it('refuses numbers that JSON cannot carry rather than binding null', async () => {
    await expect(engine.query('SELECT ?', [Number.NaN])).rejects.toMatchObject({
      code: 'query_failed',
      details: { reason: expect.stringContaining('Value 1 is NaN') },
    });
  });

  it('refuses what is larger than it bears, before it reaches the engine', async () => {
    worker.requests.length = 0;
    const long = `SELECT 1 -- ${'x'.repeat(statementLimits.length)}`;
    await expect(engine.query(long, [])).rejects.toMatchObject({ code: 'statement_refused' });
    expect(worker.requests).toEqual([]);
  });

  it('answers the most urgent question first', async () => {
    const answers: string[] = [];
    const ask = (priority: Priority) =>
      engine
        .query('SELECT ? AS wish', [priority], { priority: () => priority })
        .then(({ rows }) => answers.push(String(rows[0]?.['wish'])));
    await Promise.all([ask('idle'), ask('hidden'), ask('visible'), ask('touched')]);
    expect(answers).toEqual(['touched', 'visible', 'hidden', 'idle']);
  });

  it('answers in the order of the questions', async () => {
    const answers: number[] = [];
    const ask = (n: number) =>
      engine.query(`SELECT ${n} AS n FROM range(${n * 1000}) LIMIT 1`, []).then(() => answers.push(n));
    await Promise.all([ask(30), ask(1), ask(10)]);
    expect(answers).toEqual([30, 1, 10]);
  });

  it('never sends a query that was cancelled before its turn', async () => {
    const abort = new AbortController();
    worker.requests.length = 0;
    const first = engine.query("SELECT 'wanted'", []);
    const second = codeOf(engine.query("SELECT 'unwanted'", [], { signal: abort.signal }));
    abort.abort();
    expect(await second).toBe('cancelled');
    await first;
    await engine.query("SELECT 'wanted'", []);
    expect(worker.requests.filter((type) => type === 'SEND_PREPARED')).toHaveLength(2);
  });
});

describe('starting', () => {
  it('goes from idle through starting to ready, once for two callers', async () => {
    const { engine, worker } = createTestEngine();
    const seen: EngineState['status'][] = [engine.state().status];
    engine.subscribe(({ status }) => seen.push(status));
    await Promise.all([engine.start(), engine.start()]);
    await engine.start();
    expect(seen).toEqual(['idle', 'starting', 'ready']);
    expect(worker.counts.opened).toBe(1);
    engine.stop();
    expect(worker.counts.terminated).toBe(1);
  });

  it('reports bytes on the line, scaled where the file is compressed', async () => {
    const { engine, worker } = createTestEngine();
    const seen: unknown[] = [];
    worker.overrides.set('OPEN', () => {
      worker.send({ type: 'ENGINE_BYTES', data: { received: 9_052_958, contentLength: 2_640_000 } });
      worker.send({ type: 'ENGINE_BYTES', data: { received: 18_105_915, contentLength: null } });
      return null;
    });
    await engine.start({ onProgress: (progress) => seen.push(progress) });
    expect(seen).toEqual([
      { received: 1_320_000, bytes: 2_640_000 },
      { received: 18_105_915, bytes: 18_105_915 },
    ]);
    engine.stop();
  });

  it.each([
    ['the worker cannot be opened', 'SecurityError'],
    ['the worker dies', '404'],
    ['the engine does not instantiate', 'CompileError'],
  ])('fails when %s, ends that worker, and works at the next try', async (how, reason) => {
    const { engine, worker } = createTestEngine();
    let healthy = false;
    const failing = createEngine({
      wasmUrl: '/duckdb.wasm',
      openWorker: () => {
        if (!healthy && how.includes('opened')) throw new Error(reason);
        return worker.openWorker();
      },
    });
    worker.overrides.set('INSTANTIATE', () => {
      if (how.includes('dies')) worker.fail(reason);
      throw new Error(reason);
    });
    await expect(failing.start()).rejects.toMatchObject({ code: 'engine_start_failed', details: { reason } });
    expect(worker.counts.terminated).toBe(worker.counts.opened);
    expect(failing.state()).toMatchObject({ status: 'failed', error: { details: { reason } } });

    healthy = true;
    worker.overrides.clear();
    await failing.start();
    expect((await failing.query('SELECT 1 AS one', [])).rows).toEqual([{ one: 1 }]);
    failing.stop();
    engine.stop();
  });

  it('is given up at once when cancelled, and ends the worker', async () => {
    const { engine, worker } = createTestEngine();
    const abort = new AbortController();
    worker.overrides.set('INSTANTIATE', () => new Promise(() => undefined));
    const start = codeOf(engine.start({ signal: abort.signal }));
    abort.abort();
    expect(await start).toBe('cancelled');
    expect(engine.state()).toEqual({ status: 'idle' });
    expect(worker.counts).toEqual({ opened: 1, terminated: 1 });
    expect(await codeOf(engine.start({ signal: abort.signal }))).toBe('cancelled');
    expect(worker.counts.opened).toBe(1);
  });
});

describe('a crash', () => {
  it.each<readonly [string, (worker: ReturnType<typeof createBlockingWorker>) => void]>([
    ['a dead worker', (worker: ReturnType<typeof createBlockingWorker>) => worker.fail('killed')],
    ...['RuntimeError', 'RangeError', 'InternalError'].map(
      (name) =>
        [
          `a trap of WebAssembly (${name})`,
          (worker: ReturnType<typeof createBlockingWorker>) => {
            worker.overrides.set('SEND_PREPARED', () => {
              throw Object.assign(new Error('unreachable'), { name });
            });
          },
        ] as const,
    ),
  ])(
    'of %s is put down to the statement that ran, and rejects what waits and what comes, until the engine is started again',
    async (_, happen) => {
      const { engine, worker } = createTestEngine();
      await engine.start();
      const waiting = ['SELECT 1', 'SELECT 2'].map((text) => engine.query(text, []).catch(statementOf));
      await Promise.resolve();
      happen(worker);
      expect(await Promise.all(waiting)).toEqual(['SELECT 1', null]);
      expect(engine.state()).toMatchObject({ status: 'failed', error: { code: 'engine_crashed' } });
      expect(await codeOf(engine.query('SELECT 3', []))).toBe('engine_crashed');

      worker.overrides.clear();
      await engine.start();
      expect((await engine.query('SELECT 4 AS four', [])).rows).toEqual([{ four: 4 }]);
      expect(worker.counts).toMatchObject({ opened: 2, terminated: 1 });
      engine.stop();
    },
  );
});

const sum = async (engine: Engine) => (await engine.query('SELECT sum(id) AS s FROM recipes', [])).rows;

describe('tables', () => {
  const { engine, worker } = createTestEngine();
  let parquet: (from: number) => Promise<Uint8Array<ArrayBuffer>>;
  let directory: string;

  beforeAll(async () => {
    await engine.start();
    directory = await mkdtemp(join(tmpdir(), 'tables-'));
    const writer = await openNativeEngine();
    for (const from of [0, 100]) {
      await writer.query(
        `COPY (SELECT i AS id FROM range(${from}, ${from + 10}) t(i)) TO '${directory}/${from}.parquet'
         (FORMAT parquet, COMPRESSION zstd, PARQUET_VERSION v2)`,
      );
    }
    await writer.close();
    parquet = async (from) => Uint8Array.from(await readFile(join(directory, `${from}.parquet`)));
  });
  afterAll(async () => {
    engine.stop();
    await rm(directory, { recursive: true });
  });

  it('are read from Parquet, whose bytes are handed over and let go', async () => {
    const bytes = await parquet(0);
    expect(engine.hasTable('d-1', 'recipes')).toBe(false);
    await engine.createTable('d-1', 'recipes', bytes);
    expect(bytes.byteLength).toBe(0);
    expect(engine.hasTable('d-1', 'recipes')).toBe(true);
    expect(worker.requests.at(-1)).toBe('DROP_FILE');
    await engine.useDataset('d-1');
    expect(await sum(engine)).toEqual([{ s: 45 }]);
  });

  it('of a new dataset replace the old in one step, prepared statements included', async () => {
    await engine.createTable('d-2', 'recipes', await parquet(100));
    expect(await sum(engine)).toEqual([{ s: 45 }]);
    await engine.useDataset('d-2');
    expect(await sum(engine)).toEqual([{ s: 1045 }]);
    expect(engine.hasTable('d-1', 'recipes')).toBe(false);
    await expect(engine.query('SELECT * FROM "d-1".recipes', [])).rejects.toThrow(/query_failed/);
  });

  it('of a dataset that is not in use can be dropped, those in use stay', async () => {
    await engine.createTable('d-3', 'recipes', await parquet(0));
    await engine.dropDataset('d-3');
    await engine.dropDataset('d-2');
    await engine.dropDataset('d-never');
    expect(engine.hasTable('d-3', 'recipes')).toBe(false);
    expect(await sum(engine)).toEqual([{ s: 1045 }]);
  });

  it('that cannot be read leave nothing behind', async () => {
    await expect(
      engine.createTable('d-2', 'interactions', new Uint8Array([1, 2, 3, 4])),
    ).rejects.toMatchObject({ code: 'query_failed' });
    expect(engine.hasTable('d-2', 'interactions')).toBe(false);
    expect(worker.requests.at(-1)).toBe('DROP_FILE');
    await engine.createTable('d-2', 'interactions', await parquet(0));
    expect((await engine.query('SELECT count(*) AS n FROM interactions', [])).rows).toEqual([{ n: 10 }]);
  });
});
