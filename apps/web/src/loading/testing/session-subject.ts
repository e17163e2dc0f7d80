import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Analysis } from '@mangetamain/analytics';
import type { TableName } from '@mangetamain/analytics/dataset';
import { nothingSaid, openNativeEngine } from '@mangetamain/analytics/testing';
import { text } from '@mangetamain/analytics/text';
import { afterEach, beforeAll } from 'vitest';
import { createEngine } from '../../engine/engine.ts';
import { createBlockingWorker } from '../../engine/testing/blocking-worker.ts';
import { nextTask } from '../next-task.ts';
import { createDataSession, type SessionState } from '../session.ts';
import { createCaches, createClock, createNetwork } from './fake-browser.ts';

const selects = {
  old: 'SELECT i AS id FROM range(10) t(i)',
  new: 'SELECT i AS id FROM range(20) t(i)',
  details: `SELECT 7::INTEGER AS id, 'apple  bake' AS name, ['bake'] AS steps, ['easy'] AS tags, ['apples'] AS ingredients`,
} as const;

const parquet = new Map<string, Uint8Array<ArrayBuffer>>();
const cleanUp: (() => void)[] = [];

/** Sessions over a real engine, for the tests of one file: their published files are written before, engines end after. */
export function useSessions(): void {
  beforeAll(async () => {
    const directory = await mkdtemp(join(tmpdir(), 'session-'));
    const writer = await openNativeEngine();
    for (const [name, select] of Object.entries(selects)) {
      const path = join(directory, `${name}.parquet`);
      await writer.query(
        `COPY (${select}) TO '${path}' (FORMAT parquet, COMPRESSION zstd, PARQUET_VERSION v2)`,
      );
      parquet.set(name, Uint8Array.from(await readFile(path)));
    }
    await writer.close();
    await rm(directory, { recursive: true });
  });
  afterEach(() => {
    for (const end of cleanUp.splice(0)) end();
  });
}

/** A published file: ten recipes, twenty of a later dataset, or the texts of one. */
export const fileOf = (name: keyof typeof selects) => parquet.get(name) ?? new Uint8Array();

/** A session in a browser and before a network under the test's control. */
export function createSubject(caches = createCaches(), idle: () => Promise<void> = () => Promise.resolve()) {
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
      nextTask,
      online: () => network.online,
    },
  });
  const states: SessionState[] = [];
  session.subscribe((state) => states.push(state));
  cleanUp.push(() => engine.stop());
  return { session, network, worker, states, caches };
}

/** A presentation that says nothing beside its model. */
export const presentation = (model: unknown): Awaited<ReturnType<Analysis['run']>> => ({
  ...nothingSaid(text('common.keyFigures')),
  model,
});

export const analysisOf = (tables: TableName[], run: Analysis['run']): Analysis => ({
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
export function counting(sql = 'SELECT count(*) AS n, ? AS given FROM recipes') {
  const runs: unknown[] = [];
  const analysis = analysisOf(['recipes'], async (engine, params) => {
    runs.push(params);
    const { rows } = await engine.query(sql, [Number(params['x'] ?? 0)]);
    return presentation(rows[0]);
  });
  return { analysis, runs };
}

/** The code of the error that a promise rejects with; `none` where it does not. */
export const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (error: { code?: string }) => error.code,
  );
