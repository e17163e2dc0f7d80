import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { pointerKey, pointerSchema, type Pointer } from '../environment.ts';
import { interrupted } from '../testing/interruption.ts';
import { memoryStateStore } from '../testing/memory-state-store.ts';
import { bringLive, carryOut, deploy, publish, rollBack, world, type World } from '../testing/world.ts';
import type { PromotionPorts } from './ports.ts';
import type { Promotion } from './promotion.ts';
import { PromotionTakenOverError, readPointer, run, start } from './run.ts';

vi.setConfig({ testTimeout: 60_000 });

const runs = { numRuns: 100 };
const rivals = 8;

/** Ports whose every call of the state store waits for its turn, in an order that the scheduler chooses. */
function inTurns(ports: World, scheduler: fc.Scheduler): PromotionPorts {
  const store = interrupted('store', ports.store, async ({ moment }) => {
    if (moment === 'before') await scheduler.schedule(Promise.resolve());
  });
  return { ...ports, store };
}

function releases(ports: World): string[] {
  return Array.from({ length: rivals }, (_, index) => publish(ports.artifacts, `release ${index}`));
}

function pointers(ports: World): Pointer[] {
  return ports.store.history(pointerKey('preprod')).map((value) => pointerSchema.parse(value));
}

function isWon({ outcome }: Promotion): boolean {
  return outcome !== 'failed';
}

describe('eight promotions at once', () => {
  it('that only take hold: exactly one wins, the others are told of the conflict', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const ports = world();
        const ids = releases(ports);
        const starts = ids.map((id) => start(deploy('preprod', id), inTurns(ports, scheduler)));
        const promotions = await scheduler.waitFor(Promise.all(starts));
        const [winner, ...others] = promotions.filter(isWon);
        expect(others).toEqual([]);
        const losers = promotions.filter((promotion) => !isWon(promotion));
        expect(losers.every(({ failure }) => failure?.code === 'conflict' || failure?.code === 'busy')).toBe(
          true,
        );
        const pointer = (await readPointer(ports.store, 'preprod'))?.value;
        expect(pointer).toMatchObject({ generation: 0, live: null, running: { promotionId: winner?.id } });
      }),
      runs,
    );
  });

  it('carried to their ends: each winner is one generation, nothing is lost, no two overlap', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const ports = world();
        const ids = releases(ports);
        const attempts = ids.map((id) => carryOut(deploy('preprod', id), inTurns(ports, scheduler)));
        const promotions = await scheduler.waitFor(Promise.all(attempts));
        const winners = promotions.filter(isWon);
        expect(winners.length).toBeGreaterThan(0);
        const history = pointers(ports);
        const final = history.at(-1);
        expect(final).toMatchObject({ generation: winners.length, running: null });
        expect(final?.verified.map((entry) => entry.promotionId).toSorted()).toEqual(
          winners.map((promotion) => promotion.id).toSorted(),
        );
        expectNoOverlap(history);
      }),
      runs,
    );
  });

  it('of halves and of both: each changes what it was to change of what was live, and no other half', async () => {
    const laterData = 'd-ffffffffffffffff';
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const ports = world();
        ports.artifacts.addDataset(laterData);
        await bringLive(ports, publish(ports.artifacts, 'first'));
        const second = publish(ports.artifacts, 'second');
        await carryOut({ ...deploy('preprod', second), datasetId: laterData }, ports);
        const halves = [undefined, 'data', 'release', 'data', 'release'] as const;
        const attempts = halves.map((only) =>
          carryOut({ ...deploy('prod'), only }, inTurns(ports, scheduler)),
        );
        const promotions = await scheduler.waitFor(Promise.all(attempts));
        const history = ports.store.history(pointerKey('prod')).map((value) => pointerSchema.parse(value));
        expectNoOverlap(history);
        const won = promotions.filter(isWon).toSorted((a, b) => a.pointer.generation - b.pointer.generation);
        let live = history[0]?.live ?? history.find((pointer) => pointer.live !== null)?.live ?? null;
        for (const { id, from, target } of won) {
          const only = halves[promotions.findIndex((promotion) => promotion.id === id)];
          expect(from).toEqual(live);
          expect(target?.releaseId).toBe(only === 'data' ? live?.releaseId : second);
          expect(target?.datasetId).toBe(only === 'release' ? live?.datasetId : laterData);
          live = target;
        }
        expect(history.at(-1)).toMatchObject({ live, generation: 1 + won.length, running: null });
      }),
      { numRuns: 50 },
    );
  });

  it('of which some roll back: whatever the order, one at a time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const ports = world();
        const ids = releases(ports);
        for (const id of ids.slice(0, 3)) await bringLive(ports, id);
        const before = pointers(ports).length;
        const requests = ids.map((id, index) =>
          index % 2 === 0 ? deploy('preprod', id) : rollBack('preprod'),
        );
        const attempts = requests.map((request) => carryOut(request, inTurns(ports, scheduler)));
        const promotions = await scheduler.waitFor(Promise.all(attempts));
        const history = pointers(ports);
        expect(history.at(-1)?.generation).toBe(3 + promotions.filter(isWon).length);
        expectNoOverlap(history.slice(before));
      }),
      { numRuns: 25 },
    );
  });
});

/** From one pointer to the next: taken when free, changed or given back only by its holder, plus one when live changes. */
function expectNoOverlap(history: readonly Pointer[]) {
  history.forEach((next, index) => {
    const previous = history[index - 1];
    if (previous === undefined) return;
    if (previous.running === null) {
      expect(next.running).not.toBeNull();
      expect(next.generation).toBe(previous.generation);
      return;
    }
    const changesLive = next.generation !== previous.generation;
    if (changesLive) expect(next.generation).toBe(previous.generation + 1);
    expect(changesLive ? next.promotionId : previous.promotionId).toBe(
      changesLive ? previous.running.promotionId : next.promotionId,
    );
    if (next.running !== null) expect(next.running.promotionId).toBe(previous.running.promotionId);
  });
}

describe('two processes on one promotion', () => {
  it('at most one carries it to its end, the other is told; it is done once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const ports = world();
        const promotion = await start(deploy('preprod', publish(ports.artifacts, 'one')), ports);
        const both = [1, 2].map(() => run(promotion.id, inTurns(ports, scheduler)));
        const ends = await scheduler.waitFor(Promise.allSettled(both));
        const errors = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
        expect(errors.every((error) => error instanceof PromotionTakenOverError)).toBe(true);
        expect(errors.length).toBeLessThan(2);
        expect(pointers(ports).at(-1)).toMatchObject({ generation: 1, running: null });
      }),
      runs,
    );
  });
});

it('a promotion planned on a stale read loses to what happened since, and changes nothing', async () => {
  let lag = 0;
  const ports = {
    ...world(),
    store: memoryStateStore({ lag: (key) => (key === pointerKey('preprod') ? lag : 0) }),
  };
  await carryOut(deploy('preprod', publish(ports.artifacts, 'one')), ports);
  lag = 1;
  const late = await start(deploy('preprod', publish(ports.artifacts, 'two')), ports);
  expect(late).toMatchObject({ outcome: 'failed' });
  lag = 0;
  expect((await readPointer(ports.store, 'preprod'))?.value).toMatchObject({ generation: 1, running: null });
});
