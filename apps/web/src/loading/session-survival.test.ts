import { describe, expect, it, vi } from 'vitest';
import { codeOf, counting, createSubject, useSessions } from './testing/session-subject.ts';

useSessions();

describe('a session whose engine dies', () => {
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
});
