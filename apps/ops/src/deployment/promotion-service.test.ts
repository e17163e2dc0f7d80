import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { releaseFileKey } from '../releases/release-keys.ts';
import { addDataset, addRelease, followToEnd, promote, startTestService } from '../testing/service.ts';
import { scriptOf } from '../testing/web-build.ts';

const versionSchema = z.object({ datasetId: z.string() });

const getJson = async (url: string) => {
  const body: unknown = await (await fetch(url)).json();
  return body;
};

async function setUp() {
  const service = await startTestService();
  const datasetId = await addDataset(service.store);
  const first = await addRelease(service.store, 'First');
  return { ...service, datasetId, first };
}

describe('a release', () => {
  it('goes over PREPROD to PROD, and back again, each site following at once', async () => {
    const { ask, urls, store, first, datasetId } = await setUp();
    expect(await promote(ask, 'prod', first)).toMatchObject({
      failure: { code: 'not-verified-on-preprod' },
    });
    expect(await promote(ask, 'preprod', first)).toMatchObject({ outcome: 'succeeded' });
    expect(await promote(ask, 'prod')).toMatchObject({ outcome: 'succeeded' });
    expect(await getJson(`${urls.prod}/version.json`)).toEqual({
      environment: 'PROD',
      releaseId: first,
      datasetId,
      generation: 1,
    });
    const second = await addRelease(store, 'Second');
    await promote(ask, 'preprod', second);
    await promote(ask, 'prod');
    expect(await (await fetch(urls.prod)).text()).toContain('Second');
    expect((await fetch(`${urls.prod}/${scriptOf('First')}`)).status).toBe(200);

    const { status, body } = await ask('POST', '/ops/environments/prod/rollback', {
      confirm: 'ROLLBACK',
      reason: 'It misbehaves',
    });
    expect(status).toBe(201);
    expect(await followToEnd(ask, body['id'])).toMatchObject({ kind: 'rollback', outcome: 'succeeded' });
    expect(await getJson(`${urls.prod}/version.json`)).toMatchObject({ releaseId: first, generation: 3 });
    expect(await promote(ask, 'prod', second)).toMatchObject({ failure: { code: 'on-hold' } });
    const lifted = await ask('DELETE', '/ops/environments/prod/hold?reason=Repaired');
    expect(lifted).toMatchObject({ status: 200, body: { hold: null } });
    expect(await promote(ask, 'prod', second)).toMatchObject({ outcome: 'succeeded' });
  });

  it('stays with its dataset, and a dataset goes over PREPROD too', async () => {
    const { ask, urls, store, first, datasetId } = await setUp();
    await promote(ask, 'preprod', first);
    await promote(ask, 'prod');
    const newer = await addDataset(store, '2');
    const shown = async (site: 'preprod' | 'prod') => {
      const { datasetId: dataset } = versionSchema.parse(await getJson(`${urls[site]}/version.json`));
      expect(await getJson(`${urls[site]}/api/dataset`)).toMatchObject({ datasetId: dataset });
      expect(await getJson(`${urls[site]}/api/status`)).toMatchObject({ datasetId: dataset });
      return dataset;
    };
    const move = async (wish: object) => {
      const { body } = await ask('POST', '/ops/promotions', {
        confirm: 'DEPLOY',
        reason: 'New data',
        ...wish,
      });
      return typeof body['id'] === 'string' ? followToEnd(ask, body['id']) : body;
    };
    expect(await move({ to: 'prod', dataset: newer, only: 'data' })).toMatchObject({
      failure: { code: 'not-verified-on-preprod' },
    });
    expect(await move({ to: 'preprod', dataset: newer })).toMatchObject({ outcome: 'succeeded' });
    expect([await shown('preprod'), await shown('prod')]).toEqual([newer, datasetId]);
    expect(await move({ to: 'prod' })).toMatchObject({ outcome: 'succeeded' });
    expect(await shown('prod')).toBe(newer);
    const { body } = await ask('POST', '/ops/environments/prod/rollback', {
      confirm: 'ROLLBACK',
      reason: 'The data are wrong',
    });
    expect(await followToEnd(ask, body['id'])).toMatchObject({ outcome: 'succeeded' });
    expect([await shown('preprod'), await shown('prod')]).toEqual([newer, datasetId]);
  });
});

