import { createServer } from 'node:net';
import { access, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { StateStore } from '@mangetamain/deploy';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createConditionalWritesCheck } from '../state/conditional-writes.ts';
import { openFileStateStore } from '../state/file-state-store.ts';
import { createS3StateStore } from '../state/s3-state-store.ts';
import { createS3Store } from '../store/s3/create-s3-store.ts';
import { runStore } from '../store/testing/running-store.ts';
import { pointAt } from '../testing/live-release.ts';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { addDataset, addRelease, promote, startTestService } from '../testing/service.ts';
import { reservePorts } from '../testing/reserve-ports.ts';
import { createTemporaryDirectory } from '../testing/temporary-directory.ts';
import { scriptOf } from '../testing/web-build.ts';

type StateKind = 's3' | 'file';
type Absence = 'refuses connections' | 'never answers';

/** A store of its own process, as it were: it can be taken away, and comes back under the same address. */
async function startWorld(stateStore: StateKind) {
  const dataDirectory = await createTemporaryDirectory();
  const first = await runStore({ port: await reservePorts() });
  const { config, directory } = first;
  const port = Number(new URL(config.endpoint).port);
  let close = first.close;
  const store = createS3Store(config);
  const { logger } = createRecordingLogger();
  const started: { stop(): Promise<void> }[] = [];
  const s3State = (of = store) =>
    createS3StateStore({ store: of, conditionalWrites: createConditionalWritesCheck(of, logger) });

  return {
    store,
    dataDirectory,
    async change(work: (state: StateStore) => Promise<void>) {
      if (stateStore === 's3') return work(s3State());
      const opened = await openFileStateStore(path.join(dataDirectory, 'state'));
      await work(opened);
      await opened.close();
    },
    /** What another process does, which still reaches the store. */
    async changeElsewhere(work: (state: StateStore) => Promise<void>) {
      const elsewhere = await runStore({ directory });
      await work(s3State(createS3Store(elsewhere.config)));
      await elsewhere.close();
    },
    async takeAway(how: Absence) {
      await close();
      close = how === 'never answers' ? await occupy(port) : async () => {};
    },
    async bringBack() {
      await close();
      close = (await runStore({ directory, port })).close;
      // Services first: a store that closes waits for whoever is asking.
      onTestFinished(async () => {
        for (const service of started) await service.stop();
      });
    },
    async start() {
      const service = await startTestService({
        DATA_DIR: dataDirectory,
        STATE_STORE: stateStore,
        S3_ENDPOINT: config.endpoint,
        S3_BUCKET: config.bucket,
        S3_ACCESS_KEY_ID: config.credentials.accessKeyId,
        S3_SECRET_ACCESS_KEY: config.credentials.secretAccessKey,
      });
      started.push(service);
      return service;
    },
    copyOf: (name: string) => path.join(dataDirectory, 'sites', name),
  };
}

async function occupy(port: number): Promise<() => Promise<void>> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  const sockets = new Set<{ destroy(): void }>();
  server.on('connection', (socket) => {
    socket.on('error', () => undefined);
    sockets.add(socket);
  });
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  onTestFinished(close);
  return close;
}

type World = Awaited<ReturnType<typeof startWorld>>;

/** With a first release on both sites and a second one on PREPROD; all of it is kept when this resolves. */
async function startLive(world: World) {
  const datasetId = await addDataset(world.store);
  const [first, second] = [await addRelease(world.store, 'First'), await addRelease(world.store, 'Second')];
  await world.change(async (state) => {
    await pointAt(state, 'preprod', { releaseId: first, datasetId });
    await pointAt(state, 'prod', { releaseId: first, datasetId });
    await pointAt(state, 'preprod', { releaseId: second, datasetId });
  });
  const service = await world.start();
  await getJson(`${service.urls.prod}/api/dataset`);
  await untilKept(world, 'preprod.json', 'prod.json', 'dataset.json');
  return { ...service, first, second, datasetId };
}

async function untilKept(world: World, ...names: string[]): Promise<void> {
  for (const name of names) {
    await expect.poll(() => exists(world.copyOf(name))).toBe(true);
  }
}

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );

const getText = async (url: string) => {
  const answer = await fetch(url);
  return `${answer.status} ${await answer.text()}`;
};
const getJson = async (url: string): Promise<unknown> => (await fetch(url)).json();

async function expectServing(url: string, text: string, releaseId: string): Promise<void> {
  expect(await getText(url)).toMatch(new RegExp(`^200 .*${text}`, 's'));
  expect(await getText(`${url}/${scriptOf(text)}`)).toContain('200 document.title');
  expect((await fetch(`${url}/assets/duckdb-eh-Bbw6HAmJ.wasm`)).status).toBe(200);
  expect(await getJson(`${url}/version.json`)).toMatchObject({ releaseId, datasetId: 'd-1111111111111111' });
  expect(await getJson(`${url}/api/dataset`)).toMatchObject({
    files: expect.arrayContaining([expect.objectContaining({ url: expect.stringContaining('X-Amz-') })]),
  });
}

/** How long something takes on this machine, in milliseconds, and what it resolves to. */
async function timeOf<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const startedAt = performance.now();
  const result = await work();
  return { ms: performance.now() - startedAt, result };
}

