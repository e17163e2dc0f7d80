import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { select, sql, type Analysis } from '@mangetamain/analytics';
import { encodeAnswers } from '@mangetamain/analytics/answers';
import type { TableName } from '@mangetamain/analytics/dataset';
import { text } from '@mangetamain/analytics/text';
import { openNativeEngine } from '@mangetamain/analytics/testing';
import { createEngine } from '../engine/engine.ts';
import { createBlockingWorker } from '../engine/testing/blocking-worker.ts';
import { createDataSession, type SessionState } from './session.ts';
import {
  bodyOf,
  bytesOf,
  createCaches,
  createClock,
  createNetwork,
  datasetOf,
  status,
} from './testing/fake-browser.ts';

const parquet = new Map<string, Uint8Array<ArrayBuffer>>();

beforeAll(async () => {
  const directory = await mkdtemp(join(tmpdir(), 'session-'));
  const writer = await openNativeEngine();
  for (const [name, rows] of [
    ['old', 10],
    ['new', 20],
  ] as const) {
    const path = join(directory, `${name}.parquet`);
    await writer.query(
      `COPY (SELECT i AS id FROM range(${rows}) t(i)) TO '${path}' (FORMAT parquet, COMPRESSION zstd)`,
    );
    parquet.set(name, Uint8Array.from(await readFile(path)));
  }
  const details = join(directory, 'details.parquet');
  await writer.query(
    `COPY (SELECT 7::INTEGER AS id, 'apple  bake' AS name, ['bake'] AS steps, ['easy'] AS tags, ['apples'] AS ingredients)
     TO '${details}' (FORMAT parquet, COMPRESSION zstd, PARQUET_VERSION v2)`,
  );
  parquet.set('details', Uint8Array.from(await readFile(details)));
  await writer.close();
  await rm(directory, { recursive: true });
});

const fileOf = (name: string) => parquet.get(name) ?? new Uint8Array();

const cleanUp: (() => void)[] = [];
afterEach(() => {
  for (const end of cleanUp.splice(0)) end();
});

function createSubject(caches = createCaches(), idle: () => Promise<void> = () => Promise.resolve()) {
  const network = createNetwork({
    recipes: fileOf('old'),
    interactions: fileOf('old'),
    recipe_details: fileOf('details'),
  });
  const worker = createBlockingWorker();
  const engine = createEngine({ wasmUrl: '/duckdb.wasm', openWorker: worker.openWorker });
  const session = createDataSession({
    engine,
    ports: {
      fetch: network.fetch,
      caches: caches.storage,
      clock: createClock(),
      idle,
      online: () => network.online,
    },
  });
  const states: SessionState[] = [];
  session.subscribe((state) => states.push(state));
  cleanUp.push(() => engine.stop());
  return { session, network, worker, states, caches };
}

type Presentation = Awaited<ReturnType<Analysis['run']>>;

const presentation = (model: unknown): Presentation => ({
  model,
  notice: null,
  findings: [],
  summary: null,
  subtitle: text('common.keyFigures'),
  kpis: [],
  keyFigures: [],
  figures: [],
  caption: text('common.keyFigures'),
  table: { columns: [], rows: [] },
  items: [],
  effects: [],
  estimates: [],
  seasons: [],
});

const analysisOf = (tables: TableName[], run: Analysis['run']): Analysis => ({
  id: 'trends.test',
  page: 'trends',
  name: 'test',
  icon: 'check',
  title: text('common.keyFigures'),
  headline: {},
  tables,
  controls: {},
  method: [],
  statements: () => ({}),
  run,
});

/** An analysis that counts the recipes, and how often it ran. */
function counting(sql = 'SELECT count(*) AS n, ? AS given FROM recipes') {
  const runs: unknown[] = [];
  const analysis = analysisOf(['recipes'], async (engine, params) => {
    runs.push(params);
    const { rows } = await engine.query(sql, [Number(params['x'] ?? 0)]);
    return presentation(rows[0]);
  });
  return { analysis, runs };
}

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (error: { code?: string }) => error.code,
  );

