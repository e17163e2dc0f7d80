import { expect, it } from 'vitest';
import { createS3Store } from '../store/s3/create-s3-store.ts';
import { runStore } from '../store/testing/running-store.ts';
import { startFaultProxy } from '../testing/fault-proxy.ts';
import { pointAt } from '../testing/live-release.ts';
import { startReceiver } from '../testing/message-receiver.ts';
import { stateIn } from '../testing/prepared-data.ts';
import { addDataset, addRelease, startTestService } from '../testing/service.ts';

it('a store that is killed is told of while it is away, and the sites are not blamed', async () => {
  const { config } = await runStore();
  const proxy = await startFaultProxy(config);
  const store = createS3Store(config);
  const datasetId = await addDataset(store);
  const releaseId = await addRelease(store);
  for (const environment of ['preprod', 'prod'] as const)
    await pointAt(stateIn(store), environment, { releaseId, datasetId });
  const { url, received } = await startReceiver();
  const { ask } = await startTestService({
    S3_ENDPOINT: proxy.url,
    S3_BUCKET: config.bucket,
    S3_ACCESS_KEY_ID: config.credentials.accessKeyId,
    S3_SECRET_ACCESS_KEY: config.credentials.secretAccessKey,
    MONITOR_INTERVAL: '1',
    WEBHOOK_URL: `${url}/message`,
    HEARTBEAT_URL: `${url}/beat`,
  });
  const health = async () => (await ask('GET', '/ops/health')).body;
  const up = { preprod: 'up', prod: 'up', storage: 'up' };
  await expect.poll(health).toMatchObject({ statuses: up, whole: true });

  proxy.fault = 'down';
  await expect.poll(health).toMatchObject({ statuses: { ...up, storage: 'down' }, whole: false });
  await expect.poll(() => received.titles).toEqual(['Object storage is DOWN']);
  const { beats } = received;
  await expect.poll(() => received.beats).toBeGreaterThan(beats);

  proxy.fault = 'none';
  await expect.poll(health).toMatchObject({ statuses: up, whole: true });
  await expect.poll(() => received.titles).toEqual(['Object storage is DOWN', 'Object storage is UP']);
});
