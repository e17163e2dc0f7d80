import { setImmediate } from 'node:timers/promises';
import type { PageId } from '@mangetamain/analytics';
import type { Manifest } from '@mangetamain/analytics/dataset';
import { translators } from '@mangetamain/analytics/messages';
import { locales } from '@mangetamain/analytics/text';
import { renderLogo } from '@mangetamain/theme/logo';
import pLimit from 'p-limit';
import type { ObjectStore } from '../../store/object-store.ts';
import { analysisFile, type Workshop } from './analysis-files.ts';
import { type ExportFile, type ExportFormat, exportTypes } from './exports-index.ts';
import type { Rasterise } from './rasteriser.ts';
import { speak } from './speak.ts';
import { storeExport } from './stored-exports.ts';

/** The page whose analyses are being written. */
interface ExportsProgress {
  readonly page: PageId;
  /** From 0 to 1. */
  readonly share: number;
}

export type OnExport = (progress: ExportsProgress) => void;

const formats = Object.keys(exportTypes).filter((name): name is ExportFormat => name in exportTypes);

/** Files on their way to the store at once. */
const uploadsAtOnce = 8;

/**
 * Writes each analysis of a data set in every format and language, from its published answers, and returns the files; what
 * all of them say is kept beside them. An analysis without answers is left out. Rejects with StoreError, and with DatasetError where the answers are damaged.
 */
export async function writeExports(
  store: ObjectStore,
  manifest: Manifest,
  rasterise: Rasterise,
  onProgress: OnExport,
): Promise<ExportFile[]> {
  const { datasetId } = manifest;
  const workshops = await workshopsFor(manifest, rasterise);
  const limit = pLimit(uploadsAtOnce);
  const written: Promise<ExportFile>[] = [];
  const results = await speak(store, manifest);
  for (const [index, spoken] of results.entries()) {
    const { id, page } = spoken.analysis;
    onProgress({ page, share: index / results.length });
    for (const workshop of workshops) {
      for (const format of formats) {
        const content = analysisFile(format, spoken, workshop);
        const uploading = limit(async () => {
          const file = await storeExport(store, datasetId, format, content);
          return { analysis: id, locale: workshop.translator.locale, ...file };
        });
        // It is told at the end, when all are waited for.
        uploading.catch(() => undefined);
        written.push(uploading);
        // What else this process does goes on between two files.
        await setImmediate();
      }
    }
  }
  return Promise.all(written);
}

/** What files are made with, in every language. The document's thousand modules are read by who writes only. */
async function workshopsFor(manifest: Manifest, rasterise: Rasterise): Promise<readonly Workshop[]> {
  const { JSDOM } = await import('jsdom');
  const shared = {
    dataset: { ...manifest, day: manifest.createdAt.slice(0, 10) },
    document: new JSDOM('').window.document,
    mark: renderLogo('horizontal', 'light'),
    rasterise,
  };
  return locales.map((locale) => ({ ...shared, translator: translators[locale] }));
}
