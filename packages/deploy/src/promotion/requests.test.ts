import { describe, expect, it } from 'vitest';
import { publish, carryOut, deploy, rollBack, world, bringLive } from '../testing/world.ts';
import { readOutbox } from '../notification/outbox.ts';
import { Crash, crashAt, interrupted } from '../testing/interruption.ts';
import { promotionSchema, type Promotion } from './promotion.ts';
import { requestsBetween } from './requests.ts';
import { resume } from './resume.ts';

/** A world whose sites answer ten requests more whenever somebody looks, and in `failing` phases fail two of them. */
function busyWorld() {
  const ports = world();
  let total = 1_000;
  let failed = 50;
  let isFailing = false;
  const requests = () => {
    total += 10;
    if (isFailing) failed += 2;
    return { total, failed };
  };
  return { ...ports, requests, fail: (failing: boolean) => void (isFailing = failing) };
}

const releaseFields = async (ports: ReturnType<typeof busyWorld>) =>
  (await readOutbox(ports.store)).at(-1)?.notice.fields ?? [];

describe('requests during a change', () => {
  it('are counted from the switch on, whatever was before', async () => {
    const ports = busyWorld();
    const { outcome, requests } = await carryOut(deploy('preprod', publish(ports.artifacts, 'a')), ports);
    expect(outcome).toBe('succeeded');
    expect(requests?.failed).toBe(0);
    expect(requests?.total).toBeGreaterThan(0);
    expect(requests?.total).toBeLessThan(1_000);
    expect(await releaseFields(ports)).toContainEqual({
      name: 'Requests',
      value: `0 of ${requests?.total} failed`,
    });
  });

  it('tell what a release failed that was undone', async () => {
    const ports = busyWorld();
    await bringLive(ports, publish(ports.artifacts, 'a'));
    const bad = publish(ports.artifacts, 'b');
    ports.observe((_target, expected) => {
      const isBad = expected?.releaseId === bad;
      ports.fail(isBad);
      return isBad ? 'failed' : 'good';
    });
    const { outcome, requests } = await carryOut(deploy('preprod', bad), ports);
    expect(outcome).toBe('rolled-back');
    expect(requests?.failed).toBeGreaterThan(0);
    expect(requests?.failed).toBeLessThan(requests?.total ?? 0);
  });

  it('are counted for rollbacks too', async () => {
    const ports = busyWorld();
    await bringLive(ports, publish(ports.artifacts, 'a'));
    await bringLive(ports, publish(ports.artifacts, 'b'));
    expect((await carryOut(rollBack('prod'), ports)).requests).toMatchObject({ failed: 0 });
  });

  it('are unknown where nothing was switched, nobody counts, or the count was cut by a stop', async () => {
    const ports = busyWorld();
    const refused = await carryOut(deploy('prod'), ports);
    expect(refused).toMatchObject({ outcome: 'failed' });
    expect(refused.requests).toBeUndefined();
    const { requests: _, ...uncounted } = ports;
    expect(
      (await carryOut(deploy('preprod', publish(ports.artifacts, 'a')), uncounted)).requests,
    ).toBeUndefined();
    let interruptedOnes = 0;
    for (let n = 0; ; n += 1) {
      const busy = busyWorld();
      const store = interrupted('store', busy.store, crashAt(n));
      const died = await carryOut(deploy('preprod', publish(busy.artifacts, 'a')), { ...busy, store }).then(
        () => false,
        (error: unknown) => error instanceof Crash,
      );
      if (!died) break;
      for (const { requests, phase } of (await resume(busy)).resumed) {
        expect([phase, requests]).toEqual(['finished', undefined]);
        interruptedOnes += 1;
      }
    }
    expect(interruptedOnes).toBeGreaterThan(10);
  });

  it('may be missing in a document, as in those written before', async () => {
    const ports = busyWorld();
    const { requests: _, ...old }: Promotion = await carryOut(
      deploy('preprod', publish(ports.artifacts, 'a')),
      ports,
    );
    expect(promotionSchema.parse(old)).toEqual(old);
  });
});

it('what lies between two readings is their difference', () => {
  expect(requestsBetween({ total: 10, failed: 3 }, { total: 25, failed: 4 })).toEqual({
    total: 15,
    failed: 1,
  });
});
