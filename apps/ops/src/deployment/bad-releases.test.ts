import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createManifest, sha256 } from '@mangetamain/deploy';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { releaseFileKey, releaseManifestKey } from '../releases/release-keys.ts';
import { contentTypeOf } from '../site/site-headers.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { expectCompleteSite } from '../testing/complete-site.ts';
import { pointAt } from '../testing/live-release.ts';
import { prepareData } from '../testing/prepared-data.ts';
import { addRelease, promote, startTestService, withoutWorker } from '../testing/service.ts';
import { sendVisitors } from '../testing/visitors.ts';
import { scriptOf, webBuild } from '../testing/web-build.ts';

const worker = 'assets/duckdb-worker-JKn76EXY.js';
const wasm = 'assets/duckdb-eh-Bbw6HAmJ.wasm';

const countedSchema = z.object({ requests: z.object({ total: z.int(), failed: z.int() }) });

type Files = Record<string, string | Uint8Array>;

/** Nothing of it is in memory because another release has the same file. */
const ownEngine = (files: Files): Files => ({
  ...files,
  [worker]: 'self.onmessage = () => "another";',
  [wasm]: new Uint8Array([0, 0x61, 0x73, 0x6d, 2, 0, 0, 0]),
});

/** Writes a release straight to the store, whatever it is, as nobody should. */
async function smuggle(store: ObjectStore, files: Files): Promise<string> {
  const contents = Object.entries(files).map(([path, body]) => [path, Buffer.from(body)] as const);
  const described = contents.map(([path, body]) => ({
    path,
    bytes: body.byteLength,
    sha256: sha256(body),
    contentType: contentTypeOf(path),
  }));
  const manifest = createManifest(described, { createdAt: new Date(), actor: 'test' });
  for (const [path, body] of contents) await store.put(releaseFileKey(manifest.releaseId, path), body);
  await store.put(releaseManifestKey(manifest.releaseId), Buffer.from(JSON.stringify(manifest)));
  return manifest.releaseId;
}

const withoutScript = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).filter(([path]) => path !== scriptOf('Bad')));

/**
 * A service with the first release live on both sites, and a bad one that PREPROD verified at a better time. `spoil` is
 * done once the gates of a promotion are passed, right before the switch.
 */
async function setUp(
  publish: (store: ObjectStore) => Promise<string>,
  spoil: (store: ObjectStore, bad: string) => Promise<unknown> = async () => {},
) {
  const prepared = await prepareData(async ({ store, state, datasetId }) => {
    const first = await addRelease(store, 'First');
    const bad = await publish(store);
    for (const releaseId of [first, bad, first]) await pointAt(state, 'preprod', { releaseId, datasetId });
    await pointAt(state, 'prod', { releaseId: first, datasetId });
    return { first, bad };
  });
  // A file in the place of the copy of the sites: what the store loses is lost.
  await writeFile(path.join(prepared.directory, 'sites'), '');
  const service = await startTestService({ DATA_DIR: prepared.directory }, (store) => ({
    ...store,
    async put(key, ...rest) {
      const written = await store.put(key, ...rest);
      if (key.startsWith('state/backups/')) await spoil(store, prepared.bad);
      return written;
    },
  }));
  const visitors = sendVisitors(service.urls.prod, [
    '/',
    `/${scriptOf('First')}`,
    `/${worker}`,
    `/${wasm}`,
    '/api/dataset',
  ]);
  return { ...service, ...prepared, visitors };
}

const publishBad = (store: ObjectStore) => addRelease(store, 'Bad', ownEngine);
const pathsThatFailed = (visits: Record<string, { failures: readonly number[] }>) =>
  Object.entries(visits).flatMap(([path, { failures }]) => (failures.length > 0 ? [path] : []));