describe.each<StateKind>(['s3', 'file'])('with its state in %s, a service that starts', (stateStore) => {
  it.each<Absence>(['refuses connections', 'never answers'])(
    'while its store %s serves all it served before, three seconds later than else at the most',
    async (absence) => {
      const world = await startWorld(stateStore);
      const { stop, first, second } = await startLive(world);
      await stop();
      const startServing = async () => {
        const service = await world.start();
        await expectServing(service.urls.preprod, 'Second', second);
        await expectServing(service.urls.prod, 'First', first);
        return service;
      };
      const ordinaryStart = await timeOf(startServing);
      const ordinaryStop = await timeOf(ordinaryStart.result.stop);
      await world.takeAway(absence);
      const start = await timeOf(startServing);
      const { urls, stop: stopAgain } = start.result;
      expect(await getText(`${urls.preprod}/${scriptOf('First')}`)).toContain('200 document.title');
      expect(start.ms - ordinaryStart.ms).toBeLessThan(3_000);
      expect(await getJson(`${urls.prod}/api/status`)).toMatchObject({ storage: 'down', releaseId: first });
      expect((await timeOf(stopAgain)).ms - ordinaryStop.ms).toBeLessThan(10_000);
    },
  );
});

describe('a service that started while its store was away', () => {
  it('takes a switch that another process made meanwhile', async () => {
    const world = await startWorld('s3');
    const { stop, second, datasetId } = await startLive(world);
    await stop();
    await world.takeAway('refuses connections');
    await world.changeElsewhere((state) => pointAt(state, 'prod', { releaseId: second, datasetId }));
    const { urls } = await world.start();
    expect(await getText(urls.prod)).toContain('First');
    await world.bringBack();
    await expect.poll(() => getText(urls.prod)).toContain('Second');
    await expect
      .poll(() => getJson(`${urls.prod}/api/status`))
      .toMatchObject({ storage: 'up', releaseId: second });
  });

  it('promotes again once the store is back', async () => {
    const world = await startWorld('file');
    const { stop, first, second } = await startLive(world);
    await stop();
    await world.takeAway('never answers');
    const { urls, ask } = await world.start();
    await expectServing(urls.prod, 'First', first);
    await world.bringBack();
    await expect
      .poll(() => promote(ask, 'prod', second), { interval: 1_000 })
      .toMatchObject({ outcome: 'succeeded' });
    await expectServing(urls.prod, 'Second', second);
  });

  it('serves nothing that was damaged, and the rest', async () => {
    const world = await startWorld('s3');
    const { stop, second } = await startLive(world);
    await stop();
    await damage(world, 'document.title = "Second"');
    await writeFile(world.copyOf('prod.json'), '{"schemaVersion":1');
    await world.takeAway('refuses connections');
    const { urls, entries } = await world.start();
    expect(await getText(`${urls.preprod}/${scriptOf('Second')}`)).toContain('site_unavailable');
    expect(await getText(urls.preprod)).toContain('200 <!doctype html>');
    expect(await getText(urls.prod)).toContain('site_unavailable');
    expect(entries.map(({ message }) => message)).toContain('copy_damaged');
    await world.bringBack();
    await expect.poll(() => getText(`${urls.preprod}/${scriptOf('Second')}`)).toContain('200 document.title');
    await expect.poll(() => getText(urls.prod)).toContain('First');
    await expect.poll(() => getJson(`${urls.preprod}/version.json`)).toMatchObject({ releaseId: second });
  });
});

/** Alters the kept file with this content. */
async function damage(world: World, content: string): Promise<void> {
  for (const name of await readdir(world.copyOf('files'))) {
    const file = world.copyOf(`files/${name}`);
    if ((await readFile(file, 'utf8')).startsWith(content)) return writeFile(file, 'alert(1)');
  }
  throw new Error(`no kept file begins with ${content}`);
}

it('a disk that takes nothing keeps nobody from being served', async () => {
  const world = await startWorld('s3');
  await writeFile(path.join(world.dataDirectory, 'sites'), 'no folder');
  const datasetId = await addDataset(world.store);
  const first = await addRelease(world.store, 'First');
  await world.change((state) => pointAt(state, 'prod', { releaseId: first, datasetId }));
  const { urls, entries } = await world.start();
  await expectServing(urls.prod, 'First', first);
  await expect
    .poll(() => entries.map(({ message }) => message))
    .toEqual(expect.arrayContaining(['site_copy_not_kept', 'dataset_not_remembered']));
});

it('a copy of another store is not served', async () => {
  const world = await startWorld('s3');
  const { stop } = await startLive(world);
  await stop();
  const { urls } = await startTestService({
    DATA_DIR: world.dataDirectory,
    S3_ENDPOINT: 'http://127.0.0.1:9',
    S3_BUCKET: 'another',
    S3_ACCESS_KEY_ID: 'id',
    S3_SECRET_ACCESS_KEY: 'hush',
  });
  expect(await getText(urls.prod)).toContain('site_unavailable');
  expect(await getText(`${urls.prod}/api/dataset`)).toContain('storage_unavailable');
});
