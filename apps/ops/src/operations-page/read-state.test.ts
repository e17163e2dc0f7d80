import { InvalidDocumentError, readOutbox, UnavailableError, type Monitor } from '@mangetamain/deploy';
import { publish, readMonitor } from '@mangetamain/deploy/testing';
import { describe, expect, it } from 'vitest';
import { readState } from './read-state.ts';
import type { OperationsState } from './state.ts';
import { withMonitored } from './testing/example-state.ts';
import { emptyWorld, exampleWorld } from './testing/example-world.ts';

const away = () => Promise.reject(new UnavailableError('The store does not answer.'));

const statusesOf = ({ health: { targets } }: OperationsState) =>
  Object.fromEntries(Object.entries(targets).map(([name, { status }]) => [name, status]));

describe('readState', () => {
  it('reads promotions and audit, latest first, and what differs', async () => {
    const { ports, releases } = await exampleWorld();
    const state = await readState(ports);
    const times = state.promotions.map(({ requestedAt }) => requestedAt);
    expect(times).toEqual(times.toSorted().toReversed());
    expect(state.environments.preprod.live?.releaseId).toBe(releases[2]);
    expect(state.environments.prod.live?.releaseId).toBe(releases[1]);
    expect(state.stored?.drift).toMatchObject({ inSync: false, sameDataset: true });
    expect(statusesOf(state)).toEqual({ prod: 'up', preprod: 'up', storage: 'up', dataset: 'up' });
  });

  it('tells the rest while releases and datasets cannot be read', async () => {
    const { ports } = await exampleWorld();
    for (const broken of [
      { releases: { ...ports.releases, all: away } },
      { datasets: { ...ports.datasets, all: away } },
    ]) {
      const state = await readState({ ...ports, ...broken });
      expect(state.stored).toBeNull();
      expect(state.promotions).not.toEqual([]);
    }
  });

  it('leaves out what is damaged, and names it', async () => {
    const { ports, releases } = await exampleWorld();
    const { found } = await ports.releases.all();
    const sound = found.filter(({ releaseId }) => releaseId === releases[2]);
    await ports.store.create('promotions/zzz', { schemaVersion: 1 });
    const all = async () => ({ found: sound, unreadable: ['r-000000000000'] });
    const state = await readState({ ...ports, releases: { ...ports.releases, all } });
    expect(state.unreadable).toEqual(['promotions/zzz', 'releases/r-000000000000/manifest.json']);
    expect(state.promotions).not.toEqual([]);
    const listed = state.stored?.releases.filter(({ isListed }) => isListed);
    expect(listed?.map(({ releaseId }) => releaseId)).toEqual([releases[2]]);
  });

  it('reads for the overview what is live, however much is stored', async () => {
    const { ports, releases } = await exampleWorld();
    const all = () => Promise.reject(new Error('nothing of the lists is to be read'));
    const list = (prefix: string) =>
      prefix.startsWith('audit/')
        ? Promise.reject(new Error('no entry is to be listed'))
        : ports.store.list(prefix);
    const lean = {
      ...ports,
      store: { ...ports.store, list },
      releases: { ...ports.releases, all },
      datasets: { ...ports.datasets, all },
    };
    const { stored, audit } = await readState(lean, { section: 'overview', auditEntries: 5 });
    expect(stored?.releases.map(({ releaseId }) => releaseId).toSorted()).toEqual(
      releases.slice(1).toSorted(),
    );
    expect(stored?.datasets).toMatchObject([{ datasetId: 'd-0123456789abcdef' }]);
    expect(audit).not.toEqual([]);
  });

  it('reads each list by pages, and tells of each deed once', async () => {
    const { ports, world } = await exampleWorld();
    const titles = Array.from({ length: 60 }, (_, n) => `Release ${n}`);
    for (const title of titles) publish(world.artifacts, title);
    const first = await readState(ports, { section: 'releases' });
    expect(first.stored?.pages).toMatchObject({ releases: { total: 63 }, datasets: null });
    const cursor = first.stored?.pages.releases?.next ?? undefined;
    const second = await readState(ports, { section: 'releases', cursor });
    const listed = [first, second].flatMap(
      ({ stored }) => stored?.releases.filter(({ isListed }) => isListed) ?? [],
    );
    expect(new Set(listed.map(({ releaseId }) => releaseId)).size).toBe(63);
    expect(second.stored?.pages.releases?.next).toBeNull();

    const deeds: string[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page: OperationsState = await readState(ports, {
        section: 'audit',
        auditEntries: 3,
        cursor: after,
      });
      deeds.push(...page.audit.map(({ id }) => id));
      after = page.olderAudit;
    }
    expect(deeds).toEqual((await readState(ports)).audit.map(({ id }) => id));
  });

  it('hides no defect of a document behind an empty page', async () => {
    const { ports } = await exampleWorld();
    const all = () => Promise.reject(new InvalidDocumentError('datasets/x', 'no manifest'));
    const broken = { ...ports, datasets: { ...ports.datasets, all } };
    await expect(readState(broken)).rejects.toThrow(InvalidDocumentError);
    await expect(readState({ ...ports, store: { ...ports.store, get: away } })).rejects.toThrow(
      UnavailableError,
    );
  });

  it('takes what the monitor knew for nothing once it is old', async () => {
    const { ports, world } = await exampleWorld();
    world.clock.advance(3_600_000);
    expect(statusesOf(await readState(ports))).toEqual({
      prod: 'unknown',
      preprod: 'unknown',
      storage: 'unknown',
      dataset: 'unknown',
    });
  });

  it.each([
    [null, 'file'],
    [async () => ({ honoured: true }) as const, 'honoured'],
    [async () => ({ honoured: false, reason: 'the second write won' }) as const, 'ignored'],
    [away, 'unknown'],
  ] as const)('knows of the state store what %s tells', async (conditionalWrites, stateStore) => {
    const state = await readState({ ...emptyWorld(), conditionalWrites });
    expect(state.service.stateStore).toBe(stateStore);
  });
});

