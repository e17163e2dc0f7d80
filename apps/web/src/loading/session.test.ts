import { describe, expect, it, vi } from 'vitest';
import { select, sql } from '@mangetamain/analytics';
import type { SessionState } from './session.ts';
import { bytesOf, bodyOf, datasetOf, status } from './testing/fake-browser.ts';
import {
  analysisOf,
  codeOf,
  counting,
  createSubject,
  fileOf,
  presentation,
  useSessions,
} from './testing/session-subject.ts';

useSessions();

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
    expect(worker.statements.filter((text) => text.startsWith('SELECT'))).toHaveLength(1);
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
