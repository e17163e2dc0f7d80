import { createHash } from 'node:crypto';
import { join } from 'node:path';
import {
  clickhouse,
  cleaningSteps,
  derivedSteps,
  gatheredRowsSql,
  itemCodes,
  publishedRowsSql,
  rawRowsSql,
  rawTable,
  sourceNames,
  type SourceName,
} from '@mangetamain/analytics/dataset';
import type { ImportRequest, OnProgress } from '../import-request.ts';
import type { ReadSources } from '../pipeline/read-sources.ts';
import { requireReadable, type UnreadableValues } from '../pipeline/unreadable.ts';
import type { RowsOf } from '../pipeline/write.ts';
import type { Workshop } from '../sources/open-source.ts';
import { givenSource, type GivenSource } from './given-source.ts';
import type { ClickhouseRequest } from './request.ts';
import { onServer } from './session.ts';
import { discardWarehouse, openWarehouse, type Warehouse } from './warehouse.ts';

/**
 * Reads both sources into ClickHouse, in a database that is known by what is imported and how: a second try goes on
 * where the first one stopped.
 * @throws {DatasetError} where they cannot be read
 */
export async function readSourcesInClickhouse(
  request: ImportRequest & { readonly clickhouse: ClickhouseRequest },
  workshop: Workshop,
  onProgress: OnProgress,
): Promise<ReadSources> {
  const { version, given } = await findSources(request, workshop, onProgress);
  const database = databaseOf(given);
  const warehouse = await openWarehouse(request.clickhouse, database, (subject) =>
    onProgress({ step: 'clean', subject }),
  );
  try {
    const unreadable: UnreadableValues[] = [];
    for (const source of sourceNames) unreadable.push(...(await readInto(warehouse, source, given[source])));
    return {
      cleaning: warehouse,
      unreadable,
      recognised: sourceNames.flatMap((source) => given[source].recognised),
      sources: [],
      rowsOf: gatheringRows(warehouse, workshop.directory, onProgress),
      engine: `ClickHouse ${version}`,
      discard: () => discardWarehouse(request.clickhouse, database),
      close: () => warehouse.close(),
    };
  } catch (error) {
    await warehouse.close();
    throw error;
  }
}

type GivenSources = Readonly<Record<SourceName, GivenSource>>;

const findSources = (
  request: ImportRequest & { readonly clickhouse: ClickhouseRequest },
  workshop: Workshop,
  onProgress: OnProgress,
): Promise<{ version: string; given: GivenSources }> =>
  onServer(request.clickhouse, async (session) => {
    const [row] = await session.rows('SELECT version() AS version');
    const find = (source: SourceName) => givenSource(session, request, source, workshop, onProgress);
    const given = { recipes: await find('recipes'), interactions: await find('interactions') };
    return { version: String(row?.['version']), given };
  });

/** A name that stands for the content of the sources and for every statement that is made of them. */
function databaseOf(given: GivenSources): string {
  const made = [
    ...sourceNames.map((source) => [given[source].mark, rawRowsSql(source, given[source].texts, clickhouse)]),
    ...[...cleaningSteps(clickhouse), ...derivedSteps(clickhouse)].flatMap(({ makes }) => makes),
    ...itemCodes,
  ];
  const hash = createHash('sha256').update(JSON.stringify(made)).digest('hex');
  return `mangetamain_import_${hash.slice(0, 16)}`;
}

async function readInto(
  warehouse: Warehouse,
  source: SourceName,
  given: GivenSource,
): Promise<UnreadableValues[]> {
  await given.bring(warehouse);
  await warehouse.create({
    name: rawTable(source),
    kind: 'table',
    sql: rawRowsSql(source, given.texts, clickhouse),
  });
  return requireReadable(warehouse, source, given);
}

/** Published tables are sent here as Parquet, and written as those of DuckDB are. */
const gatheringRows =
  (warehouse: Warehouse, directory: string, onProgress: OnProgress): RowsOf =>
  async (table) => {
    const path = join(directory, `gathered-${table}.parquet`);
    onProgress({ step: 'gather', subject: table });
    await warehouse.download(publishedRowsSql(table, clickhouse), path);
    return gatheredRowsSql(table, path);
  };
