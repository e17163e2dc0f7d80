import { describe, expect, it } from 'vitest';
import { pointerKey } from '../environment.ts';
import { InvalidDocumentError } from '../documents.ts';
import { CasUnsupportedError, UnavailableError } from '../ports.ts';
import { interrupted } from '../testing/interruption.ts';
import { carryOut, deploy, publish, rollBack, world } from '../testing/world.ts';
import { promotionKey } from './promotion.ts';
import { listPromotions, resume } from './resume.ts';
import { PromotionTakenOverError, readPointer, readPromotion, run, start } from './run.ts';

describe('resume', () => {
  it('has nothing to do in a new world, nor after promotions that ended', async () => {
    const ports = world();
    expect(await resume(ports)).toEqual({ resumed: [], failed: [] });
    await carryOut(deploy('preprod', publish(ports.artifacts, 'one')), ports);
    expect(await resume(ports)).toEqual({ resumed: [], failed: [] });
  });

  it('leaves alone what somebody was at work on a moment ago, until it is idle', async () => {
    const ports = world();
    const promotion = await start(deploy('preprod', publish(ports.artifacts, 'one')), ports);
    ports.clock.advance(59_999);
    expect((await resume(ports, { idleFor: 60_000 })).resumed).toEqual([]);
    ports.clock.advance(1);
    const { resumed } = await resume(ports, { idleFor: 60_000 });
    expect(resumed).toMatchObject([
      { id: promotion.id, outcome: 'failed', failure: { code: 'interrupted' } },
    ]);
  });

  it('leaves alone what this process is at work on itself', async () => {
    const ports = world();
    const releaseId = publish(ports.artifacts, 'one');
    const { id } = await start(deploy('preprod', releaseId), ports, 'id-chosen');
    expect(id).toBe('id-chosen');
    const isOurs = (other: string) => other === id;
    expect(await resume(ports, { isOurs })).toEqual({ resumed: [], failed: [] });
    expect(await run(id, ports)).toMatchObject({ outcome: 'succeeded' });
  });

  it('shuts out whoever was still at work: its next write is refused and changes nothing', async () => {
    const ports = world();
    const first = publish(ports.artifacts, 'one');
    await carryOut(deploy('preprod', first), ports);
    const promotion = await start(deploy('preprod', publish(ports.artifacts, 'two')), ports);
    let isPaused = false;
    const slow = interrupted('store', ports.store, async ({ method, moment, arguments: [key] }) => {
      if (isPaused || moment !== 'before' || method !== 'compareAndSwap' || key !== pointerKey('preprod'))
        return;
      isPaused = true;
      await resume(ports);
    });
    await expect(run(promotion.id, { ...ports, store: slow })).rejects.toThrow(PromotionTakenOverError);
    expect((await readPointer(ports.store, 'preprod'))?.value).toMatchObject({
      live: { releaseId: first },
      generation: 1,
      running: null,
    });
  });

  it('signs the document before it does anything, so that two never work on it side by side', async () => {
    const ports = world();
    const promotion = await start(deploy('preprod', publish(ports.artifacts, 'one')), ports);
    const before = await readPromotion(ports.store, promotion.id);
    const writers: (string | undefined)[] = [];
    const watched = interrupted('store', ports.store, async ({ method, moment, arguments: [key] }) => {
      const isDeed = method === 'compareAndSwap' && moment === 'before' && key === pointerKey('preprod');
      if (isDeed) writers.push((await readPromotion(ports.store, promotion.id))?.value.writer);
    });
    await resume({ ...ports, store: watched });
    expect(writers).toHaveLength(1);
    expect(writers).not.toContain(before?.value.writer);
  });

  it('frees an environment whose promotion ended without giving it back', async () => {
    const ports = world();
    await carryOut(deploy('preprod', publish(ports.artifacts, 'one')), ports);
    const found = await readPointer(ports.store, 'preprod');
    const [ended = ''] = await listPromotions(ports.store, 1);
    const stuck = { ...found?.value, running: { promotionId: ended, since: '2026-01-01T00:00:00.000Z' } };
    await ports.store.compareAndSwap(pointerKey('preprod'), found?.version ?? '', stuck);
    const promotion = await carryOut(deploy('preprod', publish(ports.artifacts, 'two')), ports);
    expect(promotion.outcome).toBe('succeeded');
  });

  it('reports a document that it cannot read and carries the others on', async () => {
    const ports = world();
    const good = await start(deploy('preprod', publish(ports.artifacts, 'one')), ports);
    await ports.store.create(promotionKey('zzz'), { schemaVersion: 2 });
    const { resumed, failed } = await resume(ports);
    expect(resumed.map(({ id }) => id)).toEqual([good.id]);
    expect(failed).toMatchObject([{ id: 'zzz', error: expect.any(InvalidDocumentError) as unknown }]);
  });
});

describe('listPromotions', () => {
  it('gives the latest first, as many as asked for', async () => {
    const ports = world();
    const made: string[] = [];
    for (const text of ['one', 'two', 'three']) {
      made.push((await carryOut(deploy('preprod', publish(ports.artifacts, text)), ports)).id);
    }
    expect(await listPromotions(ports.store, 2)).toEqual(made.toReversed().slice(0, 2));
  });
});

describe('a store in trouble', () => {
  it('that ignores conditions is refused before anything is written', async () => {
    const ports = world();
    const release = publish(ports.artifacts, 'one');
    const unsafe = interrupted('store', ports.store, ({ method }) => {
      if (method === 'create' || method === 'compareAndSwap') throw new CasUnsupportedError();
    });
    await expect(start(deploy('preprod', release), { ...ports, store: unsafe })).rejects.toThrow(
      CasUnsupportedError,
    );
    expect(await ports.store.list('')).toEqual([]);
  });

  it('that goes away right after the switch leaves the promotion to be finished when it is back', async () => {
    const ports = world();
    const promotion = await start(deploy('preprod', publish(ports.artifacts, 'one')), ports);
    let isAway = false;
    const leaving = interrupted('store', ports.store, ({ method, moment, arguments: [key] }) => {
      if (isAway) throw new UnavailableError('no answer');
      if (method === 'compareAndSwap' && moment === 'after' && key === pointerKey('preprod')) isAway = true;
    });
    await expect(run(promotion.id, { ...ports, store: leaving })).rejects.toThrow(UnavailableError);
    expect((await readPointer(ports.store, 'preprod'))?.value.running?.promotionId).toBe(promotion.id);
    expect(await carryOut(rollBack('preprod'), ports)).toMatchObject({ failure: { code: 'busy' } });
    expect((await resume(ports)).resumed).toMatchObject([{ id: promotion.id, outcome: 'succeeded' }]);
  });
});