describe('a session', () => {
  it('downloads nothing before it is asked', () => {
    const { session, network, worker } = createSubject();
    expect(session.state()).toMatchObject({ status: 'idle', dataset: null, tables: [], error: null });
    expect(network.requests).toEqual([]);
    expect(worker.counts.opened).toBe(0);
  });

  it('loads what an analysis needs, runs it, and says how far it is', async () => {
    const { session, states } = createSubject();
    const { analysis } = counting();
    expect((await session.run(analysis, { x: 3 })).model).toEqual({ n: 10, given: 3 });
    expect(session.state()).toMatchObject({
      status: 'ready',
      tables: ['recipes'],
      saved: null,
      checkedAt: '2026-01-02T14:02:00.000Z',
      error: null,
    });
    expect(states.map(({ status }) => status)).toContain('loading');
    expect(session.state().progress.files).toMatchObject([{ table: 'recipes', state: 'ready' }]);
  });

  it('gives a known result at once, for equal parameters in any order', async () => {
    const { session } = createSubject();
    const { analysis, runs } = counting();
    const first = await session.run(analysis, { x: 1, y: 2 });
    expect(await session.run(analysis, { y: 2, x: 1 })).toBe(first);
    expect(runs).toHaveLength(1);
    await session.run(analysis, { x: 2, y: 2 });
    expect(runs).toHaveLength(2);
  });

  it('keeps no failure', async () => {
    const { session } = createSubject();
    const { analysis, runs } = counting('SELECT count(*) AS n, ? AS given FROM interactions');
    expect(await codeOf(session.run(analysis, {}))).toBe('query_failed');
    await session.ensure(['interactions']);
    expect((await session.run(analysis, {})).model).toEqual({ n: 10, given: 0 });
    expect(runs).toHaveLength(2);
    expect(session.state().status).toBe('ready');
  });

  it('lets the newest request of an analysis win, and shares equal ones', async () => {
    const { session } = createSubject();
    const { analysis, runs } = counting();
    const stale = codeOf(session.run(analysis, { x: 1 }));
    const newest = session.run(analysis, { x: 2 });
    const same = session.run(analysis, { x: 2 });
    expect(await stale).toBe('cancelled');
    expect((await newest).model).toEqual({ n: 10, given: 2 });
    expect(await same).toBe(await newest);
    expect(runs).toEqual([{ x: 2 }]);
  });

  it('asks the engine once for a statement that two analyses begin with', async () => {
    const { session, worker } = createSubject();
    const one = counting();
    const other = { ...counting().analysis, id: 'trends.other', name: 'other' };
    const [first, second] = await Promise.all([session.run(one.analysis, {}), session.run(other, {})]);
    expect(second.model).toEqual(first.model);
    expect(worker.requests.filter((type) => type === 'RUN_PREPARED')).toHaveLength(1);
  });

  it('answers who shared a statement with a run that was given up', async () => {
    const { session } = createSubject();
    await session.ensure(['recipes']);
    const { analysis } = counting('SELECT count(*) AS n, 0 AS given FROM recipes WHERE ? IS NOT NULL');
    const superseded = codeOf(session.run(analysis, { x: 1 }));
    const sharing = session.run({ ...analysis, id: 'trends.other', name: 'other' }, { x: 1 });
    await Promise.resolve();
    const newest = session.run(analysis, { x: 2 });
    expect(await superseded).toBe('cancelled');
    expect((await sharing).model).toEqual({ n: 10, given: 0 });
    expect((await newest).model).toEqual({ n: 10, given: 0 });
  });

  it('shows a failed load, and retries all that was wanted', async () => {
    const { session, network } = createSubject();
    network.faults.set('dataset', [() => status(503, { 'retry-after': '8' })]);
    expect(await codeOf(session.ensure(['recipes']))).toBe('storage_unavailable');
    expect(session.state()).toMatchObject({
      status: 'failed',
      error: { code: 'storage_unavailable', details: { retryAfterSeconds: 8 } },
    });
    await session.retry();
    expect(session.state()).toMatchObject({ status: 'ready', tables: ['recipes'], error: null });
  });

  it('gives up when told to, says so, and goes on when asked again', async () => {
    const { session, worker } = createSubject();
    worker.overrides.set('INSTANTIATE', () => new Promise(() => undefined));
    const { analysis } = counting();
    const outcomes = [codeOf(session.run(analysis, {})), codeOf(session.ensure(['interactions']))];
    session.cancel();
    expect(await Promise.all(outcomes)).toEqual(['cancelled', 'cancelled']);
    expect(session.state()).toMatchObject({ status: 'cancelled', tables: [] });
    expect(worker.counts.terminated).toBe(1);

    worker.overrides.clear();
    await session.retry();
    expect(session.state().status).toBe('ready');
    expect((await session.run(analysis, {})).model).toEqual({ n: 10, given: 0 });
  });

  it('starts a fresh engine after a crash and takes the tables from the cache, unseen', async () => {
    const { session, network, worker, states } = createSubject();
    const { analysis } = counting();
    await session.run(analysis, { x: 1 });
    states.length = 0;
    worker.fail('out of memory');
    expect((await session.run(analysis, { x: 2 })).model).toEqual({ n: 10, given: 2 });
    expect(network.requests).toEqual(['dataset', 'recipes']);
    expect(worker.counts).toEqual({ opened: 2, terminated: 1 });
    expect(new Set(states.map(({ status, error }) => `${status} ${error?.code ?? ''}`))).toEqual(
      new Set(['ready ']),
    );
    expect(session.state().tables).toEqual(['recipes']);
  });

  it('answers all who wait when the engine traps in the middle of its work', async () => {
    const { session, worker, states } = createSubject();
    await session.ensure(['recipes']);
    states.length = 0;
    worker.trapAt('trapped', 1);
    const named = (name: string, sql?: string) => ({ ...counting(sql).analysis, id: name, name });
    const results = await Promise.all([
      session.run(named('trends.one', 'SELECT 0 AS n, ? AS given, 1 AS trapped FROM recipes LIMIT 1'), {}),
      session.run(named('trends.two'), { x: 2 }),
      session.run(named('trends.three'), { x: 3 }),
    ]);
    expect(results.map(({ model }) => model)).toEqual([
      { n: 0, given: 0, trapped: 1 },
      { n: 10, given: 2 },
      { n: 10, given: 3 },
    ]);
    expect(worker.counts.opened).toBe(2);
    expect(new Set(states.map(({ status }) => status))).toEqual(new Set(['ready']));
  });

  it('tells of a statement that traps twice in a row, and answers the others', async () => {
    const { session, worker } = createSubject();
    await session.ensure(['recipes']);
    worker.trapAt('trapped', 3);
    const trapped = { ...counting('SELECT 1 AS trapped, ?').analysis, id: 'trends.one' };
    const outcome = session.run(trapped, {}).catch((error: unknown) => error);
    const other = session.run(counting().analysis, { x: 2 });
    expect(await outcome).toMatchObject({
      code: 'engine_crashed',
      details: { statement: 'SELECT 1 AS trapped, ?' },
    });
    expect((await other).model).toEqual({ n: 10, given: 2 });
    expect(worker.counts.opened).toBe(3);
  });

  it('replaces an engine that has grown too large once nobody waits, unseen', async () => {
    const { session, worker, states } = createSubject();
    const { analysis } = counting();
    const grow = (megabytes: number) =>
      worker.send({ type: 'ENGINE_MEMORY', data: { bytes: megabytes << 20 } });
    await session.run(analysis, { x: 1 });
    grow(512);
    await session.run(analysis, { x: 2 });
    expect(worker.counts.opened).toBe(1);
    states.length = 0;
    const running = session.run(analysis, { x: 3 });
    grow(513);
    expect(worker.counts.opened).toBe(1);
    expect((await running).model).toEqual({ n: 10, given: 3 });
    await vi.waitFor(() => expect(worker.counts).toEqual({ opened: 2, terminated: 1 }));
    expect((await session.run(analysis, { x: 4 })).model).toEqual({ n: 10, given: 4 });
    expect(worker.counts.opened).toBe(2);
    expect(new Set(states.map(({ status }) => status))).toEqual(new Set(['ready']));
  });

  it('replaces an engine whose tables alone are larger than that only once', async () => {
    const { session, worker } = createSubject();
    const { analysis } = counting();
    worker.overrides.set('DROP_FILE', () => {
      worker.send({ type: 'ENGINE_MEMORY', data: { bytes: 600 << 20 } });
      return null;
    });
    for (const x of [1, 2, 3]) await session.run(analysis, { x });
    await session.ensure(['recipes']);
    await session.run(analysis, { x: 4 });
    expect(worker.counts.opened).toBe(2);
  });

  it('says so where a dead engine cannot be replaced', async () => {
    const { session, worker } = createSubject();
    await session.ensure(['recipes']);
    worker.fail('out of memory');
    worker.overrides.set('INSTANTIATE', () => Promise.reject(new Error('no memory')));
    const { analysis } = counting();
    expect(await codeOf(session.run(analysis, {}))).toBe('engine_start_failed');
    expect(session.state()).toMatchObject({ status: 'failed', error: { code: 'engine_start_failed' } });
    worker.overrides.clear();
    expect((await session.run(analysis, {})).model).toEqual({ n: 10, given: 0 });
    expect(session.state()).toMatchObject({ status: 'ready', error: null });
  });

  it('answers the most urgent of those who wait, and with it who asked the same', async () => {
    const { session } = createSubject();
    await session.ensure(['recipes']);
    const order: string[] = [];
    const ask = (name: string, x: number, priority: () => 'touched' | 'visible' | 'hidden') =>
      session
        .run({ ...counting().analysis, id: `trends.${name}`, name }, { x }, { priority })
        .then(() => order.push(name));
    await Promise.all([
      ask('hidden', 1, () => 'hidden'),
      ask('shared', 2, () => 'hidden'),
      ask('visible', 3, () => 'visible'),
      ask('touched', 2, () => 'touched'),
    ]);
    expect(order.slice(0, 2).toSorted()).toEqual(['shared', 'touched']);
    expect(order.slice(2)).toEqual(['visible', 'hidden']);
  });
});

