import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { clickhouse, type Relation } from '@mangetamain/analytics/dataset';
import type { Cleaning } from '../pipeline/database.ts';
import type { ClickhouseRequest } from './request.ts';
import { onServer, openSession } from './session.ts';

/** A database in ClickHouse in which one import runs. What has been made there is not made again. */
export interface Warehouse extends Cleaning {
  /** Makes a table of these columns, with the rows of a Parquet file on this machine, which is written if need be. */
  upload(table: string, columns: string, writtenFile: () => Promise<string>): Promise<void>;
  /** Writes the rows of a query into a Parquet file on this machine. */
  download(query: string, path: string): Promise<void>;
  close(): Promise<void>;
}

/** The name under which a table is made: what is called by its own name is whole. */
const unfinished = (name: string): string => `${name}__unfinished`;

/**
 * Opens the database of an import, and ends what an earlier try left running in it.
 * @param onMake told what is made, before
 * @throws {DatasetError} `engine-failed`, as all that it does
 */
export async function openWarehouse(
  request: ClickhouseRequest,
  database: string,
  onMake: (name: string) => void,
): Promise<Warehouse> {
  const session = openSession(request, database);

  /** Makes a table by statements that may be cut off anywhere: the name that counts comes last, in one stroke. */
  const make = async (name: string, fill: (table: string) => Promise<void>): Promise<void> => {
    if ((await session.number(`EXISTS TABLE ${name}`)) === 1) return;
    onMake(name);
    await session.run(`DROP TABLE IF EXISTS ${unfinished(name)} SYNC`);
    await fill(unfinished(name));
    await session.run(`RENAME TABLE ${unfinished(name)} TO ${name}`);
  };

  await onServer(request, async ({ run }) => {
    await run(`CREATE DATABASE IF NOT EXISTS ${database}`);
    await run(`KILL QUERY WHERE current_database = '${database}' SYNC`);
  });
  return {
    dialect: clickhouse,
    rows: session.rows,
    number: session.number,
    create: async ({ name, kind, sql }: Relation) => {
      if (kind === 'view') await session.run(`CREATE OR REPLACE VIEW ${name} AS ${sql}`);
      else await make(name, (table) => session.run(`CREATE TABLE ${table} AS ${sql}`));
    },
    upload: (name, columns, writtenFile) =>
      make(name, async (table) => {
        await session.run(`CREATE TABLE ${table} (${columns})`);
        await session.insert(table, createReadStream(await writtenFile()));
      }),
    download: (query, path) => session.parquet(query, (bytes) => pipeline(bytes, createWriteStream(path))),
    close: () => session.close(),
  };
}

/** Removes the database of an import, and all that was made there. */
export const discardWarehouse = (request: ClickhouseRequest, database: string): Promise<void> =>
  onServer(request, ({ run }) => run(`DROP DATABASE IF EXISTS ${database} SYNC`));
