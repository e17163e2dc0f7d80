import { describe, expect, it } from 'vitest';
import type { DeliveryResult } from '../ports.ts';
import { testNotice } from '../testing/contracts/notifier.ts';
import { Crash, crashAt, interrupted } from '../testing/interruption.ts';
import { memoryStateStore } from '../testing/memory-state-store.ts';
import { recordingNotifier, type RecordingNotifier } from '../testing/recording-notifier.ts';
import { virtualClock } from '../testing/virtual-clock.ts';
import { attemptLease, retryDelays } from './delivery.ts';
import { deliverDue, enqueue, forgetTold, readOutbox } from './outbox.ts';

async function setUp(...notifiers: RecordingNotifier[]) {
  const ports = { store: memoryStateStore(), clock: virtualClock(), notifiers };
  await enqueue(ports.store, 'first', testNotice);
  return ports;
}

const retry: DeliveryResult = { type: 'retry', reason: 'answered 503' };

describe('the outbox', () => {
  it('sends a notice once to each channel, however often it is queued and delivered', async () => {
    const [one, two] = [recordingNotifier(undefined, 'one'), recordingNotifier(undefined, 'two')];
    const ports = await setUp(one, two);
    await enqueue(ports.store, 'first', testNotice);
    expect(await deliverDue(ports)).toBe(2);
    await enqueue(ports.store, 'first', testNotice);
    expect(await deliverDue(ports)).toBe(0);
    expect(one.sent).toEqual([{ notice: testNotice, key: 'first' }]);
    expect(two.sent).toHaveLength(1);
    expect(await readOutbox(ports.store)).toMatchObject([{ key: 'first', done: true }]);
  });

  it('tries again after 1, 5, 25, 120 and 600 seconds with the same key, then gives up and says why', async () => {
    const notifier = recordingNotifier(() => retry);
    const ports = await setUp(notifier);
    for (const delay of retryDelays) {
      expect(await deliverDue(ports)).toBe(1);
      ports.clock.advance(delay - 1);
      expect(await deliverDue(ports)).toBe(0);
      ports.clock.advance(1);
    }
    expect(await deliverDue(ports)).toBe(1);
    ports.clock.advance(24 * 3_600_000);
    expect(await deliverDue(ports)).toBe(0);
    expect(new Set(notifier.sent.map(({ key }) => key))).toEqual(new Set(['first']));
    expect(await readOutbox(ports.store)).toMatchObject([
      { done: true, deliveries: { recorded: { status: 'gave-up', attempts: 6, lastError: 'answered 503' } } },
    ]);
  });

  it('forgets what was told long ago, and nothing that is still to be told', async () => {
    const ports = await setUp(recordingNotifier());
    await deliverDue(ports);
    const later = new Date(Date.parse(testNotice.at) + 1);
    await enqueue(ports.store, 'recent', { ...testNotice, at: later.toISOString() });
    await deliverDue(ports);
    await enqueue(ports.store, 'waiting', testNotice);
    const keys = async () => (await readOutbox(ports.store)).map(({ key }) => key);
    expect(await forgetTold(ports.store, new Date(testNotice.at))).toBe(0);
    expect(await keys()).toEqual(['first', 'recent', 'waiting']);
    expect(await forgetTold(ports.store, later)).toBe(1);
    expect(await keys()).toEqual(['recent', 'waiting']);
  });

  it('forgets nothing where there is nothing, and writes nothing', async () => {
    const store = memoryStateStore();
    expect(await forgetTold(store, new Date())).toBe(0);
    expect(await store.list('')).toEqual([]);
  });

  it('waits as long as a busy receiver asks for', async () => {
    const notifier = recordingNotifier((attempt) =>
      attempt === 0 ? { ...retry, afterMs: 60_000 } : { type: 'delivered' },
    );
    const ports = await setUp(notifier);
    await deliverDue(ports);
    ports.clock.advance(59_999);
    expect(await deliverDue(ports)).toBe(0);
    ports.clock.advance(1);
    expect(await deliverDue(ports)).toBe(1);
    expect(await readOutbox(ports.store)).toMatchObject([
      { deliveries: { recorded: { status: 'delivered' } } },
    ]);
  });

  it('does not insist where the receiver refuses', async () => {
    const notifier = recordingNotifier(() => ({ type: 'rejected', reason: 'answered 404' }));
    const ports = await setUp(notifier);
    await deliverDue(ports);
    ports.clock.advance(3_600_000);
    expect(await deliverDue(ports)).toBe(0);
    expect(await readOutbox(ports.store)).toMatchObject([
      { deliveries: { recorded: { status: 'rejected', lastError: 'answered 404' } } },
    ]);
  });

  it('is not held up on one channel by trouble on another', async () => {
    const [bad, good] = [recordingNotifier(() => retry, 'bad'), recordingNotifier(undefined, 'good')];
    const ports = await setUp(bad, good);
    await deliverDue(ports);
    expect(good.sent).toHaveLength(1);
    ports.clock.advance(1_000);
    await deliverDue(ports);
    expect([bad.sent.length, good.sent.length]).toEqual([2, 1]);
  });

  it('is emptied by two processes at once without a message sent twice', async () => {
    const notifier = recordingNotifier();
    const ports = await setUp(notifier);
    for (const key of ['second', 'third']) await enqueue(ports.store, key, testNotice);
    await Promise.all([deliverDue(ports), deliverDue(ports), deliverDue(ports)]);
    expect(notifier.sent.map(({ key }) => key).toSorted()).toEqual(['first', 'second', 'third']);
  });

  it('makes an attempt again that died in the middle, with the same key, once its time is over', async () => {
    for (let moment = 0; ; moment += 1) {
      const notifier = recordingNotifier();
      const ports = await setUp(notifier);
      const crash = crashAt(moment);
      const store = interrupted('store', ports.store, crash);
      await deliverDue({ ...ports, store }).catch((error: unknown) => {
        if (!(error instanceof Crash)) throw error;
      });
      ports.clock.advance(attemptLease);
      await deliverDue(ports);
      expect(notifier.sent.length).toBeGreaterThan(0);
      expect(new Set(notifier.sent.map(({ key }) => key)).size).toBe(1);
      expect(await readOutbox(ports.store)).toMatchObject([{ done: true }]);
      if (!crash.reached()) break;
    }
  });

  it('forgets what was told long ago, and nothing that is still to be told', async () => {
    const notifier = recordingNotifier();
    const ports = await setUp(notifier);
    await deliverDue(ports);
    for (let n = 0; n < 250; n += 1) await enqueue(ports.store, `later ${n}`, testNotice);
    const entries = await readOutbox(ports.store);
    expect(entries).toHaveLength(250);
    expect(entries.every((entry) => !entry.done)).toBe(true);
  });

  it('does not grow where there is no channel to tell anything', async () => {
    const ports = await setUp();
    for (let n = 0; n < 250; n += 1) await enqueue(ports.store, `later ${n}`, testNotice);
    expect(await deliverDue(ports)).toBe(0);
    expect((await readOutbox(ports.store)).length).toBeLessThanOrEqual(200);
  });

  it('writes nothing when there is nothing to do', async () => {
    const ports = await setUp(recordingNotifier());
    await deliverDue(ports);
    const writes = ports.store.history('notifications/outbox').length;
    await deliverDue(ports);
    expect(ports.store.history('notifications/outbox')).toHaveLength(writes);
  });
});