describe('published answers', () => {
  const sql = 'SELECT count(*) AS n, ? AS given FROM recipes';
  const answering = (kind: 'default' | 'variants', ...given: number[]) => ({
    page: 'trends',
    kind,
    content: encodeAnswers(
      given.map((x) => ({
        statement: { text: sql, values: [x] },
        rows: [{ n: 10, given: x, published: 1 }],
      })),
    ),
  });
  const published = (x: number) => ({ n: 10, given: x, published: 1 });
  const never = () => new Promise<never>(() => undefined);

  it('show a page before there is an engine or a table, and however long these take', async () => {
    const { session, network, worker } = createSubject();
    network.answers = [answering('default', 0)];
    worker.overrides.set('INSTANTIATE', never);
    const { analysis } = counting();
    await session.prepare(['trends']);
    expect(network.requests).toEqual(['dataset', 'answers']);
    expect(worker.counts.opened).toBe(0);
    expect((await session.run(analysis, {})).model).toEqual(published(0));
    expect(session.state().dataset?.title).toBe('Test');
    await expect.poll(() => session.state().status).toBe('loading');
    expect((await session.run(analysis, { x: 0, y: 1 })).model).toEqual(published(0));
  });

  it('are drawn before the engine is asked for, which then makes controls act', async () => {
    let drawn: () => void = () => undefined;
    const { session, network, worker } = createSubject(
      undefined,
      () => new Promise((resolve) => (drawn = resolve)),
    );
    network.answers = [answering('default', 0)];
    const { analysis } = counting();
    await session.run(analysis, {});
    expect(worker.counts.opened).toBe(0);
    expect(session.state().status).toBe('idle');
    drawn();
    await expect.poll(() => session.state()).toMatchObject({ status: 'ready', tables: ['recipes'] });
    expect((await session.run(analysis, { x: 5 })).model).toEqual({ n: 10, given: 5 });
  });

  it('of variants come last, and count from then on', async () => {
    const { session, network, worker, caches } = createSubject();
    network.answers = [answering('default', 0), answering('variants', 7)];
    const { analysis } = counting();
    await session.run(analysis, {});
    // The manifest, the table and both files of answers are kept.
    await expect.poll(() => caches.entries.size).toBe(4);
    expect(network.requests).toEqual(['dataset', 'answers', 'recipes', 'answers']);
    expect((await session.run(analysis, { x: 7 })).model).toEqual(published(7));
    expect(worker.requests).not.toContain('RUN_PREPARED');
  });

  it('that hold no answer send at once for the engine', async () => {
    const { session, network } = createSubject(undefined, never);
    network.answers = [answering('default', 0)];
    expect((await session.run(counting().analysis, { x: 3 })).model).toEqual({ n: 10, given: 3 });
  });

  it('stay shown where the engine fails, which the state says and whoever asks for more is told', async () => {
    const { session, network, worker } = createSubject();
    network.answers = [answering('default', 0)];
    worker.overrides.set('INSTANTIATE', () => Promise.reject(new Error('blocked')));
    const { analysis } = counting();
    expect((await session.run(analysis, {})).model).toEqual(published(0));
    await expect.poll(() => session.state().error?.code).toBe('engine_start_failed');
    expect(await codeOf(session.run(analysis, { x: 1 }))).toBe('engine_start_failed');
    worker.overrides.clear();
    expect((await session.run(analysis, { x: 1 })).model).toEqual({ n: 10, given: 1 });
  });

  it('of the dataset that takes over are asked for anew', async () => {
    const { session, network } = createSubject();
    network.answers = [answering('default', 0)];
    const { analysis } = counting();
    await session.run(analysis, {});
    await expect.poll(() => session.state().status).toBe('ready');
    network.published = { ...network.published, recipes: fileOf('new') };
    network.answers = [];
    expect(await session.refresh()).toBe('updated');
    expect((await session.run(analysis, {})).model).toEqual({ n: 20, given: 0 });
  });

  it('are saved with the tables, for a visit without the network', async () => {
    const first = createSubject();
    first.network.answers = [answering('default', 0)];
    const { analysis } = counting();
    await first.session.run(analysis, {});
    await expect.poll(() => first.session.state().status).toBe('ready');
    const { session, network, worker } = createSubject(first.caches);
    network.online = false;
    worker.overrides.set('INSTANTIATE', never);
    expect((await session.run(analysis, {})).model).toEqual(published(0));
    expect(session.state().saved?.reason).toBe('offline');
  });
});

