import { expect, it } from 'vitest';
import { createS3StateStore } from '../state/s3-state-store.ts';
import { listenLocally } from '../testing/listen-locally.ts';
import { pointAt } from '../testing/live-release.ts';
import { addDataset, addRelease, startTestService } from '../testing/service.ts';

/** Stands for a proxy that sends everybody on without TLS. */
const startBadProxy = () =>
  listenLocally((_request, response) => {
    response.writeHead(301, { location: 'http://www.example.org/' }).end();
  });

it('the monitor sees what visitors see: trouble on the way to a site, in words', async () => {
  const url = await startBadProxy();
  const { ask, store } = await startTestService({ PROD_PUBLIC_URL: url, MONITOR_INTERVAL: '1' });
  const datasetId = await addDataset(store);
  const releaseId = await addRelease(store);
  const state = createS3StateStore({ store, conditionalWrites: async () => ({ honoured: true }) });
  for (const environment of ['preprod', 'prod'] as const)
    await pointAt(state, environment, { releaseId, datasetId });
  const health = async () => (await ask('GET', '/ops/health')).body;
  await expect.poll(health).toMatchObject({ statuses: { preprod: 'up', prod: 'down', storage: 'up' } });
  expect(JSON.stringify(await health())).toContain(
    `through ${url}: / is redirected to http://www.example.org/`,
  );
});
