import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ColumnSchema, ManifestFile, TableName } from '@mangetamain/analytics/dataset';
import { exactPath, quoted, tableNames, tables, writeTableSql } from '@mangetamain/analytics/dataset';
import { sha256 } from '@mangetamain/deploy';
import { DatasetError } from '../dataset-error.ts';
import type { Database } from './database.ts';

/** A table written to a local file, not yet named by its dataset. */
export interface WrittenFile extends Omit<ManifestFile, 'key'> {
  readonly path: string;
}

/** Columns of a Parquet file as DuckDB reads them. */
export async function parquetColumns(
  database: Database,
  path: string,
): Promise<{ name: string; type: string }[]> {
  const described = await database.rows(`DESCRIBE SELECT * FROM read_parquet(${quoted(exactPath(path))})`);
  return described.map((row) => ({ name: String(row['column_name']), type: String(row['column_type']) }));
}

export const parquetRows = (database: Database, path: string): Promise<number> =>
  database.number(`SELECT count(*) FROM read_parquet(${quoted(exactPath(path))})`);

/** Names and types in one line, as messages show them. */
export const columnList = (columns: readonly { name: string; type: string }[]): string =>
  columns.map(({ name, type }) => `${name} ${type}`).join(', ');

const manifestColumn = ({ name, type, unit }: ColumnSchema): ManifestFile['columns'][number] =>
  unit === undefined ? { name, type } : { name, type, unit };

async function writeTable(
  database: Database,
  table: TableName,
  rows: string,
  directory: string,
): Promise<WrittenFile> {
  const path = join(directory, `${table}.parquet`);
  await database.run(writeTableSql(table, rows, path));
  const bytes = await readFile(path);
  const columns = tables[table].columns.map(manifestColumn);
  const found = await parquetColumns(database, path);
  if (columnList(found) !== columnList(columns))
    throw new DatasetError(`The file written for ${table} has other columns than its schema.`, {
      code: 'unexpected-output',
      file: path,
      expected: columnList(columns),
      found: columnList(found),
      remedy: 'Nothing was published; report this as a defect.',
    });
  return {
    path,
    table,
    bytes: bytes.byteLength,
    rows: await parquetRows(database, path),
    sha256: sha256(bytes),
    columns,
  };
}

/** Gives the query by which DuckDB reads a published table, wherever its rows were made. */
export type RowsOf = (table: TableName) => Promise<string>;

/** Writes every published table as Parquet into the directory, and checks what was written. */
export async function writeTables(
  database: Database,
  rowsOf: RowsOf,
  directory: string,
  onTable: (table: TableName) => void = () => undefined,
): Promise<WrittenFile[]> {
  const files: WrittenFile[] = [];
  for (const table of tableNames) {
    onTable(table);
    files.push(await writeTable(database, table, await rowsOf(table), directory));
  }
  return files;
}
