import { exactPath } from '../dataset/exact-path.ts';
import type { Engine } from './engine.ts';

/** Creates a table from the bytes of a Parquet file, as the application does. */
export async function loadParquet(engine: Engine, table: string, bytes: Uint8Array): Promise<void> {
  const path = await engine.addFile(`${table}.parquet`, bytes);
  try {
    await engine.query(
      `CREATE TABLE ${table} AS SELECT * FROM read_parquet('${exactPath(path).replaceAll("'", "''")}')`,
    );
  } finally {
    await engine.removeFile(path);
  }
}
