import { readdir, readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import { readConfig } from '../config/config.ts';
import { breakableDisk } from '../store/testing/broken-disk.ts';
import { pointAt } from '../testing/live-release.ts';
import { startReceiver } from '../testing/message-receiver.ts';
import { stateIn } from '../testing/prepared-data.ts';
import { quickVerification } from '../testing/quick-verification.ts';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { addDataset, addRelease } from '../testing/service.ts';
import { createTemporaryDirectory } from '../testing/temporary-directory.ts';
import { sendVisitors } from '../testing/visitors.ts';
import { monotonic } from '../time/monotonic.ts';
import { startService } from './start-service.ts';

/** The process that holds the objects of this directory. */
async function storeProcessOf(dataDirectory: string): Promise<number> {
  const locks = path.join(dataDirectory, 'object-store', 'locks');
  const [name = ''] = await readdir(locks);
  return z.object({ pid: z.int() }).parse(JSON.parse(await readFile(path.join(locks, name), 'utf8'))).pid;
}

async function startWithStoreOfItsOwn(given?: string) {
  const directory = given ?? (await createTemporaryDirectory());
  const { url, received } = await startReceiver();
  const config = await readConfig({
    DATA_DIR: directory,
    WEB_DIST: '/nowhere',
    PREPROD_PORT: '0',
    PROD_PORT: '0',
    OPS_PORT: '0',
    S3_PORT: '0',
    PREVIEW_PORT: '0',
    WEBHOOK_URL: `${url}/message`,
    MONITOR_INTERVAL: '1',
  });
  const log = createRecordingLogger();
  const service = await startService(config, { logger: log.logger, verification: quickVerification });
  let stopping: Promise<void> | undefined;
  const stop = () => (stopping ??= service.stop());
  onTestFinished(stop);
  const { store } = service;
  const releaseId = await addRelease(store);
  const datasetId = await addDataset(store);
  for (const environment of ['preprod', 'prod'] as const)
    await pointAt(stateIn(store), environment, { releaseId, datasetId });
  for (const page of ['/', '/api/dataset'])
    await expect.poll(async () => (await fetch(service.urls.prod + page)).status).toBe(200);
  return { ...service, stop, directory, datasetId, received, entries: log.entries };
}

it('sites and operations answer on while the store is killed, people hear of it once, and it comes back', async () => {
  const { urls, directory, datasetId, received, store } = await startWithStoreOfItsOwn();
  const pages = ['/', '/trends', '/api/dataset', '/version.json'];
  const visitors = [sendVisitors(urls.prod, pages), sendVisitors(urls.ops, ['/api/health'])];

  const killed = await storeProcessOf(directory);
  process.kill(killed, 'SIGKILL');
  await expect.poll(() => received.titles).toContain('The embedded object store was started again');
  await store.put('after', new TextEncoder().encode('and writing goes on'));
  process.kill(await storeProcessOf(directory), 'SIGKILL');
  await expect.poll(() => store.head('after').catch(() => null)).not.toBeNull();

  for (const visited of visitors)
    for (const [page, { total, failures }] of Object.entries(await visited.leave())) {
      expect(total, page).toBeGreaterThan(5);
      expect(failures, page).toEqual([]);
    }
  expect(await (await fetch(`${urls.prod}/api/dataset`)).json()).toMatchObject({ datasetId });
  expect(received.titles.filter((title) => title.includes('started again'))).toHaveLength(1);
});

it('a disk that breaks under the store is told of by one message, and by one when it is whole again', async () => {
  const directory = await createTemporaryDirectory();
  const disk = await breakableDisk(directory);
  const { urls, received } = await startWithStoreOfItsOwn(directory);
  const told = () => received.titles.filter((title) => !title.startsWith('The instance'));
  const visitors = sendVisitors(urls.prod, ['/', '/version.json']);
  await expect
    .poll(() => fetch(`${urls.ops}/api/status`).then((answer) => answer.json()))
    .toMatchObject({ storage: 'up' });

  await disk.fail('EIO', 'writes');
  await expect.poll(told).toEqual(['Object storage is DOWN']);
  await disk.heal();
  await expect.poll(told).toEqual(['Object storage is DOWN', 'Object storage is UP']);
  for (const [page, { failures }] of Object.entries(await visitors.leave()))
    expect(failures, page).toEqual([]);
});

it('stops in order: the watcher says goodbye before its store ends, and nothing is left running', async () => {
  const { stop, directory, urls, entries } = await startWithStoreOfItsOwn();
  const ofStore = await storeProcessOf(directory);
  await expect
    .poll(() => fetch(`${urls.ops}/api/status`).then((answer) => answer.json()))
    .toMatchObject({ storage: 'up' });
  await stop();
  expect(() => process.kill(ofStore, 0)).toThrow('ESRCH');
  const told = entries.map(({ message }) => message);
  expect(told.at(-1)).toBe('stopped');
  expect(told.filter((message) => message === 'health_not_shared' || message === 'store_ended')).toEqual([]);
});

it('stops within ten seconds while its store stands still and a visitor reads nothing', async () => {
  const { stop, directory, urls } = await startWithStoreOfItsOwn();
  const { hostname, port } = new URL(urls.prod);
  const visitor = connect(Number(port), hostname);
  onTestFinished(() => void visitor.destroy());
  visitor.on('error', () => undefined).pause();
  visitor.write('GET / HTTP/1.1\r\nHost: kitchen.test\r\nX-Half: ');
  process.kill(await storeProcessOf(directory), 'SIGSTOP');
  const started = monotonic();
  await stop();
  expect(monotonic() - started).toBeLessThan(10_000);
});
