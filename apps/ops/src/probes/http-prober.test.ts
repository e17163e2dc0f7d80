import type { RequestListener } from 'node:http';
import { isHealthy, verdict, type Expectation } from '@mangetamain/deploy';
import { proberContract, type ProbeScenario } from '@mangetamain/deploy/testing';
import { describe, expect, it } from 'vitest';
import { createStoreArtifacts } from '../releases/store-artifacts.ts';
import { contentTypeOf } from '../site/site-headers.ts';
import { createMemoryStore } from '../store/testing/memory-store.ts';
import { AccessDenied } from '../store/store-error.ts';
import { listenLocally } from '../testing/listen-locally.ts';
import { publishBuild } from '../testing/live-release.ts';
import { createWatchedStore } from '../testing/watched-store.ts';
import { scriptOf, webBuild } from '../testing/web-build.ts';
import { createHttpProber } from './http-prober.ts';

const datasetId = 'd-1111111111111111';
const worker = 'assets/duckdb-worker-JKn76EXY.js';
const wasm = 'assets/duckdb-eh-Bbw6HAmJ.wasm';

interface Reply {
  readonly status?: number;
  readonly type?: string;
  readonly body?: string | Uint8Array;
  readonly headers?: Record<string, string>;
}

/** Stands for where the site answers, wherever that is. */
const here = 'http://site.test';
const file = {
  key: 'datasets/d-1111111111111111/recipes.parquet',
  url: `${here}/recipes.parquet`,
  bytes: 100,
};

/** What a sound site answers, by path. */
function soundSite(releaseId: string): Record<string, Reply> {
  const policy = { 'content-security-policy': "script-src 'self'" };
  const files = Object.entries(webBuild()).map(([path, body]): [string, Reply] => [
    `/${path}`,
    { body, type: contentTypeOf(path), headers: policy },
  ]);
  return {
    ...Object.fromEntries(files),
    '/': { body: webBuild()['index.html'] ?? '', type: 'text/html', headers: policy },
    '/version.json': { body: JSON.stringify({ releaseId }) },
    '/api/dataset': { body: JSON.stringify({ datasetId, files: [{ ...file, bytes: 200 }, file] }) },
    '/recipes.parquet': { status: 206, body: 'PAR1' },
  };
}

async function setUp(
  change: (site: Record<string, Reply>) => Record<string, Reply> = (site) => site,
  listener?: RequestListener,
  timeoutMs = 5_000,
) {
  const store = createMemoryStore();
  const releaseId = await publishBuild(store);
  let origin = '';
  const site = change(soundSite(releaseId));
  origin = await listenLocally(
    listener ??
      ((request, response) => {
        const reply = site[request.url ?? ''] ?? { status: 404 };
        response.writeHead(reply.status ?? 200, {
          ...(reply.type === undefined ? {} : { 'content-type': reply.type }),
          ...reply.headers,
        });
        response.end(typeof reply.body === 'string' ? reply.body.replaceAll(here, origin) : reply.body);
      }),
  );
  const sites = () => ({ preprod: origin, prod: origin });
  const artifacts = createStoreArtifacts(store);
  const prober = createHttpProber({ sites, store, artifacts, timeoutMs });
  const expected: Expectation = { releaseId, datasetId };
  return { prober, expected };
}

const without =
  (path: string, reply: Reply = { status: 404 }) =>
  (site: Record<string, Reply>): Record<string, Reply> => ({ ...site, [path]: reply });

const scenarios: Record<ProbeScenario, () => ReturnType<typeof setUp>> = {
  'serving the expected release': () => setUp(),
  'serving another release': () =>
    setUp(without('/version.json', { body: '{"releaseId":"r-ffffffffffff"}' })),
  'answering every request with an error': () =>
    setUp(undefined, (_, response) => void response.writeHead(500).end()),
  'serving a page without the application': () => setUp(without('/', { body: '<h1>Sorry</h1>' })),
  'lacking a script of the page': () => setUp(without(`/${scriptOf('Kitchen')}`)),
  'lacking the dataset': () => setUp(without('/api/dataset')),
  'refusing connections': () => setUp(undefined, (request) => void request.socket.destroy()),
  'never answering': () => setUp(undefined, () => {}, 100),
};

