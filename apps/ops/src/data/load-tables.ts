import type { Manifest, TableName } from '@mangetamain/analytics/dataset';
import { loadParquet, type Engine } from '@mangetamain/analytics/engine';
import type { ObjectStore } from '../store/object-store.ts';
import { DatasetError } from './dataset-error.ts';
import { readStoredFile } from './stored-file.ts';

const damaged = (file: string, what: string) =>
  new DatasetError(what, {
    code: 'dataset-invalid',
    file,
    remedy:
      'Compare the data set with its manifest by "data verify", and import it again where it is damaged.',
  });

/**
 * Loads tables of a published data set into an engine, each file compared with its SHA-256 first.
 * @throws {DatasetError} `dataset-invalid` where a file is missing or is not the one that the manifest names
 */
export async function loadTables(
  store: ObjectStore,
  engine: Engine,
  manifest: Manifest,
  tables: ReadonlySet<TableName>,
  onTable: (table: TableName) => void = () => undefined,
): Promise<void> {
  for (const table of tables) {
    onTable(table);
    const file = manifest.files.find((each) => each.table === table);
    if (file === undefined) throw damaged(manifest.datasetId, `The table ${table} is missing.`);
    const { body } = await readStoredFile(store, file);
    if (body === null)
      throw damaged(file.key, 'The file is missing, or is not the one that the manifest names.');
    await loadParquet(engine, table, body);
  }
}
