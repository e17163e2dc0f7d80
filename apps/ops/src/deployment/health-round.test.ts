import { defaultHealthSettings, readMonitor, readOutbox, UnavailableError } from '@mangetamain/deploy';
import { memoryStateStore, scriptedProber, virtualClock, type Finding } from '@mangetamain/deploy/testing';
import { describe, expect, it } from 'vitest';
import { pointAt } from '../testing/live-release.ts';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { createHealthRound } from './health-round.ts';

const live = { releaseId: 'r-000000000000', datasetId: 'd-1111111111111111' };

function setUp() {
  const store = memoryStateStore();
  const found: Record<string, Finding> = {};
  const probed: string[] = [];
  const { logger, entries } = createRecordingLogger();
  const prober = scriptedProber((target) => {
    probed.push(target);
    return found[target] ?? 'good';
  });
  const round = createHealthRound({
    store,
    prober,
    clock: virtualClock(),
    settings: defaultHealthSettings,
    logger,
  });
  return { store, found, probed, round, entries };
}

describe('a round', () => {
  it('looks at the store, and at sites where something is live', async () => {
    const { store, probed, round } = setUp();
    await pointAt(store, 'prod', live);
    await round();
    expect(probed.toSorted()).toEqual(['prod', 'storage']);
    const { targets, lastRunAt } = await readMonitor(store);
    expect(lastRunAt).not.toBeNull();
    expect([targets.prod.status, targets.storage.status, targets.preprod.status]).toEqual([
      'up',
      'up',
      'unknown',
    ]);
  });

  it('by round finds what is down, and tells once', async () => {
    const { store, found, round } = setUp();
    await pointAt(store, 'prod', live);
    await round();
    found['prod'] = 'failed';
    for (let n = 0; n < 4; n += 1) await round();
    expect((await readMonitor(store)).targets.prod.status).toBe('down');
    expect((await readOutbox(store)).map(({ notice }) => notice.event)).toEqual(['health.down']);
  });

  it('that cannot be recorded is missed and told of in the log', async () => {
    const { store, round, entries } = setUp();
    store.get = () => Promise.reject(new UnavailableError('away'));
    await round();
    expect(entries).toMatchObject([{ level: 'warn', message: 'health_round_missed' }]);
  });
});
