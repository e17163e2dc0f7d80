import { describe, expect, it } from 'vitest';
import type { DeliveryResult } from '../../ports.ts';
import { crashAt, Crash, interrupted } from '../interruption.ts';
import { memoryArtifactStore } from '../memory-artifact-store.ts';
import { memoryStateStore } from '../memory-state-store.ts';
import { recordingNotifier } from '../recording-notifier.ts';
import { scriptedProber, type Finding } from '../scripted-prober.ts';
import { sequentialIds } from '../sequential-ids.ts';
import { virtualClock } from '../virtual-clock.ts';
import { artifactStoreContract } from './artifact-store.ts';
import { clockContract } from './clock.ts';
import { idsContract } from './ids.ts';
import { notifierContract, type ReceiverScenario } from './notifier.ts';
import { probeScenarios, proberContract } from './prober.ts';
import { stateStoreContract } from './state-store.ts';

stateStoreContract('the memory state store', memoryStateStore);

artifactStoreContract('the memory artifact store', ({ manifest, files, datasetId }) => {
  const store = memoryArtifactStore();
  store.add(manifest, files);
  store.addDataset(datasetId);
  return store;
});

proberContract('the scripted prober', async (scenario) => ({
  prober: scriptedProber(() => new Map<string, Finding>(probeScenarios).get(scenario) ?? 'silent'),
  expected: { releaseId: 'r-000000000000', datasetId: 'd-0000000000000000' },
}));

notifierContract('the recording notifier', async (scenario) => ({
  notifier: recordingNotifier(() => answers[scenario]),
  secret: 'token',
}));

clockContract('the virtual clock', virtualClock);

idsContract('sequential ids', sequentialIds);

const retry: DeliveryResult = { type: 'retry', reason: 'later' };
const rejected: DeliveryResult = { type: 'rejected', reason: 'never' };
const answers: Record<ReceiverScenario, DeliveryResult> = {
  accepts: { type: 'delivered' },
  'is busy': { ...retry, afterMs: 2_000 },
  'has an error': retry,
  refuses: rejected,
  'is gone': rejected,
  'cannot be reached': retry,
  'never answers': retry,
};

describe('an interruption', () => {
  it('before a call keeps it from happening, after a call only loses the answer', async () => {
    for (const [moment, isWritten] of [
      [0, false],
      [1, true],
    ] as const) {
      const store = memoryStateStore();
      await expect(interrupted('store', store, crashAt(moment)).create('key', 1)).rejects.toThrow(Crash);
      expect((await store.get('key')) !== null).toBe(isWritten);
    }
  });

  it('by a crash lets nothing happen afterwards', async () => {
    const store = memoryStateStore();
    const dying = interrupted('store', store, crashAt(2));
    await dying.create('first', 1);
    await expect(dying.create('second', 1)).rejects.toThrow(Crash);
    await expect(dying.get('first')).rejects.toThrow(Crash);
    expect(await store.list('')).toEqual(['first']);
  });
});

it('a lagging memory store serves what stood before, to readers only', async () => {
  const store = memoryStateStore({ lag: () => 1 });
  const { version } = await store.create('key', 1);
  expect(await store.get('key')).toBeNull();
  await store.compareAndSwap('key', version, 2);
  expect((await store.get('key'))?.value).toBe(1);
  expect(store.history('key')).toEqual([1, 2]);
});
