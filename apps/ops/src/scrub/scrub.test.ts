import { cp, mkdtemp, open, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '@mangetamain/deploy';
import { type CsvFiles, ratingsCsv, recipesCsv, writeCsvFiles } from '../data/testing/csv-files.ts';
import {
  completeAnswersOf,
  importDataset,
  listDatasets,
  readManifest,
  rewriteExports,
  verifyDataset,
} from '../data/index.ts';
import { publishRelease } from '../releases/publish-release.ts';
import { newSigningKeys, signRelease } from '../releases/signature.ts';
import { wrap } from '../state/envelope.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { StoreUnavailable } from '../store/store-error.ts';
import { createS3Store } from '../store/s3/create-s3-store.ts';
import { runStore, startStore } from '../store/testing/running-store.ts';
import { createTemporaryDirectory, writeFiles } from '../testing/temporary-directory.ts';
import { webBuild } from '../testing/web-build.ts';
import { scrub, type ScrubPorts } from './scrub.ts';

const nothingCopied = { file: async () => null, manifest: async () => null };
let files: CsvFiles;
let stored: Awaited<ReturnType<typeof storeOnce>>;

beforeAll(async () => {
  files = await writeCsvFiles(recipesCsv([{}, {}]), ratingsCsv([{}]));
  stored = await storeOnce();
  return async () => {
    await files.remove();
    await rm(stored.directory, { recursive: true });
  };
});

// Pictures are not what these tests are about.
const rewriteIn = (store: ObjectStore) => (id: string) =>
  rewriteExports(store, id, undefined, async () => () => new Uint8Array([1]));

/** A store on the disk with a dataset, all that is made of it, and a release: every test works on a copy. */
async function storeOnce() {
  const directory = await mkdtemp(path.join(tmpdir(), 'scrub-'));
  const running = await startStore({ directory });
  const store = createS3Store(running.config);
  const { datasetId } = await importDataset({ ...files, source: 'import', title: 'Test' }, store);
  await rewriteIn(store)(datasetId);
  const build = path.join(directory, 'build');
  await writeFiles(build, webBuild('Kitchen'));
  const { releaseId } = (await publishRelease(store, { directory: build, actor: 'test' })).manifest;
  await signRelease(store, releaseId, newSigningKeys().privatePem);
  await store.put('state/environments/prod/pointer.json', wrap('a', 'bcd'));
  await running.close();
  return { directory, datasetId, releaseId, build };
}

async function setUp() {
  const { datasetId, releaseId, build } = stored;
  const faults: Error[] = [];
  const copied = await createTemporaryDirectory();
  await cp(stored.directory, copied, { recursive: true });
  const { config, directory } = await runStore({
    directory: copied,
    onFault: (fault) => faults.push(fault),
  });
  const store = createS3Store(config);
  const rewrite = rewriteIn(store);

  async function flip(key: string, place: (bytes: number) => number = (bytes) => bytes >> 1): Promise<void> {
    const name = sha256(key);
    const file = path.join(directory, 'objects', name.slice(0, 2), name);
    const { bytes = 0 } = (await store.head(key)) ?? {};
    const handle = await open(file, 'r+');
    const at = place(bytes);
    const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, at);
    buffer.writeUInt8(buffer.readUInt8(0) ^ 1);
    await handle.write(buffer, 0, 1, at);
    await handle.close();
  }
  const ports = (copy: ScrubPorts['copy'] = nothingCopied): ScrubPorts => ({
    store,
    tagsAreMd5: true,
    copy,
    completeAnswers: (id) => completeAnswersOf(store, id),
    rewriteExports: rewrite,
  });
  const keys = async (prefix: string) => {
    const found: string[] = [];
    for await (const { key } of store.list(prefix)) found.push(key);
    return found;
  };
  return { store, directory, datasetId, releaseId, build, flip, ports, keys, faults };
}

