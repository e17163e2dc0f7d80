import { type ExportFormat, readExportsIndex, writeExportsIndex } from '../../data/exports/exports-index.ts';
import { storeExport } from '../../data/exports/stored-exports.ts';
import type { ObjectStore } from '../../store/object-store.ts';
import type { WantedExport } from '../published-exports.ts';

/** Publishes a text as a file of an analysis of a dataset. Returns the hash of its content. */
export async function addExport(
  store: ObjectStore,
  datasetId: string,
  { analysis, locale, format }: WantedExport & { readonly format: ExportFormat },
  content: string,
): Promise<string> {
  const file = await storeExport(store, datasetId, format, Buffer.from(content));
  const known = await readExportsIndex(store, datasetId);
  const files = [...(known?.files ?? []), { analysis, locale, ...file }];
  await writeExportsIndex(store, datasetId, { schemaVersion: 1, writtenBy: 'a test', files });
  return file.sha256;
}
