import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { analysesVersion } from '@mangetamain/analytics/analyses-version';
import { publishedAnalysisSchema } from '@mangetamain/analytics/exports';
import { analyses } from '@mangetamain/analytics/registry';
import { JSDOM } from 'jsdom';
import type { ObjectStore, PutOptions } from '../../store/object-store.ts';
import { copyObjects, createMemoryStore } from '../../store/testing/memory-store.ts';
import { readAnswersIndex } from '../answers/answers-index.ts';
import { answersKey, exportsIndexKey } from '../dataset-keys.ts';
import { importDemo } from '../demo/import-demo.ts';
import { importDataset } from '../import-dataset.ts';
import { ratingsCsv, recipesCsv, writeCsvFiles, type CsvFiles } from '../testing/csv-files.ts';
import { readManifest } from '../catalog.ts';
import { completeExports } from './complete-exports.ts';
import { exportTypes, readExportsIndex, type ExportFormat } from './exports-index.ts';
import { drawable } from './rasteriser.ts';
import { keepStatements } from './speak.ts';
import { exportKey, readStoredExport } from './stored-exports.ts';
import { readStatements, statementVersions } from './stored-statements.ts';

const formats = Object.keys(exportTypes).length;

/** A store that notes what is put into it, and how. */
function notingStore() {
  const memory = createMemoryStore();
  const puts = new Map<string, PutOptions | undefined>();
  const put: ObjectStore['put'] = (key, body, options) => {
    puts.set(key, options);
    return memory.put(key, body, options);
  };
  return { store: { ...memory, put }, puts };
}

describe('the files of analyses', () => {
  const { store, puts } = notingStore();
  const pagesTold: string[] = [];
  let datasetId: string;

  beforeAll(async () => {
    ({ datasetId } = await importDemo({ scale: 0.02 }, store));
    await completeExports(store, ({ page }) => pagesTold.push(page));
  });

  async function contentOf(analysis: string, locale: string, format: ExportFormat): Promise<string> {
    const index = await readExportsIndex(store, datasetId);
    const file = index?.files.find(
      (each) => each.analysis === analysis && each.locale === locale && each.format === format,
    );
    if (file === undefined) throw new Error(`There is no ${format} of ${analysis} in ${locale}.`);
    return Buffer.from((await readStoredExport(store, datasetId, file)) ?? []).toString();
  }

  it('are there for every analysis, format and language, named by their content, kept for ever', async () => {
    const index = await readExportsIndex(store, datasetId);
    expect(index?.files).toHaveLength(analyses.length * formats * 2);
    for (const file of index?.files ?? [])
      expect(puts.get(exportKey(datasetId, file))).toMatchObject({
        cacheControl: 'public, max-age=31536000, immutable',
      });
    expect([...new Set(pagesTold)]).toEqual(['trends', 'seasonality', 'weekend', 'ratings']);
  });

  it('say the same in each format, what they are of, and that it is invented', async () => {
    const json = publishedAnalysisSchema.parse(JSON.parse(await contentOf('trends.duration', 'en', 'json')));
    expect(json).toMatchObject({ language: 'en', selection: null, demonstration: true });
    const csv = await contentOf('trends.duration', 'en', 'csv');
    const [head = '', first = ''] = csv.split('\r\n');
    expect(head).toBe(`\ufeff${json.columns.map(({ label }) => label).join(',')}`);
    expect(first).toBe(json.columns.map(({ key }) => json.rows[0]?.[key] ?? '').join(','));
    const svg = new JSDOM(await contentOf('trends.duration', 'en', 'svg'), { contentType: 'image/svg+xml' });
    expect(svg.window.document.querySelector('title')?.textContent).toBe(json.findings[0]);
    for (const text of [json.source, csv, svg.window.document.documentElement.textContent])
      expect(text).toMatch(/Demonstration data: made up[^]*trends\.duration[^]*d-[0-9a-f]{16}/u);
  });

  it('come with what all analyses say, kept once for this version of them', async () => {
    const [version = ''] = await statementVersions(store, datasetId);
    expect(version).toBe(await analysesVersion());
    const said = await readStatements(store, datasetId, version);
    expect(said?.statements.map(({ analysis }) => analysis)).toEqual(analyses.map(({ id }) => id));
    for (const locale of ['en', 'fr'] as const) {
      const json: unknown = JSON.parse(await contentOf('trends.duration', locale, 'json'));
      expect(
        said?.statements
          .find(({ analysis }) => analysis === 'trends.duration')
          ?.findings.map(({ text }) => text[locale]),
      ).toEqual(publishedAnalysisSchema.parse(json).findings);
    }
    expect(said?.statements.flatMap(({ figures }) => figures).length).toBeGreaterThan(100);
    puts.delete(`datasets/${datasetId}/statements/${version}.json`);
    await keepStatements(store, await readManifest(store, datasetId));
    expect([...puts.keys()].filter((key) => key.includes('/statements/'))).toEqual([]);
  });

  it('have no sign in a drawing that pictures of it could not show', async () => {
    const fonts =
      /[^\n\u0020-\u00ff\u0131\u0152\u0153\u02c6\u02da\u02dc\u0370-\u03ff\u2000-\u206f\u20ac\u2122\u2191\u2193\u2212\u2215]/gu;
    const index = await readExportsIndex(store, datasetId);
    for (const { analysis, locale } of index?.files ?? []) {
      const svg = drawable(await contentOf(analysis, locale, 'svg'));
      expect(svg.match(fonts) ?? [], analysis).toEqual([]);
    }
  });

  it('speak French, with the separators of French spreadsheets', async () => {
    expect(await contentOf('trends.duration', 'fr', 'csv')).toMatch(/^\ufeffAnnée;Recettes;Moyenne/u);
    expect(await contentOf('trends.duration', 'fr', 'svg')).toContain('Données de démonstration');
  });
});

