import { describe, expect, it } from 'vitest';
import type { Served } from '../site/served-release.ts';
import { createGate } from '../testing/gate.ts';
import { createKeeper } from './keeper.ts';

function setUp() {
  const world = {
    now: 0,
    served: { type: 'unknown' } as Served,
    answer: (): Promise<boolean> => Promise.resolve(true),
    calls: 0,
  };
  const ending = new AbortController();
  const site = {
    served: () => world.served,
    keep: () => {
      world.calls += 1;
      return world.answer();
    },
  };
  const keeper = createKeeper(site, ending.signal, () => world.now);
  const look = async () => {
    keeper.look();
    await keeper.settled();
    return world.calls;
  };
  return { world, keeper, look, ending };
}

const nothing = (generation: number): Served => ({ type: 'nothing', ever: true, generation });

describe('a keeper', () => {
  it('keeps each change once', async () => {
    const { world, look } = setUp();
    expect(await look()).toBe(0);
    world.served = nothing(1);
    expect(await look()).toBe(1);
    expect(await look()).toBe(1);
    world.served = nothing(2);
    expect(await look()).toBe(2);
  });

  it('tries again after a minute what failed, and another thing at once', async () => {
    const { world, look } = setUp();
    world.served = nothing(1);
    world.answer = () => Promise.resolve(false);
    expect(await look()).toBe(1);
    world.now = 59_999;
    expect(await look()).toBe(1);
    world.served = nothing(2);
    expect(await look()).toBe(2);
    world.now += 60_000;
    world.answer = () => Promise.resolve(true);
    expect(await look()).toBe(3);
    expect(await look()).toBe(3);
  });

  it('does one thing at a time, and what changed meanwhile next', async () => {
    const { world, keeper, look } = setUp();
    const gate = createGate();
    world.served = nothing(1);
    world.answer = async () => {
      await gate.passed;
      return true;
    };
    keeper.look();
    world.served = nothing(2);
    keeper.look();
    expect(world.calls).toBe(1);
    gate.open();
    await keeper.settled();
    expect(await look()).toBe(2);
    expect(await look()).toBe(2);
  });

  it('does nothing after its end', async () => {
    const { world, look, ending } = setUp();
    world.served = nothing(1);
    ending.abort();
    expect(await look()).toBe(0);
  });
});
