import { readPointer, readPromotion, type PromotionPorts } from '@mangetamain/deploy';
import { bringLive, datasetId, publish, world, type World } from '@mangetamain/deploy/testing';
import { describe, expect, it } from 'vitest';
import { createGate } from '../testing/gate.ts';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { createPromotions } from './promotions.ts';

function setUp(current: string | null = datasetId) {
  const ports = world();
  const { logger, entries } = createRecordingLogger();
  let finished = 0;
  const promotions = createPromotions({
    ports,
    currentDataset: async () => current,
    onFinished: async () => void (finished += 1),
    logger,
  });
  const wish = { confirm: 'DEPLOY', reason: 'A test', by: 'ada' };
  const livePreprod = async () => (await readPointer(ports.store, 'preprod'))?.value.live;
  return { ports, promotions, wish, entries, livePreprod, finished: () => finished };
}

describe('a promotion', () => {
  it('goes on by itself, and its end is noticed', async () => {
    const { ports, promotions, wish, livePreprod, finished, entries } = setUp();
    const releaseId = publish(ports.artifacts, 'a');
    const begun = await promotions.promote({ ...wish, environment: 'preprod', releaseId });
    expect(begun.outcome).toBeNull();
    await promotions.settled();
    expect(await livePreprod()).toEqual({ releaseId, datasetId });
    expect(finished()).toBe(1);
    expect(entries.map(({ message }) => message)).toEqual(['promotion_started', 'promotion_finished']);
  });

  it('takes the dataset in use, unless one is named: that one is pinned', async () => {
    const { ports, promotions, wish, livePreprod } = setUp();
    const other = 'd-2222222222222222';
    ports.artifacts.addDataset(other);
    const releaseId = publish(ports.artifacts, 'a');
    await promotions.promote({ ...wish, environment: 'preprod', releaseId, datasetId: other });
    await promotions.settled();
    expect(await livePreprod()).toEqual({ releaseId, datasetId: other, datasetPinned: true });
    await promotions.promote({ ...wish, environment: 'prod' });
    await promotions.settled();
    const prod = await readPointer(ports.store, 'prod');
    expect(prod?.value.live).toEqual({ releaseId, datasetId: other, datasetPinned: true });
  });

  it('needs a dataset', async () => {
    const { ports, promotions, wish } = setUp(null);
    const releaseId = publish(ports.artifacts, 'a');
    const refused = await promotions.promote({ ...wish, environment: 'preprod', releaseId });
    expect(refused.failure).toMatchObject({ code: 'no-target', message: expect.stringContaining('Import') });
  });
});

describe('resuming', () => {
  it('leaves alone what is under way here', async () => {
    const { ports, promotions, wish, livePreprod, entries } = setUp();
    const releaseId = publish(ports.artifacts, 'a');
    await promotions.promote({ ...wish, environment: 'preprod', releaseId });
    await promotions.resume(0);
    await promotions.settled();
    expect(await livePreprod()).toMatchObject({ releaseId });
    expect(entries.map(({ message }) => message)).not.toContain('promotion_resumed');
  });

  it('undoes what another process left before the switch, and says so', async () => {
    const { ports, promotions, wish, entries } = setUp();
    const first = publish(ports.artifacts, 'a');
    await bringLive(ports, first);
    const other = stuckProcess(ports);
    await other.promote({ ...wish, environment: 'preprod', releaseId: publish(ports.artifacts, 'b') });
    await other.stuck;
    await promotions.resume(0);
    expect(entries).toMatchObject([
      { level: 'warn', message: 'promotion_resumed', fields: { outcome: 'failed' } },
    ]);
    expect((await readPointer(ports.store, 'preprod'))?.value).toMatchObject({
      live: { releaseId: first },
      running: null,
    });
  });

  it('at first takes over what was left before this process began, not what was posted since', async () => {
    const { ports, promotions: earlier, wish } = setUp();
    const other = stuckProcess(ports);
    ports.clock.advance(1);
    const promotions = createPromotions({ ...options(ports), logger: createRecordingLogger().logger });
    ports.clock.advance(1);
    const { id } = await other.promote({
      ...wish,
      environment: 'preprod',
      releaseId: publish(ports.artifacts, 'a'),
    });
    await other.stuck;
    ports.clock.advance(1);
    await promotions.resume();
    expect((await readPromotion(ports.store, id))?.value.outcome).toBeNull();
    await earlier.resume(0);
    expect((await readPromotion(ports.store, id))?.value.outcome).toBe('failed');
  });
});

/** Returns the promotions of a process that stands still as soon as it is to prove something. */
function stuckProcess(ports: World) {
  const { passed: stuck, open } = createGate();
  const probe = () => {
    open();
    return new Promise<never>(() => {});
  };
  const promotions = createPromotions({
    ...options({ ...ports, prober: { probe } }),
    logger: createRecordingLogger().logger,
  });
  return { ...promotions, stuck };
}

function options(ports: PromotionPorts) {
  return { ports, currentDataset: async () => datasetId, onFinished: async () => {} };
}
