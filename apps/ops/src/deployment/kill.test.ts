import { cp } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { addDataset, addRelease, askerOf, promote, startTestService } from '../testing/service.ts';
import { startServiceProcess } from '../testing/stoppable-service.ts';
import { createTemporaryDirectory } from '../testing/temporary-directory.ts';

const WITHIN_MS = 60_000;

/** A data directory whose PREPROD has the first release live, and the second one too where asked for. */
async function prepare(bothLive: boolean) {
  const { ask, store, stop, directory } = await startTestService();
  await addDataset(store);
  const first = await addRelease(store, 'First');
  const second = await addRelease(store, 'Second');
  await promote(ask, 'preprod', first);
  if (bothLive) await promote(ask, 'preprod', second);
  await stop();
  return { directory, first, second };
}

/** Asks for a change, kills the service at the moment, starts it again and returns what it then serves. */
async function killAt(directory: string, moment: string, change: [path: string, body: object]) {
  const copy = path.join(await createTemporaryDirectory(), 'data');
  await cp(directory, copy, { recursive: true });
  const dying = await startServiceProcess(copy, moment);
  // The answer never comes where the service stops before it.
  askerOf(dying)('POST', ...change).catch(() => undefined);
  expect(await dying.stopped).toBe(moment);
  await dying.kill();

  const restarted = await startServiceProcess(copy);
  const ask = askerOf(restarted);
  const latest = async () => (await ask('GET', '/ops/promotions?limit=1')).body['promotions'];
  await expect.poll(latest, { timeout: WITHIN_MS, interval: 200 }).toMatchObject([{ over: true }]);
  const { body } = await ask('GET', '/ops/environments/preprod');
  const version = await fetch(`${restarted.preprod}/version.json`);
  const page = await (await fetch(restarted.preprod)).text();
  await restarted.kill();
  return { pointer: body, served: await version.json(), page };
}

describe('a service that is killed', () => {
  it.each([
    ['after pointer 1 held', 'First'],
    ['before pointer 2 held', 'First'],
    ['after pointer 2 held', 'Second'],
    ['after promotion verifying', 'Second'],
    ['after promotion finished', 'Second'],
  ])(
    '%s of a promotion serves one complete release afterwards',
    { timeout: 150_000 },
    async (moment, text) => {
      const { directory, first, second } = await prepare(false);
      const wish = { to: 'preprod', release: second, reason: 'A test' };
      const { pointer, served, page } = await killAt(directory, moment, ['/ops/promotions', wish]);
      expect(served).toMatchObject({ releaseId: text === 'First' ? first : second });
      expect(pointer).toMatchObject({ running: null });
      expect(page).toContain(text);
    },
  );

  it.each([
    ['after pointer 3 held', 'First'],
    ['before pointer 3 free', 'First'],
  ])(
    '%s of a rollback serves one complete release afterwards',
    { timeout: 150_000 },
    async (moment, text) => {
      const { directory } = await prepare(true);
      const wish = { confirm: 'ROLLBACK', reason: 'A test' };
      const { pointer, page } = await killAt(directory, moment, ['/ops/environments/preprod/rollback', wish]);
      expect(pointer).toMatchObject({ running: null });
      expect(page).toContain(text);
    },
  );
});
