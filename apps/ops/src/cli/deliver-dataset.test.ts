import { describe, expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import { ratingsCsv, recipesCsv, writeCsvFiles } from '../data/testing/csv-files.ts';
import { readCurrent } from '../data/catalog.ts';
import { createCommandContext } from '../testing/command-context.ts';
import {
  addDataset,
  addPublishedDataset,
  addRelease,
  promote,
  startTestService,
} from '../testing/service.ts';
import { createManifest } from '../testing/datasets.ts';
import { openObjectStore } from '../store/open-store.ts';
import { destinationOf } from './deliver-dataset.ts';
import { createNodeContext } from './node-context.ts';
import { run } from './run.ts';

const versionSchema = z.object({ releaseId: z.string().nullable(), datasetId: z.string().nullable() });

/** A service with a release live on both sites, and the command line beside it, which writes files of analyses if asked. */
async function setUp(env: Record<string, string> = {}, files: 'files' | 'no files' = 'no files') {
  const service = await startTestService(env);
  const first = await addDataset(service.store);
  const release = await addRelease(service.store);
  await promote(service.ask, 'preprod', release);
  await promote(service.ask, 'prod');
  const { loadDataOperations, openAudit } = createNodeContext();
  const writeNone = files === 'files' ? {} : { completeExports: async () => 0 };
  const ops = async (...args: string[]) => {
    const { context, written } = createCommandContext({
      env: { DATA_DIR: service.directory, WEB_DIST: '/nowhere', S3_PORT: '0', PREVIEW_PORT: '0', ...env },
      fetch: (url, init) => fetch(url, init),
      openStore: (config) => openObjectStore(config, 'command'),
      operations: { ...(await loadDataOperations()), ...writeNone },
      openAudit,
    });
    return { code: await run(args, context), ...written };
  };
  const shown = async () => {
    const sites = [service.urls.preprod, service.urls.prod];
    const versions = sites.map(async (url) =>
      versionSchema.parse(await (await fetch(`${url}/version.json`)).json()),
    );
    return (await Promise.all(versions)).map(({ datasetId }) => datasetId);
  };
  return { ...service, first, release, ops, shown };
}

async function importCsv(
  ops: (...args: string[]) => Promise<{ code: number; out: string; err: string }>,
  more: string[],
) {
  const files = await writeCsvFiles(recipesCsv([{}]), ratingsCsv([{}]));
  onTestFinished(() => files.remove());
  const { recipes, interactions } = files;
  return ops('data', 'import', '--recipes', recipes, '--interactions', interactions, '--json', ...more);
}

/** Hash of a token that nobody uses here. */
const named = { OPS_TOKENS: `anna:deployer:${'a'.repeat(64)}` };
const timeout = 300_000;

describe('alone on one machine', () => {
  it('an import goes over PREPROD to PROD in one step, all of it recorded', { timeout }, async () => {
    const { ops, shown, ask, first, release, store } = await setUp({}, 'files');
    const { code, out, err } = await importCsv(ops, []);
    expect([code, err]).toEqual([0, expect.stringMatching(/to PREPROD:\n.*to PROD:\n.*succeeded\n/s)]);
    const { datasetId, shownOn } = JSON.parse(out);
    expect(shownOn).toEqual(['preprod', 'prod']);
    expect(await shown()).toEqual([datasetId, datasetId]);
    await expect.poll(async () => (await readCurrent(store))?.datasetId).toBe(datasetId);
    const { body } = await ask('GET', '/ops/audit?limit=6');
    const to = `${release} with ${datasetId}`;
    expect(body['entries']).toMatchObject([
      { what: 'import-dataset', outcome: 'done', to: datasetId },
      { what: 'promotion', where: 'prod', outcome: 'succeeded', to },
      { what: 'promotion', where: 'prod', outcome: 'intended', from: `${release} with ${first}` },
      { what: 'promotion', where: 'preprod', outcome: 'succeeded', to },
      { what: 'promotion', where: 'preprod', outcome: 'intended' },
      { what: 'import-dataset', outcome: 'intended' },
    ]);
    expect(await importCsv(ops, [])).toMatchObject({
      code: 0,
      err: expect.not.stringContaining('Promoting'),
    });
    const back = await ops('rollback', 'prod', '--confirm', 'ROLLBACK', '--reason', 'Wrong data');
    expect(back.code).toBe(0);
    expect(await shown()).toEqual([datasetId, first]);
  });

  it('data use takes a dataset back the same way', { timeout }, async () => {
    const { ops, shown } = await setUp();
    const { datasetId: before } = JSON.parse((await importCsv(ops, [])).out);
    const other = JSON.parse((await ops('data', 'demo', '--scale', '0.001', '--accept-drop', '--json')).out);
    expect(await shown()).toEqual([other.datasetId, other.datasetId]);
    const used = await ops('data', 'use', before);
    expect(used).toMatchObject({ code: 0, out: `${before} is in use. PREPROD and PROD show it.\n` });
    expect(await shown()).toEqual([before, before]);
    expect(await ops('data', 'use', 'd-0000000000000000')).toMatchObject({ code: 1 });
  });
});

describe('where operators are named', () => {
  it('an import stays on PREPROD, until somebody promotes it with the word', { timeout }, async () => {
    const { ops, shown, first } = await setUp(named);
    const { code, out } = await importCsv(ops, []);
    expect(code).toBe(0);
    const { datasetId } = JSON.parse(out);
    expect(await shown()).toEqual([datasetId, first]);
    const withoutWord = await importCsv(ops, ['--to', 'prod']);
    expect(withoutWord).toMatchObject({ code: 1, err: expect.stringContaining('confirmation_mismatch') });
    expect(await shown()).toEqual([datasetId, first]);
    expect(await importCsv(ops, ['--to', 'prod', '--confirm', 'DEPLOY'])).toMatchObject({ code: 0 });
    expect(await shown()).toEqual([datasetId, datasetId]);
  });
});

const [recipes] = createManifest('2').files;
if (recipes === undefined) throw new Error('The small dataset has no files.');

describe('data that lose rows', () => {
  it('are published and not shown, unless that is accepted', { timeout }, async () => {
    const { ops, shown, store } = await setUp();
    const rows = (digit: string, count: number) => {
      const files = [{ ...recipes, rows: count }];
      return addPublishedDataset(store, digit, { source: 'import', files });
    };
    const many = await rows('2', 1000);
    const wish = ['--reason', 'More', '--only', 'data'];
    await ops('promote', '--to', 'preprod', '--dataset', many, ...wish);
    await ops('promote', '--confirm', 'DEPLOY', ...wish);
    expect(await shown()).toEqual([many, many]);
    const refused = await importCsv(ops, []);
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('recipes 1 instead of 1000') });
    expect(refused.err).toContain('--accept-drop');
    expect(refused.err).toContain('The dataset is published');
    expect(await shown()).toEqual([many, many]);
    const { code, out } = await importCsv(ops, ['--accept-drop']);
    expect(code).toBe(0);
    const { datasetId } = JSON.parse(out);
    expect(await shown()).toEqual([datasetId, datasetId]);
  });
});

describe('a destination', () => {
  const config = {
    store: { kind: 'embedded', dataDirectory: '', port: 0 },
    operators: undefined,
    remote: null,
  } as const;

  it('is PROD alone on one machine, with the word; else PREPROD, without', () => {
    expect(destinationOf(config, {}, 'why')).toEqual({
      to: 'prod',
      confirm: 'DEPLOY',
      acceptDrop: false,
      reason: 'why',
    });
    const remote = { url: 'https://ops.example.org', token: 'hush' };
    for (const other of [{ operators: [] }, { remote }])
      expect(destinationOf({ ...config, ...other }, {}, 'why')).toMatchObject({ to: 'preprod', confirm: '' });
  });

  it('is what a person says', () => {
    const said = { to: 'preprod', confirm: 'X', acceptDrop: true, reason: 'mine' } as const;
    expect(destinationOf(config, said, 'why')).toEqual(said);
  });
});