/** Pictures are not what these tests are about. */
const noPixels = async () => () => new Uint8Array([1]);

describe('files that are there', () => {
  let files: CsvFiles;
  let store: ObjectStore;
  let puts: ReadonlyMap<string, unknown>;
  let datasetId: string;

  const written = createMemoryStore();

  beforeAll(async () => {
    files = await writeCsvFiles(recipesCsv([{}, {}]), ratingsCsv([{}]));
    ({ datasetId } = await importDataset({ ...files, source: 'import', title: 'Test' }, written));
    await complete(written);
  });
  afterAll(() => files.remove());
  beforeEach(async () => {
    ({ store, puts } = notingStore());
    await copyObjects(written, store);
  });

  const complete = (into = store) => completeExports(into, undefined, [], noPixels);

  const rewrite = async (key: string, change: (text: string) => string) => {
    const object = await store.get(key);
    await store.put(key, Buffer.from(change(Buffer.from(object?.body ?? []).toString())));
  };
  const writtenByAnother = () =>
    rewrite(exportsIndexKey(datasetId), (text) => text.replace(/"writtenBy": "[^"]+"/u, '"writtenBy": "x"'));
  const anyFile = async () => {
    const [file] = (await readExportsIndex(store, datasetId))?.files ?? [];
    if (file === undefined) throw new Error('There is no file.');
    return file;
  };

  it('are not written again', async () => {
    const before = puts.size;
    expect(await complete()).toBe(0);
    expect(puts.size).toBe(before);
  });

  it.each([
    ['one is missing', async () => store.delete(exportKey(datasetId, await anyFile()))],
    ['their list is damaged', () => rewrite(exportsIndexKey(datasetId), () => '{')],
    ['another version wrote them', writtenByAnother],
  ])('are written again where %s', async (_, spoil) => {
    await spoil();
    expect(await complete()).toBe(analyses.length * formats * 2);
    expect(await readStoredExport(store, datasetId, await anyFile())).not.toBeNull();
  });

  it('are listed only once all are there', async () => {
    await writtenByAnother();
    const before = await store.get(exportsIndexKey(datasetId));
    let count = 0;
    const failing: ObjectStore = {
      ...store,
      put: (key, body, options) =>
        (count += 1) === 3 ? Promise.reject(new Error('The disk is full.')) : store.put(key, body, options),
    };
    await expect(completeExports(failing, undefined, [], noPixels)).rejects.toThrow('The disk is full.');
    expect((await store.get(exportsIndexKey(datasetId)))?.body).toEqual(before?.body);
  });

  it('are none of what has no answer', async () => {
    await writtenByAnother();
    const answers = await readAnswersIndex(store, datasetId, () => undefined);
    for (const { page, sha256 } of answers)
      if (page === 'seasonality') await store.delete(answersKey(datasetId, sha256));
    await complete();
    const written = (await readExportsIndex(store, datasetId))?.files ?? [];
    expect(new Set(written.map(({ analysis }) => analysis.split('.')[0]))).toEqual(
      new Set(['trends', 'weekend', 'ratings']),
    );
  });
});

it('are none where no data are in use', async () => {
  expect(await completeExports(createMemoryStore())).toBe(0);
});
