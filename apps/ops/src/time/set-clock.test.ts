import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDatasetCatalog } from '../dataset-api/dataset-catalog.ts';
import { createKeeper } from '../deployment/keeper.ts';
import { createRefusalLimit } from '../operator-api/refusal-limit.ts';
import { createRefusalRecord } from '../operator-api/refusal-record.ts';
import { createConditionalWritesCheck } from '../state/conditional-writes.ts';
import { healthRoute } from '../status-api/health-route.ts';
import { createStoreStateReader } from '../status-api/status-reader.ts';
import { createBaseApp } from '../http/base-app.ts';
import { createMemoryStore } from '../store/testing/memory-store.ts';
import { createManifest, publish } from '../testing/datasets.ts';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { createWatchedStore } from '../testing/watched-store.ts';
import { readAudit } from '@mangetamain/deploy';
import { world } from '@mangetamain/deploy/testing';

const HOUR_MS = 3_600_000;
const { logger } = createRecordingLogger();

/** So much time passes, in which somebody sets the wall clock back by an hour. */
function passWithClockSetBack(milliseconds: number): void {
  vi.setSystemTime(Date.now() - HOUR_MS);
  vi.advanceTimersByTime(milliseconds);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a clock that is set back does not hold up', () => {
  it('the switch to another dataset, nor the status', async () => {
    const store = createWatchedStore();
    const catalog = createDatasetCatalog({ store, logger });
    const readStoreState = createStoreStateReader({ store, catalog, logger });
    await publish(store);
    expect(await readStoreState()).toMatchObject({ datasetId: 'd-1111111111111111' });
    await publish(store, createManifest('2'));
    passWithClockSetBack(3_000);
    expect(await readStoreState()).toMatchObject({ datasetId: 'd-2222222222222222' });
  });

  it('another look at a store that ignored conditional writes', async () => {
    const memory = createMemoryStore();
    let isCareless = true;
    const check = createConditionalWritesCheck(
      { ...memory, put: (key, body, options) => memory.put(key, body, isCareless ? {} : options) },
      logger,
    );
    expect((await check()).honoured).toBe(false);
    isCareless = false;
    passWithClockSetBack(30_000);
    expect((await check()).honoured).toBe(true);
  });

  it('another attempt to keep what is served', async () => {
    let attempts = 0;
    const keep = () => {
      attempts += 1;
      return Promise.resolve(false);
    };
    const served = () => ({ type: 'nothing', ever: true, generation: 1 }) as const;
    const keeper = createKeeper({ served, keep }, new AbortController().signal);
    keeper.look();
    await keeper.settled();
    passWithClockSetBack(60_000);
    keeper.look();
    await keeper.settled();
    expect(attempts).toBe(2);
  });

  it('whoever came with a wrong token for longer than a minute', () => {
    const limit = createRefusalLimit(1);
    limit.refuse('192.0.2.7');
    expect(limit.refuse('192.0.2.7')).toBe(60);
    passWithClockSetBack(60_000);
    expect(limit.refuse('192.0.2.7')).toBeNull();
  });

  it('the record of what was refused', async () => {
    const { store, ids } = world();
    const clock = { now: () => new Date() };
    const record = createRefusalRecord({ store, clock, ids, logger });
    const refusal = { who: null, address: '192.0.2.7', method: 'POST', path: '/ops', reason: 'unauthorized' };
    record.note(refusal);
    await record.flush();
    passWithClockSetBack(60_000);
    record.note(refusal);
    await record.flush();
    expect(await readAudit(store, 10, clock.now())).toHaveLength(2);
  });

  it('the time for which the service has run', async () => {
    const app = createBaseApp({ logger, site: 'test' });
    app.get('/api/health', healthRoute('1.2.3'));
    passWithClockSetBack(5_000);
    expect(await (await app.request('/api/health')).json()).toMatchObject({ uptimeSeconds: 5 });
  });
});
