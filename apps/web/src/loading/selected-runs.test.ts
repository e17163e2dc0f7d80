import { defineAnalysis, numbers, select, sql } from '@mangetamain/analytics';
import { decodeSelection, type Selection } from '@mangetamain/analytics/selection';
import { openNativeEngine } from '@mangetamain/analytics/testing';
import { text } from '@mangetamain/analytics/text';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { createEngine } from '../engine/engine.ts';
import { createBlockingWorker } from '../engine/testing/blocking-worker.ts';
import { createDataSession } from './session.ts';
import { createCaches, createClock, createNetwork } from './testing/fake-browser.ts';

const rows = {
  recipes: 'SELECT i AS id, i AS minutes FROM range(100) t(i)',
  recipe_ratings: 'SELECT i AS recipe_id, 1 AS n, 5 AS stars FROM range(50) t(i)',
  ratings_daily: "SELECT DATE '2005-01-01' AS date, 5 AS rating, 50 AS n",
  interactions:
    "SELECT i AS recipe_id, 1 AS user_id, DATE '2005-01-01' AS date, 5 AS rating FROM range(50) t(i)",
};

const published: Partial<Record<keyof typeof rows, Uint8Array<ArrayBuffer>>> = {};

beforeAll(async () => {
  const directory = await mkdtemp(join(tmpdir(), 'selected-'));
  const writer = await openNativeEngine();
  for (const table of ['recipes', 'recipe_ratings', 'ratings_daily', 'interactions'] as const) {
    const query = rows[table];
    const path = join(directory, `${table}.parquet`);
    await writer.query(`COPY (${query}) TO '${path}' (FORMAT parquet)`);
    published[table] = Uint8Array.from(await readFile(path));
  }
  await writer.close();
  await rm(directory, { recursive: true });
});

const cleanUp: (() => void)[] = [];
afterEach(() => {
  for (const end of cleanUp.splice(0)) end();
});

function createSubject() {
  const network = createNetwork(published);
  const worker = createBlockingWorker();
  const engine = createEngine({ wasmUrl: '/duckdb.wasm', openWorker: worker.openWorker });
  const session = createDataSession({
    engine,
    ports: {
      fetch: network.fetch,
      caches: createCaches().storage,
      clock: createClock(),
      online: () => network.online,
      idle: () => Promise.resolve(),
      nextTask: () => Promise.resolve(),
    },
  });
  cleanUp.push(() => engine.stop());
  return { session, network, worker };
}

const selectionOf = (address: string): Selection => decodeSelection(new URLSearchParams(address)).selection;

const quick = selectionOf('minutes=0-9');
const slow = selectionOf('minutes=90-');

/** An analysis whose model is a number that it counts. */
const counting = (table: 'recipes' | 'ratings_daily', what: string) =>
  defineAnalysis({
    id: 'trends.counting',
    icon: 'check',
    title: 'common.keyFigures',
    tables: [table],
    controls: {},
    query: () => ({
      counted: select(
        numbers('n'),
        sql`SELECT ${{ text: what, values: [] }} AS n FROM ${{ text: table, values: [] }}`,
      ),
    }),
    model: ({ counted }) => counted[0]?.n,
    notice: () => null,
    findings: () => [{ text: text('common.keyFigures'), verdict: 'up' }],
    subtitle: () => text('common.keyFigures'),
    keyFigures: () => [],
    figures: () => [],
    caption: () => text('common.keyFigures'),
    table: () => ({ columns: [], rows: [] }),
    method: [],
  });

const recipes = counting('recipes', 'count(*)::INTEGER');
const ratings = counting('ratings_daily', 'sum(n)::INTEGER');

it('answers of the recipes selected, and of all again', async () => {
  const { session } = createSubject();
  expect((await session.run(recipes, {}, { selection: quick })).model).toBe(10);
  expect((await session.run(recipes, {})).model).toBe(100);
  expect((await session.run(recipes, {}, { selection: slow })).model).toBe(10);
});

it('never gives the answer of another selection, and knows those that it gave', async () => {
  const { session, worker } = createSubject();
  const first = await session.run(recipes, {}, { selection: quick });
  const all = await session.run(recipes, {});
  const asked = worker.requests.length;
  expect(await session.run(recipes, {}, { selection: quick })).toBe(first);
  expect(await session.run(recipes, {})).toBe(all);
  expect(worker.requests).toHaveLength(asked);
});

it('claims nothing of a few recipes', async () => {
  const { session } = createSubject();
  const verdicts = async (selection?: Selection) =>
    (await session.run(recipes, {}, selection && { selection })).findings.map(({ verdict }) => verdict);
  expect(await verdicts()).toEqual(['up']);
  expect(await verdicts(selectionOf('minutes=0-29'))).toEqual(['up']);
  expect(await verdicts(quick)).toEqual(['thin']);
});

it('drops a run of a selection that was changed meanwhile', async () => {
  const { session } = createSubject();
  const stale = session.run(recipes, {}, { selection: quick }).then(
    () => 'answered',
    ({ code }: { code: string }) => code,
  );
  expect((await session.run(recipes, {}, { selection: slow })).model).toBe(10);
  expect(await stale).toBe('cancelled');
});

it('loads what a selection needs, then and only then', async () => {
  const { session, network } = createSubject();
  expect((await session.run(ratings, {})).model).toBe(50);
  expect(network.requests).toEqual(['dataset', 'ratings_daily']);
  expect((await session.run(ratings, {}, { selection: quick })).model).toBe(10);
  expect(network.requests.slice(2).sort()).toEqual(['interactions', 'recipes']);
});

it('answers single statements of a selection beside its analyses', async () => {
  const { session } = createSubject();
  const counted = select(numbers('n'), sql`SELECT count(*)::INTEGER AS n FROM recipes`);
  const answers = await Promise.all([
    session.ask(counted, ['recipes'], selectionOf('ratings=1')),
    session.ask(counted, ['recipes']),
    session.ask(counted, ['recipes'], slow),
  ]);
  expect(answers.map(([row]) => row?.n)).toEqual([50, 100, 10]);
});

it('cuts its tables again after a crash of the engine', async () => {
  const { session, worker } = createSubject();
  await session.run(recipes, {}, { selection: quick });
  worker.fail('out of memory');
  expect((await session.run(recipes, {}, { selection: slow })).model).toBe(10);
});
