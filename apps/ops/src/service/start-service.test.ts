import { createServer, type Server } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { readConfig } from '../config/config.ts';
import type { OpenedStore } from '../store/open-store.ts';
import { createManifest, publish } from '../testing/datasets.ts';
import { createGate } from '../testing/gate.ts';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { createTemporaryDirectory } from '../testing/temporary-directory.ts';
import { createWatchedStore } from '../testing/watched-store.ts';
import { startService } from './start-service.ts';

const freePorts = { PREPROD_PORT: '0', PROD_PORT: '0', OPS_PORT: '0', S3_PORT: '0', PREVIEW_PORT: '0' };

async function setUp(env: Record<string, string> = {}) {
  const webDist = await createTemporaryDirectory({
    'index.html': '<title>Kitchen</title>',
    'assets/a-4f1c09be.js': '1',
  });
  const directory = await createTemporaryDirectory();
  const config = await readConfig({ ...freePorts, WEB_DIST: webDist, DATA_DIR: directory, ...env });
  const store = createWatchedStore();
  const log = createRecordingLogger();
  const closed: string[] = [];
  const opened: OpenedStore = {
    store,
    kind: 's3',
    bucket: 'bucket',
    publicEndpoint: 'http://store.test',
    close: async () => void closed.push('store'),
  };
  const start = async () => {
    const service = await startService(config, { logger: log.logger, openStore: async () => opened });
    onTestFinished(() => service.stop());
    return service;
  };
  return { store, start, closed, ...log };
}

const getJson = async (url: string): Promise<unknown> => (await fetch(url)).json();

async function occupy(): Promise<{ server: Server; port: string }> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => void server.close());
  const address = server.address();
  return { server, port: typeof address === 'object' && address !== null ? String(address.port) : '' };
}

describe('startService', () => {
  it('answers health, status and dataset on both sites and the ops port', async () => {
    const { start, store } = await setUp();
    await publish(store);
    const { urls } = await start();
    for (const [url, environment] of [
      [urls.preprod, 'PREPROD'],
      [urls.prod, 'PROD'],
      [urls.ops, 'LOCAL'],
    ] as const) {
      expect(await getJson(`${url}/api/health`)).toMatchObject({ status: 'up', version: expect.any(String) });
      expect(await getJson(`${url}/api/status`)).toMatchObject({
        environment,
        releaseId: null,
        storage: 'up',
      });
      expect(await getJson(`${url}/api/dataset?tables=recipes`)).toMatchObject({
        datasetId: 'd-1111111111111111',
      });
    }
  });

  it('serves the web build on both sites, and no site on the ops port', async () => {
    const { start } = await setUp();
    const { urls } = await start();
    for (const url of [urls.preprod, urls.prod]) {
      const page = await fetch(`${url}/trends`);
      expect(await page.text()).toContain('Kitchen');
      expect(page.headers.get('content-security-policy')).toContain("connect-src 'self' http://store.test;");
    }
    expect((await fetch(`${urls.ops}/trends`)).status).toBe(404);
  });

  it('shows a newly published dataset without a restart', async () => {
    const { start, store } = await setUp();
    const { urls } = await start();
    expect((await fetch(`${urls.prod}/api/dataset`)).status).toBe(404);
    await publish(store, createManifest('2'));
    expect(await getJson(`${urls.prod}/api/dataset`)).toMatchObject({ datasetId: 'd-2222222222222222' });
  });

  it('starts and answers while the store is away', async () => {
    const { start, store } = await setUp();
    store.state = 'away';
    const { urls } = await start();
    expect(await getJson(`${urls.ops}/api/health`)).toMatchObject({ status: 'up' });
    expect(await getJson(`${urls.ops}/api/status`)).toMatchObject({ storage: 'down' });
    expect(await getJson(`${urls.ops}/api/dataset`)).toMatchObject({ code: 'storage_unavailable' });
  });

  it('names the port in use and the variable to change, and leaves nothing running', async () => {
    const { port } = await occupy();
    const { start, closed } = await setUp({ OPS_PORT: port });
    await expect(start()).rejects.toMatchObject({
      name: 'PortError',
      code: 'port_in_use',
      variable: 'OPS_PORT',
    });
    await expect(start()).rejects.toThrow(
      `Port ${port} of 127.0.0.1 is in use by another process. Free it, or set OPS_PORT`,
    );
    expect(closed).toEqual(['store', 'store']);
  });

  it('says so when it cannot listen for another reason', async () => {
    const { start } = await setUp({ HOST: '192.0.2.1' });
    await expect(start()).rejects.toMatchObject({ code: 'port_unusable', variable: 'PREPROD_PORT' });
  });

  it('finishes what is under way before it stops, then closes the store', async () => {
    const { start, store, closed } = await setUp();
    await publish(store);
    const service = await start();
    const asked = createGate();
    const mayAnswer = createGate();
    vi.spyOn(store, 'head').mockImplementationOnce(async (key) => {
      asked.open();
      await mayAnswer.passed;
      return store.head(key);
    });
    const request = getJson(`${service.urls.prod}/api/dataset`);
    await asked.passed;
    const stopped = service.stop();
    await expect(fetch(`${service.urls.prod}/api/health`)).rejects.toThrow('fetch failed');
    expect(closed).toEqual([]);
    mayAnswer.open();
    expect(await request).toMatchObject({ datasetId: 'd-1111111111111111' });
    await stopped;
    expect(closed).toEqual(['store']);
  });
});