describe('refreshing', () => {
  it('finds nothing new, or changes over with new results', async () => {
    const { session, network } = createSubject();
    const { analysis } = counting();
    await session.run(analysis, {});
    expect(await session.refresh()).toBe('fresh');
    network.published = { ...network.published, recipes: fileOf('new') };
    expect(await session.refresh()).toBe('updated');
    expect(session.state().dataset?.datasetId).toBe(datasetOf(network.published).datasetId);
    expect((await session.run(analysis, {})).model).toEqual({ n: 20, given: 0 });
  });

  it('never mixes old and new data in one result', async () => {
    const { session, network } = createSubject();
    await session.ensure(['recipes', 'interactions']);
    let changeOver: () => Promise<unknown> = async () => {
      network.published = { recipes: fileOf('new'), interactions: fileOf('new') };
      changeOver = () => Promise.resolve();
      return session.refresh();
    };
    const count = (table: string) => `SELECT count(*) AS n FROM ${table}`;
    const analysis = analysisOf(['recipes', 'interactions'], async (engine) => {
      const first = await engine.query(count('recipes'), []);
      await changeOver();
      const second = await engine.query(count('interactions'), []);
      return presentation([first.rows[0], second.rows[0]]);
    });
    expect((await session.run(analysis, {})).model).toEqual([{ n: 20 }, { n: 20 }]);
  });

  it('that is refused keeps the old data in use', async () => {
    const { session, network } = createSubject();
    const { analysis } = counting();
    await session.ensure(['recipes']);
    network.published = { ...network.published, recipes: fileOf('new') };
    network.faults.set('recipes', [() => bodyOf(bytesOf('x'.repeat(fileOf('new').length)))]);
    expect(await codeOf(session.refresh())).toBe('dataset_hash_mismatch');
    expect(session.state()).toMatchObject({ status: 'failed', tables: ['recipes'] });
    expect((await session.run(analysis, {})).model).toEqual({ n: 10, given: 0 });
  });
});

