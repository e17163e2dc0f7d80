import { describe, expect, it } from 'vitest';
import { readOutbox } from '../notification/outbox.ts';
import { memoryStateStore } from '../testing/memory-state-store.ts';
import { virtualClock } from '../testing/virtual-clock.ts';
import { publishInstance, readInstances } from './instance.ts';
import { newMonitor } from './monitor.ts';
import { heardAgain, lookAtPeers, type Sightings } from './peers.ts';

const interval = 60_000;

/** Two instances that share a store, the first looking at the second. */
function setUp() {
  const store = memoryStateStore();
  const clock = virtualClock();
  const publish = (stopped = false) =>
    publishInstance(store, {
      schemaVersion: 1,
      instance: { id: 'two', name: 'machine-2' },
      at: clock.now().toISOString(),
      interval,
      stopped,
      monitor: newMonitor(),
    });
  /** An observer that remembers by itself. */
  function observer() {
    let sightings: Sightings = new Map();
    return {
      async look() {
        sightings = await lookAtPeers(
          { store, clock },
          sightings,
          await readInstances(store),
          clock.now().getTime(),
        );
      },
      couldNotRead() {
        sightings = heardAgain(sightings, clock.now().getTime());
      },
    };
  }
  const events = async () => (await readOutbox(store)).map(({ notice }) => notice.event);
  return { store, clock, publish, observer, events };
}

describe('an instance that gives no sign of life', () => {
  it('is told of once, whoever notices, and once when it is back', async () => {
    const { clock, publish, observer, events } = setUp();
    const [one, three] = [observer(), observer()];
    const everybody = async () => {
      await one.look();
      await three.look();
    };
    await publish();
    await everybody();
    clock.advance(3 * interval);
    await everybody();
    expect(await events()).toEqual([]);
    clock.advance(1);
    for (let n = 0; n < 3; n += 1) await everybody();
    expect(await events()).toEqual(['instance.gone']);
    await publish();
    for (let n = 0; n < 3; n += 1) await everybody();
    expect(await events()).toEqual(['instance.gone', 'instance.back']);
  });

  it('is told of as back also by whoever began to look in between', async () => {
    const { clock, publish, observer, events } = setUp();
    const one = observer();
    await publish();
    await one.look();
    clock.advance(3 * interval + 1);
    await one.look();
    const later = observer();
    await later.look();
    await publish();
    await later.look();
    expect(await events()).toEqual(['instance.gone', 'instance.back']);
  });

  it('is missed by nobody where it was stopped', async () => {
    const { clock, publish, observer, events } = setUp();
    const one = observer();
    await publish();
    await one.look();
    await publish(true);
    await one.look();
    clock.advance(10 * interval);
    await one.look();
    expect(await events()).toEqual([]);
  });

  it('is not missed by whoever could not read the store meanwhile', async () => {
    const { clock, publish, observer, events } = setUp();
    const one = observer();
    await publish();
    await one.look();
    clock.advance(10 * interval);
    one.couldNotRead();
    await one.look();
    await publish();
    await one.look();
    expect(await events()).toEqual([]);
  });
});