describe('a release that is refused before the switch fails no request', () => {
  it.each<[string, (store: ObjectStore) => Promise<string>, object]>([
    [
      'with a file that the store lost since',
      async (store) => {
        const bad = await publishBad(store);
        await store.delete(releaseFileKey(bad, worker));
        return bad;
      },
      { code: 'release-incomplete', message: expect.stringContaining(worker) },
    ],
    [
      'with a file that was damaged since',
      async (store) => {
        const bad = await publishBad(store);
        await store.put(releaseFileKey(bad, wasm), new Uint8Array(8));
        return bad;
      },
      { code: 'release-incomplete', message: expect.stringContaining(wasm) },
    ],
  ])('%s', async (_what, publish, failure) => {
    const { ask, urls, store, first, bad, visitors } = await setUp(publish);
    const refused = await promote(ask, 'prod', bad);
    expect(refused).toMatchObject({ outcome: 'failed', failure });
    expect(refused).not.toHaveProperty('requests');
    const visits = await visitors.leave();
    expect(pathsThatFailed(visits)).toEqual([]);
    expect(Object.values(visits).every(({ total }) => total > 0)).toBe(true);
    await expectCompleteSite(urls.prod, store, first);
    const { body } = await ask('GET', '/ops/environments/prod');
    expect(body).toMatchObject({ generation: 1, running: null, hold: null, quarantine: [] });
  });

  it('whose page refers to what it lacks, neither published, registered, nor past PREPROD', async () => {
    const { ask, urls, store, first, visitors } = await setUp((store) => addRelease(store, 'Other'));
    await expect(addRelease(store, 'Bad', withoutScript)).rejects.toMatchObject({ code: 'release_broken' });
    const smuggled = await smuggle(store, withoutScript(webBuild('Bad')));
    expect(await ask('POST', '/ops/releases', { releaseId: smuggled })).toMatchObject({
      status: 422,
      body: { code: 'release_broken', detail: expect.stringContaining(scriptOf('Bad')) },
    });
    expect(await promote(ask, 'preprod', smuggled)).toMatchObject({
      outcome: 'rolled-back',
      failure: { code: 'verification-failed', message: expect.stringContaining(scriptOf('Bad')) },
    });
    expect(await promote(ask, 'prod', smuggled)).toMatchObject({
      outcome: 'failed',
      failure: { code: 'quarantined', message: expect.stringContaining('failed on preprod') },
      gates: expect.arrayContaining([
        expect.objectContaining({ code: 'not-verified-on-preprod', passed: false }),
      ]),
    });
    expect(pathsThatFailed(await visitors.leave())).toEqual([]);
    await expectCompleteSite(urls.prod, store, first);
  });
});

interface Undone {
  readonly name: string;
  readonly publish: (store: ObjectStore) => Promise<string>;
  readonly spoil?: (store: ObjectStore, bad: string) => Promise<unknown>;
  /** Part of the reason given. */
  readonly reason: string;
  /** The only path that may answer with an error, between switch and undoing. */
  readonly broken: string | null;
}

const undone: Undone[] = [
  {
    name: 'whose worker the store loses at the last moment',
    publish: publishBad,
    spoil: (store, bad) => store.delete(releaseFileKey(bad, worker)),
    reason: `/${worker} answers 500`,
    broken: `/${worker}`,
  },
  {
    name: 'whose engine is damaged at the last moment',
    publish: publishBad,
    spoil: (store, bad) => store.put(releaseFileKey(bad, wasm), new Uint8Array(8)),
    reason: `/${wasm} answers 500`,
    broken: `/${wasm}`,
  },
  {
    name: 'whose page the store loses at the last moment',
    publish: publishBad,
    spoil: (store, bad) => store.delete(releaseFileKey(bad, 'index.html')),
    reason: 'instead of',
    broken: null,
  },
  {
    name: 'whose page refers to what it lacks',
    publish: (store) => smuggle(store, withoutScript(webBuild('Bad'))),
    reason: `/${scriptOf('Bad')} answers 404`,
    broken: null,
  },
  {
    name: 'whose worker is served as text',
    publish: (store) => addRelease(store, 'Bad', withoutWorker),
    reason: 'worker',
    broken: null,
  },
];

describe('a release that does not prove itself on PROD is undone by itself', () => {
  it.each(undone)('$name', async ({ publish, spoil, reason, broken }) => {
    const { ask, urls, store, first, bad, visitors } = await setUp(publish, spoil);
    const ended = await promote(ask, 'prod', bad);
    expect(ended).toMatchObject({
      outcome: 'rolled-back',
      failure: { code: 'verification-failed', message: expect.stringContaining(reason) },
    });
    await expectCompleteSite(urls.prod, store, first);
    const visits = await visitors.leave();
    expect(pathsThatFailed(visits), JSON.stringify(visits)).toEqual(broken === null ? [] : [broken]);
    const failed = broken === null ? 0 : (visits[broken]?.failures.length ?? 0);
    const { requests } = countedSchema.parse(ended);
    // Probes are counted as well, and what was answered after the end is not.
    expect(requests.total).toBeGreaterThan(10);
    expect(requests.failed).toBeGreaterThanOrEqual(failed);
    expect(requests.failed > 0).toBe(broken !== null);
    expect(requests.failed).toBeLessThan(requests.total);
    const { body } = await ask('GET', '/ops/environments/prod');
    expect(body).toMatchObject({
      live: { releaseId: first },
      generation: 3,
      running: null,
      hold: { by: 'command-line', reason: expect.stringContaining(reason) },
      quarantine: [{ releaseId: bad }],
    });
    const { body: audit } = await ask('GET', '/ops/audit');
    expect(audit['entries']).toMatchObject([
      { what: 'promotion', where: 'prod', outcome: 'rolled-back: verification-failed' },
      { outcome: 'intended' },
    ]);
    expect(await promote(ask, 'prod', bad)).toMatchObject({
      outcome: 'failed',
      gates: expect.arrayContaining([expect.objectContaining({ code: 'quarantined', passed: false })]),
    });
  });
});
