import { readPointer } from '@mangetamain/deploy';
import { bringLive, carryOut, datasetId, deploy, publish, world } from '@mangetamain/deploy/testing';
import { expect, it } from 'vitest';
import { createDelivery } from './delivery.ts';
import { exampleDifference } from './testing/example-difference.ts';

const HOUR = 3_600_000;

async function setUp() {
  const kitchen = world();
  const { store, clock, artifacts } = kitchen;
  const compared: unknown[] = [];
  const read = () =>
    createDelivery({
      store,
      clock,
      compare: async (from, to) => {
        compared.push([from?.releaseId, to.releaseId]);
        return exampleDifference;
      },
    })();
  return { kitchen, clock, artifacts, read, compared };
}

it('tells how far PREPROD is ahead: in releases, in time, in findings', async () => {
  const { kitchen, clock, artifacts, read, compared } = await setUp();
  const [first, second, third] = ['first', 'second', 'third'].map((text) => publish(artifacts, text));
  await bringLive(kitchen, first ?? '');
  expect(await read()).toMatchObject({ deliveries: 1, drift: { releases: 0, forMs: 0, findings: 0 } });
  await carryOut(deploy('preprod', second), kitchen);
  const { verified = [] } = (await readPointer(kitchen.store, 'preprod'))?.value ?? {};
  await clock.sleep(5 * HOUR);
  await carryOut(deploy('preprod', third), kitchen);
  await clock.sleep(2 * HOUR);
  const { drift } = await read();
  expect(drift).toEqual({
    releases: 2,
    forMs: clock.now().getTime() - Date.parse(verified[0]?.verifiedAt ?? ''),
    findings: 2,
  });
  expect(compared).toEqual([[first, third]]);
});

it('tells what it can where PROD serves nothing, or nothing does', async () => {
  const { kitchen, artifacts, read } = await setUp();
  expect(await read()).toMatchObject({ deliveries: 0, drift: { releases: 0, forMs: 0 } });
  await carryOut({ ...deploy('preprod', publish(artifacts, 'first')), datasetId }, kitchen);
  expect((await read()).drift).toMatchObject({ releases: null });
});