describe('one flipped byte', () => {
  let world: Awaited<ReturnType<typeof setUp>>;
  beforeEach(async () => {
    world = await setUp();
  });

  it('of any stored object is found, and of no other object anything is said', async () => {
    const { keys, flip, ports } = world;
    expect((await scrub(ports())).damages).toEqual([]);
    const all = [...(await keys('datasets/')), ...(await keys('releases/')), ...(await keys('state/'))];
    const kinds = new Map(all.map((key) => [key.replaceAll(/[0-9a-f]{8,}/gu, 'x'), key]));
    expect(kinds.size).toBeGreaterThan(25);
    // Lists are made unreadable: one in which a name is another still names what there is none of.
    for (const key of kinds.values()) await flip(key, key.endsWith('.json') ? () => 0 : undefined);
    const nothingMade = { completeAnswers: async () => {}, rewriteExports: async () => {} };
    const { damages } = await scrub({ ...ports(), ...nothingMade });
    const found = new Set(damages.map((damage) => damage.key));
    // What only a damaged manifest names cannot be judged until that is back.
    const judged = [...kinds.values()].filter((key) => !/\/(?:answers|exports|files)\/|\.parquet$/.test(key));
    for (const key of judged) expect(found, key).toContain(key);
    expect([...found].filter((key) => ![...kinds.values()].includes(key))).toEqual([]);
  });

  it('of a table is found by readers too, and mended by the same content elsewhere or its files named again', async () => {
    const { store, datasetId, flip, ports } = world;
    const [table] = (await readManifest(store, datasetId)).files;
    const key = table?.key ?? '';
    const whole = (await store.get(key))?.body ?? new Uint8Array();
    await flip(key);
    expect((await verifyDataset(store, datasetId)).problems).toEqual([expect.stringContaining(key)]);
    expect((await scrub(ports())).damages).toMatchObject([{ key, mended: false }]);
    const copy = { ...nothingCopied, file: async (hash: string) => (hash === table?.sha256 ? whole : null) };
    expect((await scrub(ports(copy))).damages).toMatchObject([{ key, mended: true }]);
    await flip(key);
    await importDataset({ ...files, source: 'import', title: 'Test', use: false }, store);
    expect((await scrub(ports())).damages).toEqual([]);
  });

  it('of answers is found and mended by computing them again, whether or not they can still be decompressed', async () => {
    const { flip, ports, keys } = world;
    const answers = (await keys('datasets/')).filter((key) => key.includes('/answers/'));
    await flip(answers[0] ?? '', () => 0);
    await flip(answers[1] ?? '');
    const { damages } = await scrub(ports());
    expect(damages.map(({ mended }) => mended)).toEqual(damages.map(() => true));
    expect(damages.length).toBeGreaterThan(0);
    expect((await scrub(ports())).damages).toEqual([]);
  });

  it('of files of analyses, or of their list, is found by readers too, and mended by writing them again', async () => {
    const { store, datasetId, flip, ports, keys } = world;
    const [file = '', other = ''] = await keys(`datasets/${datasetId}/exports/`);
    await flip(file);
    await store.delete(other);
    expect((await verifyDataset(store, datasetId)).problems).toHaveLength(2);
    // The first is mended by writing all again, which mends the second before it is looked at.
    expect((await scrub(ports())).damages).toMatchObject([{ mended: true }]);
    await flip(`datasets/${datasetId}/exports.json`, () => 0);
    expect((await scrub(ports())).damages).toMatchObject([
      { problem: 'is not what it should be', mended: true },
    ]);
    expect((await verifyDataset(store, datasetId)).problems).toEqual([]);
  });

  it('of what analyses said is mended by asking them again; what a version that is gone said is given up', async () => {
    const { store, datasetId, flip, ports, keys } = world;
    const [said = ''] = await keys(`datasets/${datasetId}/statements/`);
    const gone = `datasets/${datasetId}/statements/gone.json`;
    await store.put(gone, new Uint8Array([1]));
    await flip(said);
    const { damages } = await scrub(ports());
    expect(damages.map(({ key, mended }) => [key, mended])).toEqual([
      [said, true],
      [gone, true],
    ]);
    expect(await keys(`datasets/${datasetId}/statements/`)).toEqual([said]);
    expect((await scrub(ports())).damages).toEqual([]);
  });

  it('that cannot be mended says why, and what else is damaged is looked at all the same', async () => {
    const { store, datasetId, ports, keys } = world;
    const [file = ''] = await keys(`datasets/${datasetId}/exports/`);
    await store.delete(file);
    await store.delete(`datasets/${datasetId}/quality.json`);
    const failing = {
      ...ports(),
      rewriteExports: () => Promise.reject(new Error('The answers are damaged.')),
    };
    const { damages } = await scrub(failing);
    expect(damages.map(({ key, mended }) => [key, mended])).toEqual([
      [`datasets/${datasetId}/quality.json`, false],
      [file, false],
    ]);
    expect(damages[1]?.remedy).toMatch(/^Mending it failed: The answers are damaged\. They are made again/u);
  });

  it('or a sector that the disk does not give any more is damage of one object, and mended', async () => {
    const { store, releaseId, build, ports } = world;
    const key = `releases/${releaseId}/files/index.html`;
    const page = new Uint8Array(await readFile(path.join(build, 'index.html')));
    let isMended = false;
    const failing: ObjectStore = {
      ...store,
      get: (asked, options) =>
        asked === key && !isMended
          ? Promise.reject(new StoreUnavailable('500.', { code: 'InternalError', remedy: 'Try again.' }))
          : store.get(asked, options),
      put: (asked, ...rest) => {
        isMended ||= asked === key;
        return store.put(asked, ...rest);
      },
    };
    const copy = { ...nothingCopied, file: async () => page };
    expect((await scrub({ ...ports(copy), store: failing })).damages).toMatchObject([
      { key, problem: 'cannot be read', mended: true },
    ]);
    const away = () => Promise.reject(new StoreUnavailable('Away.', { code: 'Timeout', remedy: 'Wait.' }));
    await expect(scrub({ ...ports(), store: { ...store, get: away, head: away } })).rejects.toThrow('Away.');
  });

  it('is none of what was removed while others were looked at', async () => {
    const { store, datasetId, ports, keys } = world;
    const removeAll = async () => {
      for (const key of await keys(`datasets/${datasetId}/`)) await store.delete(key);
    };
    expect((await scrub(ports(), { pace: removeAll })).damages).toEqual([]);
  });

  it('of a file of a release is mended from the copy on this machine, and from a release with the same file', async () => {
    const { store, releaseId, build, flip, ports } = world;
    const key = `releases/${releaseId}/files/index.html`;
    const page = await readFile(path.join(build, 'index.html'));
    await flip(key);
    const copy = { ...nothingCopied, file: async () => new Uint8Array(page) };
    expect((await scrub(ports(copy))).damages).toMatchObject([{ key, mended: true }]);
    const other = { ...webBuild('Kitchen'), 'robots.txt': 'User-agent: *' };
    await publishRelease(store, { directory: await createTemporaryDirectory(other), actor: 'test' });
    await flip(key);
    await store.delete(`releases/${releaseId}/files/assets/duckdb-worker-JKn76EXY.js`);
    const { damages } = await scrub(ports());
    expect(damages.map(({ problem, mended }) => [problem, mended])).toEqual([
      ['is missing', true],
      ['has other content than was published', true],
    ]);
  });

  it('of a manifest hides no other dataset, and is mended where this machine remembers it', async () => {
    const { store, datasetId, flip, ports } = world;
    const key = `datasets/${datasetId}/manifest.json`;
    const manifest = await readManifest(store, datasetId);
    await flip(key, () => 0);
    const told: string[] = [];
    expect(await listDatasets(store, ({ message }) => told.push(message))).toEqual([]);
    expect(told).toEqual([expect.stringContaining(key)]);
    const copy = { ...nothingCopied, manifest: async () => manifest };
    expect((await scrub(ports(copy))).damages).toMatchObject([{ key, mended: true }]);
    expect(await readManifest(store, datasetId)).toEqual(manifest);
  });

  it('of what the store notes of an object sets that aside: the store goes on, and says that it is gone', async () => {
    const { store, releaseId, directory, flip, faults, ports } = world;
    const key = `releases/${releaseId}/files/index.html`;
    await flip(key, (bytes) => bytes + 2);
    expect(await store.get(key)).toBeNull();
    expect(await store.head(key)).toBeNull();
    expect(await readdir(path.join(directory, 'damaged'))).toEqual([sha256(key)]);
    expect(faults).toMatchObject([{ message: expect.stringContaining('Set aside') }]);
    expect((await scrub(ports())).damages).toMatchObject([{ key, problem: 'is missing' }]);
  });
});
