import { qualitySchema, type QualityReport } from '@mangetamain/analytics/dataset';
import { expect, it } from 'vitest';
import { createBaseApp } from '../http/base-app.ts';
import { createManifest, publish } from '../testing/datasets.ts';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { createWatchedStore } from '../testing/watched-store.ts';
import { createDatasetCatalog } from './dataset-catalog.ts';
import { qualityRoute } from './quality-route.ts';

const { datasetId } = createManifest();
const report: QualityReport = {
  schemaVersion: 1,
  datasetId,
  unreadable: [],
  checks: [{ id: 'recipes.no-name', text: 'Recipes without a name', count: 1, of: 10 }],
  columns: [{ table: 'recipes', column: 'minutes', nulls: 0, min: 1, max: 180 }],
};

async function setUp(quality: unknown = report) {
  const store = createWatchedStore();
  const { logger } = createRecordingLogger();
  await publish(store);
  if (quality !== null) await store.putJson(`datasets/${datasetId}/quality.json`, quality);
  const app = createBaseApp({ logger, site: 'test' });
  app.get('/api/dataset/quality', qualityRoute({ catalog: createDatasetCatalog({ store, logger }), store }));
  return (headers: Record<string, string> = {}) => app.request('/api/dataset/quality', { headers });
}

it('is the report that was published with the dataset in use', async () => {
  const ask = await setUp();
  const answer = await ask();
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toContain('application/json');
  expect(qualitySchema.parse(await answer.json())).toEqual(report);
});

it('sends nothing to whoever has it', async () => {
  const ask = await setUp();
  const tag = (await ask()).headers.get('etag') ?? '';
  const again = await ask({ 'if-none-match': tag });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
});

it.each([
  ['is missing', null],
  ['is no report', { schemaVersion: 2 }],
])('is a problem with a way out where it %s', async (_, quality) => {
  const ask = await setUp(quality);
  const answer = await ask();
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({ code: 'dataset_invalid' });
});
