import { clockContract, idsContract } from '@mangetamain/deploy/testing';
import { expect, it } from 'vitest';
import { createClock } from '../time/clock.ts';
import { createIds } from './ids.ts';

clockContract("this machine's clock", () => createClock());
idsContract('time, count and chance', () => createIds());

it('nobody sleeps through the end of the service', async () => {
  const ending = new AbortController();
  const sleep = createClock(ending.signal).sleep(60_000);
  ending.abort();
  await expect(sleep).rejects.toThrow('aborted');
});

it('ids stay in order when the clock of the machine is set back', () => {
  const times = [5_000, 4_000, 4_001, 6_000];
  const ids = createIds(() => times.shift() ?? 0);
  const given = [ids.next(), ids.next(), ids.next(), ids.next()];
  expect(given).toEqual(given.toSorted());
});