proberContract('the HTTP prober', (scenario) => scenarios[scenario]());

describe('a site', () => {
  const policy = { 'content-security-policy': "script-src 'self'" };

  it.each<[string, string, Reply, string]>([
    ['whose worker is served as text', `/${worker}`, { type: 'text/plain', headers: policy }, 'worker'],
    ['whose worker has no policy', `/${worker}`, { type: 'text/javascript' }, 'worker'],
    ['whose engine is served as a page', `/${wasm}`, { type: 'text/html', headers: policy }, 'wasm'],
    ['whose script is served as a page', `/${scriptOf('Kitchen')}`, { type: 'text/html' }, 'page'],
    ['whose page has no policy', '/', { body: webBuild()['index.html'] ?? '' }, 'page'],
    ['whose data is no Parquet', '/recipes.parquet', { body: '<Error/>' }, 'dataset'],
    ['whose data refuses the signature', '/recipes.parquet', { status: 403 }, 'dataset'],
    ['whose dataset is nonsense', '/api/dataset', { body: '{}' }, 'dataset'],
    ['whose version is nonsense', '/version.json', { body: '<html>' }, 'release'],
  ])('%s fails that check and no other', async (_what, path, reply, name) => {
    const { prober, expected } = await setUp(without(path, reply));
    const { checks } = await prober.probe('preprod', expected);
    expect(checks.filter(({ result }) => result !== 'good')).toMatchObject([{ name, result: 'failed' }]);
  });

  it('that sends its visitors elsewhere fails, and says where to, without what may be secret', async () => {
    const headers = { location: 'http://elsewhere.test/login?token=hush' };
    const { prober, expected } = await setUp(without('/version.json', { status: 301, headers }));
    const { checks } = await prober.probe('prod', expected);
    expect(checks.find(({ name }) => name === 'release')).toMatchObject({
      result: 'failed',
      detail: '/version.json is redirected to http://elsewhere.test/login',
    });
  });

  it('that says the store is away proves nothing against its release', async () => {
    const { prober, expected } = await setUp(without('/api/dataset', { status: 503 }));
    expect(verdict(await prober.probe('prod', expected))).toBe('error');
  });

  it('names the file of the dataset that is damaged', async () => {
    const { prober, expected } = await setUp((site) => ({
      ...site,
      '/recipes.parquet': { body: '<Error/>' },
    }));
    const { checks } = await prober.probe('prod', expected);
    expect(checks.find(({ name }) => name === 'dataset')?.detail).toBe(`${file.key} is no Parquet file`);
  });

  it('has to show the very dataset of the pair', async () => {
    const { prober, expected } = await setUp();
    const other = { ...expected, datasetId: 'd-2222222222222222' };
    expect(verdict(await prober.probe('prod', other))).toBe('failed');
    expect(verdict(await prober.probe('prod', expected))).toBe('good');
  });

  it('is not looked at while nothing is live', async () => {
    const { prober } = await setUp();
    expect(verdict(await prober.probe('prod', null))).toBe('error');
  });

  it('whose release lacks a worker is told apart by name', async () => {
    const { prober, expected } = await setUp();
    const observation = await prober.probe('prod', { ...expected, releaseId: 'r-000000000000' });
    expect(observation.checks.find(({ name }) => name === 'worker')?.detail).toContain('no worker script');
  });
});

describe('the storage', () => {
  const proberOn = (store: ReturnType<typeof createWatchedStore>) =>
    createHttpProber({
      sites: () => ({ preprod: '', prod: '' }),
      store,
      artifacts: createStoreArtifacts(store),
      timeoutMs: 50,
    });

  it.each([
    ['up', 'good'],
    ['away', 'error'],
    ['stuck', 'error'],
  ] as const)('that is %s is %s', async (state, result) => {
    const store = createWatchedStore();
    store.state = state;
    const observation = await proberOn(store).probe('storage', null);
    expect([verdict(observation), isHealthy(observation)]).toEqual([result, result === 'good']);
  });

  it('that denies access has failed', async () => {
    const store = createWatchedStore();
    store.head = () => Promise.reject(new AccessDenied('No.', { code: 'X', remedy: 'Check the keys.' }));
    expect(verdict(await proberOn(store).probe('storage', null))).toBe('failed');
  });
});
