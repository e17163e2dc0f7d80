import { pairOf, readPointer, readPromotion, start } from '@mangetamain/deploy';
import {
  bringLive,
  datasetId,
  interrupted,
  publish,
  rollBack,
  world,
  type Interruption,
} from '@mangetamain/deploy/testing';
import { describe, expect, it } from 'vitest';
import { createGate } from '../testing/gate.ts';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { createPromotions } from './promotions.ts';

function setUp(current: string | null = datasetId, interruption: Interruption = () => {}) {
  const quiet = world();
  const ports = { ...quiet, store: interrupted('store', quiet.store, interruption) };
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
    expect(await livePreprod()).toEqual(pairOf({ releaseId, datasetId }));
    expect(finished()).toBe(1);
    expect(entries.map(({ message }) => message)).toEqual(['promotion_started', 'promotion_finished']);
  });

  it('takes the dataset that waits for a first release, unless one is named; PROD takes the pair', async () => {
    const { ports, promotions, wish, livePreprod } = setUp();
    const other = 'd-2222222222222222';
    ports.artifacts.addDataset(other);
    const releaseId = publish(ports.artifacts, 'a');
    await promotions.promote({ ...wish, environment: 'preprod', releaseId, datasetId: other });
    await promotions.settled();
    expect(await livePreprod()).toEqual(pairOf({ releaseId, datasetId: other }));
    await promotions.promote({ ...wish, environment: 'prod' });
    await promotions.settled();
    const prod = await readPointer(ports.store, 'prod');
    expect(prod?.value.live).toEqual(pairOf({ releaseId, datasetId: other }));
  });

  it('leaves an environment with its data, whatever waits for a first release by now', async () => {
    const { ports, promotions, wish, livePreprod } = setUp('d-2222222222222222');
    await bringLive(ports, publish(ports.artifacts, 'a'));
    const releaseId = publish(ports.artifacts, 'b');
    await promotions.promote({ ...wish, environment: 'preprod', releaseId });
    await promotions.settled();
    expect(await livePreprod()).toEqual(pairOf({ releaseId, datasetId }));
  });

  it('moves one half alone, where that is wanted', async () => {
    const { ports, promotions, wish } = setUp();
    const first = publish(ports.artifacts, 'a');
    await bringLive(ports, first);
    const [releaseId, other] = [publish(ports.artifacts, 'b'), 'd-2222222222222222'];
    ports.artifacts.addDataset(other);
    await promotions.promote({ ...wish, environment: 'preprod', releaseId, datasetId: other });
    await promotions.settled();
    const prod = async () => (await readPointer(ports.store, 'prod'))?.value.live;
    await promotions.promote({ ...wish, environment: 'prod', only: 'data' });
    await promotions.settled();
    expect(await prod()).toEqual(pairOf({ releaseId: first, datasetId: other }));
    await promotions.promote({ ...wish, environment: 'prod', only: 'release' });
    await promotions.settled();
    expect(await prod()).toEqual(pairOf({ releaseId, datasetId: other }));
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

  it.each([
    ['begins while it is taken hold of', 'create', 'after'],
    ['was under way already', 'list', 'before'],
  ] as const)('that %s leaves alone a promotion just posted', async (_when, method, moment) => {
    let isFirst = true;
    const both = setUp(datasetId, async (call) => {
      if (!isFirst || call.method !== method || call.moment !== moment) return;
      isFirst = false;
      await (method === 'create' ? both.promotions.resume(0) : post());
    });
    const releaseId = publish(both.ports.artifacts, 'a');
    const post = () => both.promotions.promote({ ...both.wish, environment: 'preprod', releaseId });
    await (method === 'create' ? post() : both.promotions.resume(0));
    await both.promotions.settled();
    expect(await both.livePreprod()).toEqual(pairOf({ releaseId, datasetId }));
    expect(both.entries.map(({ message }) => message)).toEqual(['promotion_started', 'promotion_finished']);
  });

  it('undoes what another process left while one is under way here', async () => {
    const { ports, promotions, wish, livePreprod, entries } = setUp();
    await bringLive(ports, publish(ports.artifacts, 'a'));
    await bringLive(ports, publish(ports.artifacts, 'b'));
    const left = await start(rollBack('prod'), ports);
    const releaseId = publish(ports.artifacts, 'c');
    await promotions.promote({ ...wish, environment: 'preprod', releaseId });
    await promotions.resume(0);
    await promotions.settled();
    expect(await livePreprod()).toMatchObject({ releaseId });
    expect(entries.filter(({ message }) => message === 'promotion_resumed')).toMatchObject([
      { fields: { promotionId: left.id, outcome: 'failed' } },
    ]);
  });

  it('undoes what another process left before the switch, and says so', async () => {
    const { ports, promotions, wish, entries } = setUp();
    const first = publish(ports.artifacts, 'a');
    await bringLive(ports, first);
    const stuck = createGate();
    const probe = () => {
      stuck.open();
      return new Promise<never>(() => {});
    };
    const other = createPromotions({
      ports: { ...ports, prober: { probe } },
      currentDataset: async () => datasetId,
      onFinished: async () => {},
      logger: createRecordingLogger().logger,
    });
    await other.promote({ ...wish, environment: 'preprod', releaseId: publish(ports.artifacts, 'b') });
    await stuck.passed;
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
    ports.clock.advance(1);
    const promotions = createPromotions({
      ports,
      currentDataset: async () => datasetId,
      onFinished: async () => {},
      logger: createRecordingLogger().logger,
    });
    ports.clock.advance(1);
    const releaseId = publish(ports.artifacts, 'a');
    const request = { ...wish, kind: 'promotion', environment: 'preprod', releaseId, datasetId } as const;
    const { id } = await start(request, ports);
    ports.clock.advance(1);
    await promotions.resume();
    expect((await readPromotion(ports.store, id))?.value.outcome).toBeNull();
    await earlier.resume(0);
    expect((await readPromotion(ports.store, id))?.value.outcome).toBe('failed');
  });
});
