import { expect, it } from 'vitest';
import { InvalidDocumentError } from './documents.ts';
import { readInUse } from './in-use.ts';
import { start } from './promotion/run.ts';
import { cancelScheduled, schedulePromotion } from './schedule/schedule.ts';
import { bringLive, carryOut, datasetId, deploy, publish, world } from './testing/world.ts';

it('what is live, was verified, is on its way or scheduled is in use, and nothing else', async () => {
  const ports = world();
  const [first, second, third, never] = ['1', '2', '3', '4'].map((text) => publish(ports.artifacts, text));
  for (const release of [first, second]) await bringLive(ports, release ?? '');
  await carryOut(deploy('preprod', third), ports);
  const releases = async () => (await readInUse(ports.store)).releases;
  expect(await releases()).toEqual(new Set([first, second, third]));
  expect(await readInUse(ports.store)).toMatchObject({ datasets: new Set([datasetId]) });

  const scheduled = await schedulePromotion(ports, deploy('preprod', never), ports.clock.now());
  expect(await releases()).toContain(never);
  await cancelScheduled(ports, scheduled.id, 'ada', 'no');
  expect(await releases()).not.toContain(never);
  await start(deploy('preprod', never), ports);
  expect(await releases()).toContain(never);
});

it('nothing is known of what is in use where a document cannot be read', async () => {
  const ports = world();
  await ports.store.create('schedule/x', { schemaVersion: 9 });
  await expect(readInUse(ports.store)).rejects.toThrow(InvalidDocumentError);
});
