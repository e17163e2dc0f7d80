import type { Manifest, TableName } from '@mangetamain/analytics/dataset';
import type { WatchedStore } from './watched-store.ts';

/** Returns the manifest of a small dataset; `digit` makes its id. */
export function createManifest(
  digit = '1',
  tables: readonly TableName[] = ['recipes', 'ratings_daily'],
): Manifest {
  const datasetId = `d-${digit.repeat(16)}`;
  return {
    schemaVersion: 1,
    datasetId,
    title: 'Food.com',
    source: 'demo',
    createdAt: '2026-11-01T12:00:00.000Z',
    period: ['1999-08-06', '2018-12-04'],
    lineage: [{ table: 'recipes', step: 'raw', rows: 10, rule: 'every row of the file' }],
    files: tables.map((table) => ({
      table,
      key: `datasets/${datasetId}/${table}.parquet`,
      bytes: 100,
      rows: 10,
      sha256: digit.repeat(64),
      columns: [{ name: 'minutes', type: 'SMALLINT', unit: 'min' }],
    })),
  };
}

/** Writes a dataset's manifest and makes it the one in use. */
export async function publish(store: WatchedStore, manifest: Manifest = createManifest()): Promise<void> {
  await store.putJson(`datasets/${manifest.datasetId}/manifest.json`, manifest);
  await store.putJson('datasets/current.json', {
    datasetId: manifest.datasetId,
    updatedAt: '2026-11-01T12:00:00.000Z',
  });
}
