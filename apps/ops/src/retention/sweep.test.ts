import {
  appendAudit,
  cancelScheduled,
  enqueue,
  environments,
  exportAudit,
  pointerKey,
  publishInstance,
  readPointer,
  schedulePromotion,
  UnavailableError,
  verifyAudit,
  type Promotion,
  type StateStore,
} from '@mangetamain/deploy';
import {
  carryOut,
  deploy,
  newMonitor,
  publish,
  rollBack,
  testNotice,
  world,
} from '@mangetamain/deploy/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { createSweep } from './sweep.ts';

const DAY_MS = 86_400_000;
const settings = { latestPromotions: 2, promotionDays: 10, noticeDays: 30, auditDays: 20 };

function setUp() {
  const ports = world();
  const { logger, entries } = createRecordingLogger();
  const elapsed = () => ports.clock.now().getTime();
  const sweepWith = (store: StateStore = ports.store, time = elapsed) =>
    createSweep({ ...ports, store, settings, logger, elapsed: time });
  const deploys = async (text: string, environment: 'preprod' | 'prod' = 'preprod'): Promise<Promotion> =>
    carryOut(
      deploy(environment, environment === 'preprod' ? publish(ports.artifacts, text) : undefined),
      ports,
    );
  return { ...ports, sweep: sweepWith(), sweepWith, entries, deploys };
}

const idsIn = async (store: StateStore, prefix: string) =>
  (await store.list(prefix)).map((key) => key.split('/').at(-1));

describe('scheduled promotions', () => {
  it('that wait no more go once they are old, and nothing begins anew; one that waits stays', async () => {
    const { store, clock, ids, artifacts, sweep, deploys } = setUp();
    await deploys('1');
    await deploys('1', 'prod');
    await deploys('2');
    const wish = {
      kind: 'promotion',
      environment: 'prod',
      by: 'ana',
      reason: 'Later',
      confirm: 'DEPLOY',
    } as const;
    const at = (days: number) => new Date(clock.now().getTime() + days * DAY_MS);
    const ports = { store, clock, ids, artifacts };
    const cancelled = await schedulePromotion(ports, wish, at(1));
    await cancelScheduled(ports, cancelled.id, 'ana', 'Not now');
    const waiting = await schedulePromotion(ports, wish, at(30));
    await sweep();
    expect(await store.list('schedule/')).toHaveLength(2);
    clock.advance(settings.promotionDays * DAY_MS + 1);
    await sweep();
    expect(await idsIn(store, 'schedule/')).toEqual([waiting.id]);
  });
});

