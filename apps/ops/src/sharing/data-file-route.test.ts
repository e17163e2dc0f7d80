import { brotliDecompressSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { exportsIndexKey } from '../data/dataset-keys.ts';
import { exportKey } from '../data/exports/stored-exports.ts';
import { createDatasetCatalog } from '../dataset-api/dataset-catalog.ts';
import { createBaseApp } from '../http/base-app.ts';
import { createManifest, publish } from '../testing/datasets.ts';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { createWatchedStore } from '../testing/watched-store.ts';
import { dataFilePath, dataFileRoute } from './data-file-route.ts';
import { createPublishedExports } from './published-exports.ts';
import { addExport } from './testing/add-export.ts';

const { datasetId } = createManifest();
const duration = { analysis: 'trends.duration', locale: 'en', format: 'csv' } as const;

function setUp() {
  const store = createWatchedStore();
  const { logger, entries } = createRecordingLogger();
  const catalog = createDatasetCatalog({ store, logger });
  const app = createBaseApp({ logger, site: 'test' });
  app.get(dataFilePath, dataFileRoute({ catalog, exports: createPublishedExports({ store, logger }) }));
  app.get('*', (c) => c.text('the site'));
  const ask = async (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });
  return { store, entries, ask };
}

let subject: ReturnType<typeof setUp>;
beforeEach(async () => {
  subject = setUp();
  await publish(subject.store);
  await addExport(subject.store, datasetId, duration, 'Year,Minutes\r\n');
});

const problem = (code: string, detail: unknown) => expect.objectContaining({ code, detail });

describe('the stable address of an analysis', () => {
  it('answers with what was published, to any site', async () => {
    const answer = await subject.ask('/data/trends.duration.csv');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('Year,Minutes\r\n');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=300',
      'content-disposition': `inline; filename="trends-duration_${datasetId}.csv"`,
      'content-type': 'text/csv; charset=utf-8; header=present',
      'cross-origin-resource-policy': 'cross-origin',
    });
  });

  it('is compressed for who takes that, under a tag of its own, and not sent again', async () => {
    const plain = await subject.ask('/data/trends.duration.csv');
    const asked = { 'Accept-Encoding': 'gzip, br' };
    const answer = await subject.ask('/data/trends.duration.csv', asked);
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(brotliDecompressSync(await answer.arrayBuffer()).toString()).toBe('Year,Minutes\r\n');
    const tag = answer.headers.get('etag') ?? '';
    expect(tag).not.toBe(plain.headers.get('etag'));
    const again = await subject.ask('/data/trends.duration.csv', { ...asked, 'If-None-Match': tag });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('speaks the language that it names, English without', async () => {
    const { store, ask } = subject;
    await addExport(store, datasetId, { ...duration, analysis: 'trends.volume' }, 'Year');
    await addExport(store, datasetId, { ...duration, analysis: 'trends.volume', locale: 'fr' }, 'Année');
    const texts = ['', '?lang=fr', '?lang=en', '?lang=tlh'].map(async (search) =>
      (await ask(`/data/trends.volume.csv${search}`, { 'Accept-Language': 'fr' })).text(),
    );
    expect(await Promise.all(texts)).toEqual(['Year', 'Année', 'Year', 'Year']);
  });

  it('lets a drawing have styles, and nothing else', async () => {
    await addExport(subject.store, datasetId, { ...duration, format: 'svg' }, '<svg/>');
    const { headers } = await subject.ask('/data/trends.duration.svg');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    );
  });

  it('says which analyses there are where it names none', async () => {
    const answer = await subject.ask('/data/trends.soups.csv');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual(
      problem('analysis_unknown', expect.stringMatching(/"trends\.soups".*trends\.duration/u)),
    );
  });

  it('says that a file is not written yet', async () => {
    const answer = await subject.ask('/data/ratings.months.json');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([404, '10']);
    expect(await answer.json()).toEqual(problem('export_missing', expect.stringContaining(datasetId)));
  });

  it('takes a damaged file and a damaged list for none, and tells of the list', async () => {
    const { store, ask, entries } = subject;
    const sha256 = await addExport(store, datasetId, { ...duration, format: 'json' }, '{}');
    await store.put(exportKey(datasetId, { sha256, format: 'json' }), Buffer.from('{!'));
    expect((await ask('/data/trends.duration.json')).status).toBe(404);
    const other = setUp();
    await publish(other.store);
    await other.store.put(exportsIndexKey(datasetId), Buffer.from('{'));
    expect((await other.ask('/data/trends.duration.csv')).status).toBe(404);
    expect(JSON.stringify(other.entries)).toContain('exports_damaged');
    expect(JSON.stringify(entries)).not.toContain('exports_damaged');
  });

  it('goes on from memory while the store is away, and says so where it has nothing', async () => {
    const { store, ask } = subject;
    await ask('/data/trends.duration.csv');
    store.state = 'away';
    expect((await ask('/data/trends.duration.csv')).status).toBe(200);
    const other = setUp();
    other.store.state = 'away';
    expect((await other.ask('/data/trends.duration.csv')).status).toBe(503);
  });

  it.each(['/data', '/data/soups', '/data/trends.duration.xlsx'])('leaves %s to the site', async (path) => {
    expect(await (await subject.ask(path)).text()).toBe('the site');
  });
});
