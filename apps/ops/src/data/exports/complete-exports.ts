import { setImmediate } from 'node:timers/promises';
import type { PageId } from '@mangetamain/analytics';
import type { Manifest } from '@mangetamain/analytics/dataset';
import { catalogues } from '@mangetamain/analytics/messages';
import { analyses } from '@mangetamain/analytics/registry';
import { runAnalyses } from '@mangetamain/analytics/report';
import { createTranslator, locales, type Locale } from '@mangetamain/analytics/text';
import { renderLogo } from '@mangetamain/theme/logo';
import { JSDOM } from 'jsdom';
import pLimit from 'p-limit';
import type { ObjectStore } from '../../store/object-store.ts';
import { ifSound, readCurrent, readManifest } from '../catalog.ts';
import { exportsPrefix } from '../dataset-keys.ts';
import { analysisFile, type Spoken, type Workshop } from './analysis-files.ts';
import {
  type ExportFile,
  type ExportFormat,
  type ExportsIndex,
  exportTypes,
  readExportsIndex,
  writeExportsIndex,
} from './exports-index.ts';
import { openPublishedEngine } from './published-engine.ts';
import { openRasteriser, type Rasterise } from './rasteriser.ts';
import { exportKey, storeExport } from './stored-exports.ts';
import { writerVersion } from './writer-version.ts';

/** The page whose analyses are being written. */
export interface ExportsProgress {
  readonly page: PageId;
  /** From 0 to 1. */
  readonly share: number;
}

type OnProgress = (progress: ExportsProgress) => void;

const formats = Object.keys(exportTypes).filter((name): name is ExportFormat => name in exportTypes);

/** Files on their way to the store at once. */
const uploadsAtOnce = 8;

/**
 * Writes each analysis of the data set in use as files in every language, from its published answers: unless all that
 * this version writes is there. Returns how many files that were; none where no data set is in use. An analysis without
 * answers is left out. Throws DatasetError where the manifest or the answers are damaged.
 */
export async function completeExports(
  store: ObjectStore,
  onProgress: OnProgress = () => undefined,
  openPixels: typeof openRasteriser = openRasteriser,
): Promise<number> {
  const current = await readCurrent(store);
  if (current === null) return 0;
  const manifest = await readManifest(store, current.datasetId);
  const writtenBy = await writerVersion();
  if (await isComplete(store, manifest.datasetId, writtenBy)) return 0;
  const files = await writeAll(store, manifest, onProgress, await openPixels());
  await writeExportsIndex(store, manifest.datasetId, { schemaVersion: 1, writtenBy, files });
  return files.length;
}

async function isComplete(store: ObjectStore, datasetId: string, writtenBy: string): Promise<boolean> {
  const index: ExportsIndex | null = await ifSound(readExportsIndex(store, datasetId), () => undefined);
  if (index?.writtenBy !== writtenBy) return false;
  const stored = new Set<string>();
  for await (const { key } of store.list(exportsPrefix(datasetId))) stored.add(key);
  return index.files.every((file) => stored.has(exportKey(datasetId, file)));
}

async function writeAll(
  store: ObjectStore,
  manifest: Manifest,
  onProgress: OnProgress,
  rasterise: Rasterise,
): Promise<ExportFile[]> {
  const engine = await openPublishedEngine(store, manifest.datasetId);
  const { document } = new JSDOM('').window;
  const mark = renderLogo('horizontal', 'light');
  const dataset = { ...manifest, day: manifest.createdAt.slice(0, 10) };
  const workshops: readonly Workshop[] = locales.map((locale) => ({
    dataset,
    translator: createTranslator(catalogues[locale], locale),
    document,
    mark,
    rasterise,
  }));
  const limit = pLimit(uploadsAtOnce);
  const written: Promise<ExportFile>[] = [];
  const results = await runAnalyses(analyses, engine, manifest, new Map());
  for (const [index, { failure, ...spoken }] of results.entries()) {
    if (failure !== null) continue;
    onProgress({ page: spoken.analysis.page, share: index / results.length });
    for (const workshop of workshops) {
      for (const format of formats) {
        const content = analysisFile(format, spoken, workshop);
        written.push(limit(() => put(format, content, spoken, workshop)));
        // What else this process does goes on between two files.
        await setImmediate();
      }
    }
  }
  return Promise.all(written);

  async function put(
    format: ExportFormat,
    content: Uint8Array,
    { analysis }: Spoken,
    { translator }: Workshop,
  ): Promise<ExportFile> {
    const locale: Locale = translator.locale;
    return {
      analysis: analysis.id,
      locale,
      ...(await storeExport(store, manifest.datasetId, format, content)),
    };
  }
}
