import { join } from 'node:path';
import {
  clickhouse,
  quoted,
  readCsvSql,
  sources,
  type SourceFormat,
  type SourceName,
} from '@mangetamain/analytics/dataset';
import { lineOfRecord } from '../csv/check.ts';
import { DatasetError } from '../dataset-error.ts';
import type { ImportRequest, OnProgress } from '../import-request.ts';
import { recognisedIn, type RecognisedFile } from '../pipeline/read-sources.ts';
import type { ReadTexts } from '../pipeline/unreadable.ts';
import { checkFile } from '../sources/check-file.ts';
import { mappedAdapter, readMapping } from '../sources/mapping.ts';
import type { Workshop } from '../sources/open-source.ts';
import { column } from '../sources/sql.ts';
import { givenObjects, givenTable, textsOf, type GivenTable } from './given-table.ts';
import type { ClickhouseRequest } from './request.ts';
import type { Session } from './session.ts';
import type { Warehouse } from './warehouse.ts';

/** A source before ClickHouse reads it. */
export interface GivenSource extends ReadTexts {
  /** Changes with its content. */
  readonly mark: unknown;
  readonly recognised: readonly RecognisedFile[];
  /** Brings the texts to where they are read from. */
  bring(warehouse: Warehouse): Promise<void>;
}

type Request = ImportRequest & { readonly clickhouse: ClickhouseRequest };

/**
 * Finds a source: in a table of ClickHouse's own, in files of a store that it reads, or in a file of this machine.
 * @throws {DatasetError} where it is not there, or not what it should be
 */
export function givenSource(
  session: Session,
  request: Request,
  source: SourceName,
  workshop: Workshop,
  onProgress: OnProgress,
): Promise<GivenSource> {
  const { tables } = request.clickhouse;
  const isReached = tables[source] !== undefined || request[source].startsWith('s3://');
  return isReached
    ? reachedSource(session, request, source)
    : localSource(request, source, workshop, onProgress);
}

const formatOf = ({ dateFormat }: ImportRequest): SourceFormat => ({ days: dateFormat ?? null });

async function reachedSource(session: Session, request: Request, source: SourceName): Promise<GivenSource> {
  const { mapping } = request;
  const adapter =
    mapping === undefined ? null : mappedAdapter(await readMapping(mapping), source, mapping, clickhouse);
  const given = await reachedTable(
    session,
    request,
    source,
    adapter?.columns ?? sources[source].columns.map(({ name }) => name),
  );
  const { file } = given;
  return {
    file,
    texts: textsOf(given, source, adapter, formatOf(request)),
    record: 'source_row',
    lineOf: async () => null,
    mark: await session.rows(given.mark),
    recognised: adapter === null ? [] : [{ file, as: [adapter.title] }],
    bring: async () => undefined,
  };
}

function reachedTable(
  session: Session,
  { clickhouse: { tables, objects, cluster }, ...request }: Request,
  source: SourceName,
  wanted: readonly string[],
): Promise<GivenTable> {
  const table = tables[source];
  return table === undefined
    ? givenObjects(session, request[source], { access: objects, cluster, wanted })
    : givenTable(session, table);
}

/** A file of this machine is checked here, as always, and sent with its rows numbered. */
async function localSource(
  request: Request,
  source: SourceName,
  workshop: Workshop,
  onProgress: OnProgress,
): Promise<GivenSource> {
  const { csv, mark, requireUnchanged } = await checkFile(request, source, workshop, onProgress);
  const table = `given_${source}`;
  const header = [...csv.header];
  const write = async (): Promise<string> => {
    const path = join(workshop.directory, `${table}.parquet`);
    const rows = readCsvSql({ ...csv, parallel: false });
    await workshop.database.run(
      `COPY (SELECT row_number() OVER () AS source_row, * FROM ${rows}) TO ${quoted(path)} (FORMAT parquet)`,
    );
    return path;
  };
  return {
    file: csv.file,
    texts: { from: table, header, format: formatOf(request), kept: ['source_row'] },
    record: 'source_row',
    lineOf: async (record) => (csv.hasLines ? lineOfRecord(csv.path, csv.delimiter, record) : null),
    mark: [mark, header],
    recognised: recognisedIn(csv),
    bring: async (warehouse) => {
      const texts = header.map((name) => `${column(name)} Nullable(String)`);
      await warehouse.upload(table, ['source_row Int64', ...texts].join(', '), write);
      await requireUnchanged();
      await requireWhole(warehouse, table, csv);
    },
  };
}

async function requireWhole(
  warehouse: Warehouse,
  table: string,
  { file, records }: { readonly file: string; readonly records: number },
): Promise<void> {
  const found = await warehouse.number(`SELECT count(*) FROM ${table}`);
  if (found === records) return;
  throw new DatasetError('Two readers of this file disagree about its rows.', {
    code: 'rows-lost',
    file,
    expected: `${records} rows`,
    found: `${found}`,
    remedy: 'Save the file again as plain CSV with one kind of line end.',
  });
}
