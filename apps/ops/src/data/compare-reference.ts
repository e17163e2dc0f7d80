import type { TableName } from '@mangetamain/analytics/dataset';
import { openNativeEngine } from '@mangetamain/analytics/engine';
import {
  compareWithReference,
  type Reference,
  type ReferenceComparison,
} from '@mangetamain/analytics/reference';
import type { ObjectStore } from '../store/object-store.ts';
import { readManifest } from './catalog.ts';
import { loadTables } from './load-tables.ts';

const tables: ReadonlySet<TableName> = new Set(['recipes', 'ingredients', 'tags', 'ratings_daily']);

/**
 * Computes the published figures of a reference on a data set. Where the reference is of other data nothing is
 * loaded or computed, unless `force`.
 * @throws {DatasetError} where the data set is missing or damaged
 */
export async function compareReference(
  store: ObjectStore,
  datasetId: string,
  reference: Reference,
  options: { readonly force: boolean; readonly onGroup?: (title: string) => void },
): Promise<ReferenceComparison> {
  const dataset = await readManifest(store, datasetId);
  const engine = await openNativeEngine();
  try {
    if (options.force || reference.mismatch(dataset) === null)
      await loadTables(store, engine, dataset, tables);
    return await compareWithReference(reference, { engine, dataset }, options);
  } finally {
    await engine.close();
  }
}