describe('eight promotions at once', () => {
  it('are one promotion and seven conflicts, each time', async () => {
    const { ask, store, first } = await setUp();
    const second = await addRelease(store, 'Second');
    for (const [round, release] of [first, second, first].entries()) {
      const wish = { to: 'preprod', release, reason: 'Race' };
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => ask('POST', '/ops/promotions', wish)),
      );
      const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);
      expect(statuses).toEqual([201, ...Array.from({ length: 7 }, () => 409)]);
      const codes = answers.flatMap(({ status, body }) => (status === 409 ? [String(body['code'])] : []));
      expect(codes.every((code) => code === 'conflict' || code === 'busy')).toBe(true);
      const started = answers.find(({ status }) => status === 201);
      expect(await followToEnd(ask, started?.body['id'])).toMatchObject({ outcome: 'succeeded' });
      const { body } = await ask('GET', '/ops/environments/preprod');
      expect(body).toMatchObject({ live: { releaseId: release }, generation: round + 1, running: null });
    }
  });

  it('with one Idempotency-Key are one promotion', async () => {
    const { ask, first } = await setUp();
    const wish = { to: 'preprod', release: first, reason: 'Once' };
    const send = () => ask('POST', '/ops/promotions', wish, { 'idempotency-key': 'k-1' });
    const begun = await send();
    expect(await send()).toEqual(begun);
    expect(
      await ask('POST', '/ops/promotions', { ...wish, reason: 'Other' }, { 'idempotency-key': 'k-1' }),
    ).toMatchObject({ status: 422, body: { code: 'idempotency_mismatch' } });
    await followToEnd(ask, begun.body['id']);
  });
});

describe('a bad release', () => {
  it('with a missing file is refused before the switch', async () => {
    const { ask, urls, store, first } = await setUp();
    await promote(ask, 'preprod', first);
    const bad = await addRelease(store, 'Bad');
    await store.delete(releaseFileKey(bad, scriptOf('Bad')));
    expect(await ask('POST', '/ops/releases', { releaseId: bad })).toMatchObject({
      status: 422,
      body: { code: 'release_incomplete' },
    });
    const ended = await promote(ask, 'preprod', bad);
    expect(ended).toMatchObject({ outcome: 'failed', failure: { code: 'release-incomplete' } });
    expect(await getJson(`${urls.preprod}/version.json`)).toMatchObject({ releaseId: first, generation: 1 });
  });

  it.each<[string, (files: Record<string, string | Uint8Array>) => Record<string, string | Uint8Array>]>([
    [
      'without a worker',
      ({ 'assets/duckdb-worker-JKn76EXY.js': script = '', ...files }) => ({
        ...files,
        'assets/other.js': script,
      }),
    ],
    [
      'whose engine is no WebAssembly by its name',
      ({ 'assets/duckdb-eh-Bbw6HAmJ.wasm': wasm = '', ...files }) => ({
        ...files,
        'assets/engine.bin': wasm,
      }),
    ],
  ])('%s is undone by itself, put in quarantine, and holds promotions', async (_what, change) => {
    const { ask, urls, store, first } = await setUp();
    await promote(ask, 'preprod', first);
    const bad = await addRelease(store, 'Bad', change);
    expect(await promote(ask, 'preprod', bad)).toMatchObject({ outcome: 'rolled-back' });
    expect(await getJson(`${urls.preprod}/version.json`)).toMatchObject({
      releaseId: first,
      generation: 3,
    });
    const { body } = await ask('GET', '/ops/environments/preprod');
    expect(body).toMatchObject({ hold: { by: 'command-line' }, quarantine: [{ releaseId: bad }] });
    const { body: audit } = await ask('GET', '/ops/audit');
    expect(JSON.stringify(audit)).toContain('rolled-back');
  });
});