describe('offline', () => {
  it('works with what an earlier visit saved', async () => {
    const first = createSubject();
    await first.session.ensure(['recipes']);
    const { session, network } = createSubject(first.caches);
    network.online = false;
    expect((await session.run(counting().analysis, {})).model).toEqual({ n: 10, given: 0 });
    expect(session.state()).toMatchObject({
      saved: { at: '2026-01-02T14:02:00.000Z', reason: 'offline' },
      checkedAt: null,
    });
    expect(await codeOf(session.refresh())).toBe('offline');
    network.online = true;
    expect(await session.refresh()).toBe('fresh');
    expect(session.state().saved).toBeNull();
  });
});

it('tells every follower, until it stops following', async () => {
  const { session } = createSubject();
  const follower = vi.fn<(state: SessionState) => void>();
  const stop = session.subscribe(follower);
  await session.ensure([]);
  const calls = follower.mock.calls.length;
  expect(calls).toBeGreaterThan(0);
  stop();
  await session.refresh();
  expect(follower).toHaveBeenCalledTimes(calls);
});

describe('a single statement', () => {
  const statement = select({ n: 'number' }, sql`SELECT count(*) + ${1} AS n FROM recipes`);

  it('is asked once its tables are there', async () => {
    const { session } = createSubject();
    expect(await session.ask(statement, ['recipes'])).toEqual([{ n: 11 }]);
    expect(session.state()).toMatchObject({ status: 'ready', tables: ['recipes'] });
  });

  it('is given up with everything else', async () => {
    const { session } = createSubject();
    const outcome = codeOf(session.ask(statement, ['recipes']));
    session.cancel();
    expect(await outcome).toBe('cancelled');
  });
});

describe('the texts of the recipes', () => {
  it('are read in parts and opened once, and no engine is started for them', async () => {
    const { session, network, worker } = createSubject();
    const details = await session.recipeDetails();
    expect(await session.recipeDetails()).toBe(details);
    expect(await details.textsOf(7)).toMatchObject({ name: 'apple  bake', steps: ['bake'] });
    expect(network.requests.filter((name) => name === 'recipes')).toEqual([]);
    expect(worker.requests).toEqual([]);
  });

  it('are opened anew after a failure', async () => {
    const { session, network } = createSubject();
    network.faults.set('recipe_details', [() => bodyOf(fileOf('details'))]);
    expect(await codeOf(session.recipeDetails())).toBe('dataset_invalid');
    expect((await session.recipeDetails()).groups).toBe(1);
  });
});
