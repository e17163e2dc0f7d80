import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { datasetMissing } from '../dataset-api/dataset-problems.ts';
import { StoreUnavailable } from '../store/store-error.ts';
import { createManifest } from '../testing/datasets.ts';
import type { HttpEnv } from '../http/env.ts';
import type { Served } from './served-release.ts';
import { versionRoute } from './version-route.ts';

async function ask(served: Served, current = async () => createManifest()) {
  const app = new Hono<HttpEnv>();
  app.get('/', versionRoute({ environment: 'PROD', files: { served: () => served }, catalog: { current } }));
  const answer = await app.request('/');
  const body: unknown = await answer.json();
  return { body, cache: answer.headers.get('cache-control') };
}

const release: Served = {
  type: 'release',
  releaseId: 'r-000000000000',
  pinnedDataset: null,
  generation: 4,
  earlier: [],
};

it('tells the release, the dataset and the generation, and may not be kept', async () => {
  expect(await ask(release)).toEqual({
    body: {
      environment: 'PROD',
      releaseId: 'r-000000000000',
      datasetId: 'd-1111111111111111',
      generation: 4,
    },
    cache: 'no-store',
  });
});

it.each<[string, Served, number]>([
  ['nothing is live', { type: 'nothing', ever: true, generation: 2 }, 2],
  ['nobody knows yet', { type: 'unknown' }, 0],
])('has no release while %s', async (_what, served, generation) => {
  expect((await ask(served)).body).toMatchObject({ releaseId: null, generation });
});

it.each([
  ['missing', datasetMissing()],
  ['away', new StoreUnavailable('No.', { code: 'X', remedy: 'Start it.' })],
])('tells the release also while the dataset is %s', async (_what, error) => {
  const { body } = await ask(release, () => Promise.reject(error));
  expect(body).toMatchObject({ releaseId: 'r-000000000000', datasetId: null });
});