describe('what is watched', () => {
  /** The example with another monitor. */
  async function withMonitor(change: (monitor: Monitor) => Monitor) {
    const { ports, watch } = await exampleWorld();
    const found = await watch.get('health/monitor');
    const changed = change(await readMonitor(watch));
    await watch.compareAndSwap('health/monitor', found?.version ?? '', changed);
    return (window?: '7d' | '30d') => readState(ports, window === undefined ? {} : { window });
  }
  const asItWas = (monitor: Monitor) => monitor;
  function withoutCourses(monitor: Monitor): Monitor {
    const before = { ...monitor };
    delete before.courses;
    return before;
  }

  it('has one slot for every five minutes of the last day, those without a probe empty', async () => {
    const { prod } = (await (await withMonitor(asItWas))()).health.targets;
    const indices = (wanted: unknown) =>
      prod.slots.flatMap((slot, index) => (slot === wanted ? [index] : []));
    expect(prod.slots).toHaveLength(288);
    expect(indices(null)).toEqual([45, 46, 47]);
    expect(indices('down')).toEqual([151, 152]);
  });

  it.each([
    ['7d', 336],
    ['30d', 360],
  ] as const)('has, over %s, %i slots with the same shares', async (window, slots) => {
    const { targets } = (await (await withMonitor(asItWas))(window)).health;
    expect(Object.values(targets).map((target) => target.slots.length)).toEqual([slots, slots, slots, slots]);
    const shares = Object.values(targets).map(({ upShare }) => upShare?.toFixed(3));
    expect(shares).toEqual(['0.993', '1.000', '0.972', '0.972']);
  });

  it('took as long as all but the slowest twentieth of the answers', async () => {
    const { targets } = (await (await withMonitor(asItWas))()).health;
    const expected = { prod: 38, preprod: 41, storage: 12, dataset: 96 };
    for (const name of ['prod', 'preprod', 'storage', 'dataset'] as const) {
      expect(Math.abs((targets[name].p95Ms ?? 0) / expected[name] - 1)).toBeLessThan(0.1);
    }
  });

  it('is read as before where only the worst of each slot was kept, or nothing at all', async () => {
    const { health } = await (await withMonitor(asItWas))();
    const read = await withMonitor(withoutCourses);
    const { targets } = (await read()).health;
    expect(targets.prod.slots).toEqual(health.targets.prod.slots);
    expect(Object.values(targets).map(({ p95Ms }) => p95Ms)).toEqual([null, null, null, null]);
    const none = await withMonitor((monitor) =>
      withMonitored(withoutCourses(monitor), 'prod', { history: [], lastProbe: null }),
    );
    expect((await none()).health.targets.prod.upShare).toBeNull();
  });

  it('has the dataset as PROD last read it', async () => {
    const observation = {
      target: 'prod' as const,
      checks: [{ name: 'dataset' as const, result: 'failed' as const, detail: '' }],
    };
    const read = await withMonitor((monitor) =>
      withMonitored(monitor, 'prod', { lastProbe: { at: monitor.lastRunAt ?? '', observation } }),
    );
    expect(statusesOf(await read())).toMatchObject({ prod: 'up', dataset: 'down' });
  });

  it('has the incidents of all targets, latest first', async () => {
    const { incidents } = (await (await withMonitor(asItWas))()).health;
    expect(incidents.map(({ target, worst }) => [target, worst])).toEqual([
      ['storage', 'warning'],
      ['prod', 'down'],
    ]);
  });
});

describe('the channels', () => {
  it.each([
    [{}, { status: 'delivered', lastError: null }],
    [
      { status: 'gave-up' as const, lastError: 'answered 500' },
      { status: 'gave-up', lastError: 'answered 500' },
    ],
  ])('tell how the last message went: %o', async (delivery, expected) => {
    const { ports, world } = await exampleWorld();
    const found = await world.store.get('notifications/outbox');
    const entries = await readOutbox(world.store);
    const delivered = entries.slice(0, 1).map((entry) => ({
      ...entry,
      done: true,
      deliveries: {
        discord: {
          status: 'delivered' as const,
          attempts: 1,
          nextAt: entry.notice.at,
          lastError: null,
          ...delivery,
        },
      },
    }));
    const outbox = { schemaVersion: 1, entries: delivered };
    await world.store.compareAndSwap('notifications/outbox', found?.version ?? '', outbox);
    const { service } = await readState(ports);
    expect(service.waiting).toBe(0);
    expect(service.channels).toEqual([
      { name: 'discord', last: expect.objectContaining({ ...expected, at: delivered[0]?.notice.at }) },
    ]);
  });

  it('tell what waits, and that none was sent', async () => {
    const { ports } = await exampleWorld();
    const { service } = await readState(ports);
    expect(service.waiting).toBeGreaterThan(0);
    expect(service.channels).toEqual([{ name: 'discord', last: null }]);
  });
});
