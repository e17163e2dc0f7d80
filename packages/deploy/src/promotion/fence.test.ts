import { describe, expect, it } from 'vitest';
import { controlsPlace, openControls } from '../controls.ts';
import { placeHold, liftHold } from '../guard.ts';
import { ConflictError } from '../ports.ts';
import { interrupted } from '../testing/interruption.ts';
import { bringLive, carryOut, deploy, publish, rollBack, world, type World } from '../testing/world.ts';
import { fence } from './fence.ts';
import { readPointer } from './run.ts';
import { pointerPlace } from './stored.ts';

async function ready() {
  const ports = world();
  const first = publish(ports.artifacts, 'first');
  const second = publish(ports.artifacts, 'second');
  await bringLive(ports, first);
  await carryOut(deploy('preprod', second), ports);
  return { ports, first, second };
}

const hold = { environment: 'prod', by: 'grace', reason: 'Stop' } as const;

/** Promotes to PROD, and at the nth call of the store lets somebody do something first. */
async function promoteAnd(ports: World, n: number, act: () => Promise<unknown>) {
  let calls = 0;
  const store = interrupted('store', ports.store, async ({ moment }) => {
    if (moment === 'before' && (calls += 1) === n) await act();
  });
  const promotion = await carryOut(deploy('prod'), { ...ports, store });
  return { promotion, calls };
}

const liveIn = async ({ store }: World) => (await readPointer(store, 'prod'))?.value;

describe('a hold', () => {
  it('that is acknowledged before the switch stops it, whenever that is', async () => {
    const outcomes = new Set<string | null>();
    for (let n = 1; ; n += 1) {
      const { ports, first } = await ready();
      let liveThen: string | undefined;
      const { promotion, calls } = await promoteAnd(ports, n, async () => {
        await placeHold(ports, hold);
        liveThen = (await liveIn(ports))?.live?.releaseId;
      });
      if (calls < n) break;
      const pointer = await liveIn(ports);
      expect(pointer?.running).toBeNull();
      outcomes.add(promotion.outcome);
      if (liveThen !== first) continue;
      expect(pointer?.live?.releaseId).toBe(first);
      expect(promotion).toMatchObject({ outcome: 'failed', failure: { code: 'on-hold' } });
      expect(promotion.gates.filter(({ code }) => code === 'on-hold')).toMatchObject([{ passed: false }]);
    }
    expect(outcomes).toEqual(new Set(['failed', 'succeeded']));
  });

  it('that was lifted again does not disturb what is under way', async () => {
    for (let n = 1; ; n += 1) {
      const { ports } = await ready();
      const { promotion, calls } = await promoteAnd(ports, n, async () => {
        await placeHold(ports, hold);
        await liftHold(ports, hold);
      });
      if (calls < n) break;
      expect(promotion.outcome).toBe('succeeded');
    }
  });
});

describe('a quarantine elsewhere', () => {
  async function quarantined() {
    const { ports, first, second } = await ready();
    const { key } = controlsPlace('preprod');
    const entry = { releaseId: second, reason: 'it failed', since: '2026-01-01T00:00:00.000Z' };
    const quarantine = () => ports.store.create(key, { ...openControls('preprod'), quarantine: [entry] });
    return { ports, first, second, quarantine };
  }

  it('keeps a release from PROD that PREPROD verified earlier, and says where it failed', async () => {
    const { ports, quarantine } = await quarantined();
    await quarantine();
    expect(await carryOut(deploy('prod'), ports)).toMatchObject({
      outcome: 'failed',
      failure: { code: 'quarantined', message: expect.stringContaining('failed on preprod') as unknown },
    });
  });

  it('stops a promotion whose gates are passed', async () => {
    const { ports, first, quarantine } = await quarantined();
    const store = interrupted('store', ports.store, async ({ method, moment, arguments: [key] }) => {
      const isBackup = method === 'create' && String(key).startsWith('backups/');
      if (isBackup && moment === 'after') await quarantine();
    });
    expect((await carryOut(deploy('prod'), { ...ports, store })).failure?.code).toBe('quarantined');
    expect((await liveIn(ports))?.live?.releaseId).toBe(first);
  });

  it('does not keep anybody from going back', async () => {
    const { ports, second, quarantine } = await quarantined();
    await carryOut(deploy('prod'), ports);
    await quarantine();
    await carryOut(deploy('preprod', publish(ports.artifacts, 'third')), ports);
    await bringLive(ports, publish(ports.artifacts, 'fourth'));
    expect(await carryOut(rollBack('prod', second), ports)).toMatchObject({ outcome: 'succeeded' });
  });
});

it('gives up where somebody else writes the pointer before every attempt', async () => {
  const { ports } = await ready();
  const found = await readPointer(ports.store, 'prod');
  if (found === null) throw new Error('nothing is live in PROD');
  const { key } = pointerPlace('prod');
  let { version } = found;
  let wins = 0;
  const win = async () => {
    const running = { promotionId: `p-${(wins += 1)}`, since: '2026-01-01T00:00:00.000Z' };
    ({ version } = await ports.store.compareAndSwap(key, version, { ...found.value, running }));
  };
  await win();
  const store = interrupted('store', ports.store, async ({ method, moment }) => {
    if (method === 'compareAndSwap' && moment === 'before') await win();
  });
  await expect(fence(store, 'prod')).rejects.toThrow(ConflictError);
  expect(wins).toBe(21);
});