describe('promotions', () => {
  it('that are old, not among the latest and named by nobody go, and their backups with them', async () => {
    const { store, clock, sweep, deploys, entries } = setUp();
    const failed = await carryOut(deploy('preprod', 'r-000000000000'), {
      ...setUp(),
      store,
      clock,
      ids: idsFrom('a'),
    });
    expect(failed.outcome).toBe('failed');
    const done = [await deploys('1'), await deploys('2'), await deploys('3')];
    await sweep();
    expect(await store.list('promotions/')).toHaveLength(4);
    clock.advance(11 * DAY_MS);
    await sweep();
    // All three that succeeded are in the history of the pointer.
    expect(await idsIn(store, 'promotions/')).toEqual(done.map(({ id }) => id).toSorted());
    expect(await store.list('backups/')).toHaveLength(3);
    expect(entries.at(-1)).toMatchObject({ level: 'info', message: 'swept', fields: { promotions: 1 } });
  });

  it('whose document a newer version wrote stay, and so do their backups', async () => {
    const { store, clock, sweep } = setUp();
    const strange = { schemaVersion: 2, id: 'a' };
    await store.create('promotions/0a', strange);
    await store.create('promotions/0b', 'no document at all');
    await store.create('promotions/1', {});
    await store.create('promotions/2', {});
    await store.create('backups/prod/00000001-0c', { schemaVersion: 2 });
    await store.create('backups/prod/unknown', {});
    await store.create('audit/2020-01-01/20200101T000000000Z-x', { schemaVersion: 2 });
    await store.create('idempotency/x', { schemaVersion: 2 });
    const before = await store.list('');
    clock.advance(4_000 * DAY_MS);
    await sweep();
    expect(await store.list('')).toEqual(before);
  });

  it('stay, all of them, while a pointer cannot be read', async () => {
    const { store, clock, sweep, deploys, entries } = setUp();
    for (const text of ['1', '2', '3', '4']) await deploys(text);
    const found = await store.get(pointerKey('preprod'));
    await store.compareAndSwap(pointerKey('preprod'), found?.version ?? '', { schemaVersion: 2 });
    clock.advance(4_000 * DAY_MS);
    await sweep();
    expect(await store.list('promotions/')).toHaveLength(4);
    expect(await store.list('backups/')).toHaveLength(4);
    expect(entries).toEqual(
      expect.arrayContaining([expect.objectContaining({ level: 'warn', message: 'sweep_failed' })]),
    );
  });

  it('that pointers name are never removed, whatever was done and however long ago', async () => {
    const deed = fc.record({
      kind: fc.constantFrom('preprod', 'prod', 'roll back', 'fail', 'claim'),
      days: fc.nat(30),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 12 }), fc.nat(40), async (deeds, days) => {
        const { store, clock, sweep, deploys, ...ports } = setUp();
        const all = { ...ports, store, clock };
        for (const [index, { kind, days: pause }] of deeds.entries()) {
          if (kind === 'preprod' || kind === 'prod') await deploys(String(index), kind);
          if (kind === 'roll back') await carryOut(rollBack('preprod'), all);
          if (kind === 'fail') await carryOut(deploy('preprod', 'r-000000000000'), all);
          clock.advance(pause * DAY_MS);
          await sweep();
        }
        clock.advance(days * DAY_MS);
        await sweep();
        const there = new Set(await idsIn(store, 'promotions/'));
        for (const environment of environments) {
          const pointer = (await readPointer(store, environment))?.value;
          const named = [
            pointer?.promotionId,
            ...(pointer?.verified ?? []).map(({ promotionId }) => promotionId),
          ];
          for (const id of named) if (id !== null && id !== undefined) expect(there).toContain(id);
        }
        const backed = (await store.list('backups/'))
          .filter((key) => !key.startsWith('backups/controls/'))
          .map((key) => key.replace(/^.*\/\d+-/, ''));
        expect(backed.filter((id) => !there.has(id))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('that never came to an end stay, and do not keep others', async () => {
    const { store, clock, sweep, deploys } = setUp();
    const [first] = [await deploys('1'), await deploys('2'), await deploys('3')];
    await store.remove(`promotions/${first.id}`);
    await store.create('promotions/00-left', { ...first, id: '00-left', phase: 'verifying', outcome: null });
    await store.create('promotions/01-old', { ...first, id: '01-old' });
    clock.advance(4_000 * DAY_MS);
    await sweep();
    const ids = await idsIn(store, 'promotions/');
    expect(ids).toContain('00-left');
    expect(ids).not.toContain('01-old');
  });
});

describe('a wrong clock', () => {
  async function withRecord(entries: number) {
    const world = setUp();
    const { store, clock } = world;
    for (let n = 0; n < entries; n += 1) await appendAudit(store, auditEntry(`entry-${n}`, clock.now()));
    return { ...world, left: async () => (await store.list('audit/')).length };
  }

  it('at the start removes no record whole, and the log says why', async () => {
    const { clock, sweepWith, entries, left } = await withRecord(96);
    clock.advance(401 * DAY_MS);
    await sweepWith()();
    expect(await left()).toBe(96);
    expect(entries).toMatchObject([
      {
        level: 'error',
        message: 'sweep_refused',
        fields: { part: 'audit', err: { message: expect.stringContaining('96 of 96') as unknown } },
      },
    ]);
  });

  it('at the start removes no promotions either', async () => {
    const { store, clock, sweepWith, deploys } = await withRecord(0);
    const over = await deploys('1');
    for (let n = 10; n < 40; n += 1) await store.create(`promotions/0${n}`, { ...over, id: `0${n}` });
    clock.advance(401 * DAY_MS);
    await sweepWith()();
    expect(await store.list('promotions/')).toHaveLength(31);
  });

  it.each([-2, 2])('that was set by %d hours while the service runs removes nothing', async (hours) => {
    const { clock, sweepWith, entries, left } = await withRecord(2);
    clock.advance(21 * DAY_MS);
    let elapsed = clock.now().getTime();
    const sweep = sweepWith(undefined, () => elapsed);
    elapsed -= (hours * DAY_MS) / 24;
    await sweep();
    expect(await left()).toBe(2);
    expect(entries).toMatchObject([
      { level: 'error', message: 'sweep_refused', fields: { reason: 'clock_jumped' } },
    ]);
  });

  it('is no reason to keep for ever what grows old day by day', async () => {
    const { store, clock, sweep, left } = await withRecord(0);
    for (let day = 0; day < 60; day += 1) {
      for (let n = 0; n < 3; n += 1) await appendAudit(store, auditEntry(`${day}-${n}`, clock.now()));
      clock.advance(DAY_MS);
      await sweep();
    }
    expect(await left()).toBeLessThanOrEqual(63);
  });
});

describe('the rest', () => {
  it('goes when its time is over: audit entries, told notices, kept answers', async () => {
    const { store, clock, sweep } = setUp();
    const answer = () => ({
      schemaVersion: 1,
      requestSha256: 'x',
      at: clock.now().toISOString(),
      answer: { status: 200, body: '{}', headers: {} },
    });
    await appendAudit(store, auditEntry('old', clock.now()));
    await enqueue(store, 'waiting', { ...testNotice, at: clock.now().toISOString() });
    await store.create('idempotency/old', answer());
    clock.advance(DAY_MS);
    await store.create('idempotency/new', answer());
    await sweep();
    expect(await store.list('idempotency/')).toEqual(['idempotency/new']);
    clock.advance(19 * DAY_MS);
    await appendAudit(store, auditEntry('new', clock.now()));
    await sweep();
    expect(await store.list('audit/')).toHaveLength(2);
    clock.advance(1);
    await sweep();
    expect(await store.list('audit/')).toEqual([expect.stringContaining('-new')]);
    expect(verifyAudit(await exportAudit(store))).toMatchObject({ entries: 1, problems: [] });
    expect(await store.list('idempotency/')).toEqual([]);
    clock.advance(4_000 * DAY_MS);
    await sweep();
    // Nobody was told yet.
    expect(await store.list('notifications/')).toHaveLength(1);
    expect((await store.get('notifications/outbox'))?.value).toMatchObject({ entries: [{ key: 'waiting' }] });
  });

  it('keeps audit entries for ever where that is wanted', async () => {
    const { store, clock } = setUp();
    const { logger } = createRecordingLogger();
    await appendAudit(store, auditEntry('old', clock.now()));
    clock.advance(40_000 * DAY_MS);
    const elapsed = () => clock.now().getTime();
    await createSweep({ store, clock, settings: { ...settings, auditDays: null }, logger, elapsed })();
    expect(await store.list('audit/')).toHaveLength(1);
    await createSweep({ store, clock, settings, logger, elapsed })();
    expect(await store.list('audit/')).toEqual([]);
  });

  it('is left for the next time by a store that is away, and told of in the log', async () => {
    const { store, sweepWith, entries } = setUp();
    const away = () => Promise.reject(new UnavailableError('away'));
    await sweepWith({ ...store, list: away, get: away })();
    expect(entries.map(({ message }) => message)).toEqual(Array.from({ length: 7 }, () => 'sweep_failed'));
  });
});

function auditEntry(id: string, at: Date) {
  return {
    schemaVersion: 1 as const,
    id,
    at: at.toISOString(),
    who: 'ada',
    what: 'hold' as const,
    where: null,
    from: null,
    to: null,
    why: 'Holidays',
    outcome: 'done',
    promotionId: null,
  };
}

function idsFrom(prefix: string) {
  let count = 0;
  return { next: () => `${prefix}${(count += 1)}` };
}

it('what an instance left behind goes once it is gone for a month', async () => {
  const { store, clock, sweep } = setUp();
  const record = (id: string) => ({
    schemaVersion: 1 as const,
    instance: { id, name: id },
    at: clock.now().toISOString(),
    interval: 1,
    stopped: false,
    monitor: newMonitor(),
  });
  await publishInstance(store, record('old'));
  clock.advance(1);
  await publishInstance(store, record('new'));
  clock.advance(30 * DAY_MS);
  await sweep();
  expect(await idsIn(store, 'health/instances/')).toEqual(['new']);
});
