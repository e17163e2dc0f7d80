import { describe, expect, it } from 'vitest';
import { encodeAnswers } from '@mangetamain/analytics/answers';
import { codeOf, counting, createSubject, fileOf, useSessions } from './testing/session-subject.ts';

useSessions();

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
    void session.readyFor(analysis).catch(() => undefined);
    await expect.poll(() => session.state().status).toBe('loading');
    expect((await session.run(analysis, { x: 0, y: 1 })).model).toEqual(published(0));
  });

  it('start no engine by themselves: a page without controls needs none', async () => {
    const { session, network, worker } = createSubject();
    network.answers = [answering('default', 0)];
    await session.run(counting().analysis, {});
    await session.refresh();
    expect(worker.counts.opened).toBe(0);
    expect(network.requests).not.toContain('recipes');
  });

  it('are drawn before the engine is made ready for what controls may ask', async () => {
    let drawn: () => void = () => undefined;
    const { session, network, worker } = createSubject(
      undefined,
      () => new Promise((resolve) => (drawn = resolve)),
    );
    network.answers = [answering('default', 0)];
    const { analysis } = counting();
    await session.run(analysis, {});
    const ready = session.readyFor(analysis);
    expect(worker.counts.opened).toBe(0);
    expect(session.state().status).toBe('idle');
    drawn();
    await ready;
    expect(session.state()).toMatchObject({ status: 'ready', tables: ['recipes'] });
    expect((await session.run(analysis, { x: 5 })).model).toEqual({ n: 10, given: 5 });
  });

  it('of variants come after the first view, however long the engine takes, and count from then on', async () => {
    const { session, network, worker, caches } = createSubject();
    network.answers = [answering('default', 0), answering('variants', 7)];
    worker.overrides.set('INSTANTIATE', never);
    const { analysis } = counting();
    await session.run(analysis, {});
    expect(network.requests).toEqual(['dataset', 'answers']);
    void session.readyFor(analysis).catch(() => undefined);
    // Both files of answers and the table are kept.
    await expect.poll(() => caches.entries.size).toBe(3);
    expect((await session.run(analysis, { x: 7 })).model).toEqual(published(7));
    expect(worker.requests).not.toContain('SEND_PREPARED');
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
    expect(await codeOf(session.readyFor(analysis))).toBe('engine_start_failed');
    expect(session.state().error?.code).toBe('engine_start_failed');
    expect(await codeOf(session.run(analysis, { x: 1 }))).toBe('engine_start_failed');
    worker.overrides.clear();
    expect((await session.run(analysis, { x: 1 })).model).toEqual({ n: 10, given: 1 });
  });

  it('of the dataset that takes over are asked for anew', async () => {
    const { session, network } = createSubject();
    network.answers = [answering('default', 0)];
    const { analysis } = counting();
    await session.run(analysis, {});
    await session.readyFor(analysis);
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
    await first.session.readyFor(analysis);
    const { session, network, worker } = createSubject(first.caches);
    network.online = false;
    worker.overrides.set('INSTANTIATE', never);
    expect((await session.run(analysis, {})).model).toEqual(published(0));
    expect(session.state().saved?.reason).toBe('offline');
  });
});
