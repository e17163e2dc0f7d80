import type { Statements } from '@mangetamain/analytics/difference';
import { describe, expect, it } from 'vitest';
import { storeStatements } from '../data/exports/stored-statements.ts';
import { createTestApps, tokens } from '../testing/apps.ts';
import { createManifest } from '../testing/datasets.ts';
import { pointAt, publishBuild } from '../testing/live-release.ts';
import { stateIn } from '../testing/prepared-data.ts';
import { createWatchedStore, type WatchedStore } from '../testing/watched-store.ts';
import { compareFiles } from './compare-files.ts';
import { differenceSchema } from './schema.ts';

const [oldData, newData]: readonly [string, string] = ['d-1111111111111111', 'd-2222222222222222'];

/** Says one sentence of a dataset by one version of the analyses. */
const say = (store: WatchedStore, datasetId: string, version: string, sentence: string) =>
  storeStatements(store, {
    schemaVersion: 1,
    datasetId,
    version,
    statements: [statement(sentence, sentence.includes('rises') ? 'up' : 'unclear')],
  });

const statement = (sentence: string, verdict: 'up' | 'unclear'): Statements['statements'][number] => ({
  analysis: 'trends.duration',
  page: 'trends',
  title: { en: 'Preparation time', fr: 'Durée de préparation' },
  findings: [{ text: { en: sentence, fr: `${sentence} (fr)` }, verdict }],
  figures: [],
});

async function setUp() {
  const store = createWatchedStore();
  for (const [digit, rows] of [
    ['1', 100],
    ['2', 120],
  ] as const) {
    const manifest = createManifest(digit, ['recipes']);
    await store.putJson(`datasets/${manifest.datasetId}/manifest.json`, {
      ...manifest,
      files: manifest.files.map((file) => ({ ...file, rows })),
      lineage: [
        ...manifest.lineage,
        { table: 'recipes', step: 'many', rows: digit === '1' ? 9 : 4, rule: 'no more than 18' },
      ],
    });
  }
  const before = { releaseId: await publishBuild(store, 'Before', 'one'), datasetId: oldData };
  const after = { releaseId: await publishBuild(store, 'After', 'two'), datasetId: newData };
  const { apps, service } = await createTestApps({ store });
  const ask = async (path: string) => {
    const headers = { authorization: `Bearer ${tokens.viewer}` };
    const answer = await apps.ops.request(path, { headers });
    const body: unknown = await answer.json();
    return { status: answer.status, body };
  };
  return { store, before, after, service, ask };
}

describe('what two pairs show differently', () => {
  it('is what each release says of its own data, with rows, rules and files', async () => {
    const { store, before, after, service } = await setUp();
    await say(store, oldData, 'one', 'It stands.');
    await say(store, newData, 'two', 'It rises.');
    await say(store, newData, 'one', 'Nobody reads this.');
    const found = await service.differences.between(before, after);
    expect(found).toMatchObject({
      from: before,
      to: after,
      basis: 'releases',
      findings: {
        changed: [
          {
            analysis: 'trends.duration',
            kind: 'verdict',
            before: [{ text: { en: 'It stands.' } }],
            after: [{ text: { fr: 'It rises. (fr)' } }],
          },
        ],
        same: [],
      },
      rows: [{ table: 'recipes', before: 100, after: 120 }],
      rules: [{ table: 'recipes', rule: { en: 'no more than 18' }, before: 1, after: 6 }],
      files: { differing: 2, total: 4 },
    });
    expect(differenceSchema.parse(JSON.parse(JSON.stringify(found)))).toEqual(found);
  });

  it('is by one version where it is not known what a release says, which is told', async () => {
    const { store, before, after, service } = await setUp();
    await say(store, oldData, 'three', 'It stands.');
    await say(store, newData, 'three', 'It stands.');
    await say(store, newData, 'two', 'It rises.');
    expect(await service.differences.between(before, after)).toMatchObject({
      basis: 'one-version',
      findings: { changed: [], same: [{ en: 'Preparation time' }] },
    });
  });

  it('is not known where nothing was said of either, or where what was said is damaged', async () => {
    const { store, before, after, service } = await setUp();
    await store.putJson(`datasets/${oldData}/statements/one.json`, { broken: true });
    await say(store, newData, 'two', 'It rises.');
    expect(await service.differences.between(before, after)).toMatchObject({
      basis: null,
      findings: null,
      figures: null,
      rows: [{ before: 100, after: 120 }],
    });
  });

  it('is all there is where nothing was live', async () => {
    const { after, service } = await setUp();
    expect(await service.differences.between(null, after)).toMatchObject({
      from: null,
      findings: null,
      rows: [{ before: 0, after: 120 }],
      files: { differing: 4, total: 4 },
    });
  });
});

describe('the address of a difference', () => {
  it('takes environments and pairs, PREPROD against PROD where none is named', async () => {
    const { store, before, after, ask } = await setUp();
    await pointAt(stateIn(store), 'prod', before);
    await pointAt(stateIn(store), 'preprod', after);
    const pair = (side: typeof before) => `${side.releaseId}+${side.datasetId}`;
    expect(await ask('/ops/difference')).toMatchObject({
      status: 200,
      body: { from: before, to: after, preview: `http://preview.test/${pair(after)}/` },
    });
    for (const from of [pair(after), encodeURIComponent(pair(after))])
      expect(await ask(`/ops/difference?from=${from}&to=prod`)).toMatchObject({
        status: 200,
        body: { from: after, to: before },
      });
    expect(await ask('/ops/difference?from=latest')).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining('a pair such as') },
    });
  });

  it('says where there is nothing to compare', async () => {
    const { ask } = await setUp();
    expect(await ask('/ops/difference')).toMatchObject({ status: 404, body: { code: 'nothing_live' } });
    expect(await ask('/ops/promotions/none/difference')).toMatchObject({
      status: 404,
      body: { code: 'difference_unknown' },
    });
  });
});

it('what a promotion changes is kept with it, and stays as it was found', async () => {
  const { store, before, after, service, ask } = await setUp();
  await say(store, oldData, 'one', 'It stands.');
  await say(store, newData, 'two', 'It rises.');
  const change = { id: 'p-1', from: before, target: after };
  const digest = await service.differences.keep(change);
  expect(digest).toMatchObject({ findings: { changed: 1, turned: 1, total: 1 }, rows: [{ after: 120 }] });
  expect(digest?.preview).toBe(`http://preview.test/${after.releaseId}+${after.datasetId}/`);
  expect(await service.differences.keep({ ...change, from: after, target: before })).not.toBeNull();
  expect(await ask('/ops/promotions/p-1/difference')).toMatchObject({ body: { from: before, to: after } });
});

it('a promotion goes on where nobody can compare', async () => {
  const { before, after, store, service } = await setUp();
  store.get = () => Promise.reject(new Error('the store went away'));
  expect(await service.differences.keep({ id: 'p-1', from: before, target: after })).toBeNull();
});

it('a file that changed is one that differs, though its name bears its hash', () => {
  const file = (path: string, sha256: string, bytes: number) => ({ path, sha256, bytes });
  const before = [file('index.html', 'a', 10), file('assets/page-AAAAAAAA.js', 'b', 100)];
  const after = [file('index.html', 'a', 10), file('assets/page-BBBBBBBB.js', 'c', 130)];
  expect(compareFiles(before, after)).toEqual({
    differing: 1,
    total: 2,
    bytes: 30,
    groups: [
      { group: 'pages', differing: 0, total: 1, bytes: 0 },
      { group: 'code', differing: 1, total: 1, bytes: 30 },
    ],
  });
});
