import type { SourceFormat, SourceName, SourceTexts } from '@mangetamain/analytics/dataset';
import { clickhouse, sources, type Delimiter } from '@mangetamain/analytics/dataset';
import { dialectNaming, settled } from '../csv/dialect.ts';
import { parseHeader } from '../csv/header.ts';
import { DatasetError } from '../dataset-error.ts';
import type { SourceAdapter } from '../sources/adapter.ts';
import { column } from '../sources/sql.ts';
import type { ObjectAccess } from './request.ts';
import type { Session } from './session.ts';

/** A table that ClickHouse reaches by itself. */
export interface GivenTable {
  /** As the person named it. */
  readonly file: string;
  /** Table expression of its rows, with `source_row`, by which the first comes first. */
  readonly from: string;
  /** Names and types of its columns. */
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** Query whose answer changes with the content. */
  readonly mark: string;
}

const { literal } = clickhouse;

/** The address of `s3://bucket/key`, as ClickHouse takes it. */
const addressOf = (location: string, { endpoint }: ObjectAccess): string =>
  endpoint === undefined ? location : `${endpoint}/${location.slice('s3://'.length)}`;

/** Table expression of files in a store: read by every server of the cluster, where there is one. */
function objects(
  location: string,
  access: ObjectAccess,
  cluster: string | undefined,
  format: readonly string[],
) {
  const { keys } = access;
  const named = [
    addressOf(location, access),
    ...(keys === undefined ? [] : [keys.accessKeyId, keys.secretAccessKey]),
    ...format,
  ].map(literal);
  return cluster === undefined
    ? `s3(${named.join(', ')})`
    : `s3Cluster(${[literal(cluster), ...named].join(', ')})`;
}

const isParquet = (location: string): boolean => /\.parquet$|\.pq$/u.test(location);

interface Reading {
  readonly access: ObjectAccess;
  readonly cluster: string | undefined;
  /** Columns by which the header is known. */
  readonly wanted: readonly string[];
}

/** How a table in files is read: rows of a file in their order, files by their names. */
export async function givenObjects(
  session: Session,
  location: string,
  { access, cluster, wanted }: Reading,
): Promise<GivenTable> {
  const mark = `SELECT _path, _size, _etag FROM ${objects(location, access, undefined, ['One'])} ORDER BY _path`;
  const numbered = (from: string, settings = '') =>
    `(SELECT *, (_path, _row_number) AS source_row FROM ${from} ${settings})`;
  if (isParquet(location)) {
    const from = objects(location, access, cluster, ['Parquet']);
    return { file: location, mark, from: numbered(from), columns: await described(session, from) };
  }
  const { names, delimiter } = await firstLine(session, location, access, wanted);
  const structure = names.map((name) => `${column(name)} String`).join(', ');
  // Columns are found by their names in every file; one that no other has is refused.
  const settings = `SETTINGS input_format_skip_unknown_fields = 0, format_csv_delimiter = ${literal(delimiter)}`;
  const from = numbered(objects(location, access, cluster, ['CSVWithNames', structure]), settings);
  return { file: location, mark, from, columns: names.map((name) => ({ name, type: 'String' })) };
}

/** How a table is read that is there already. Its rows have no order, so that of their content is theirs. */
export async function givenTable(session: Session, table: string): Promise<GivenTable> {
  const columns = await described(session, table);
  const content = `sipHash128(toJSONString(tuple(${columns.map(({ name }) => column(name)).join(', ')})))`;
  return {
    file: table,
    from: `(SELECT *, row_number() OVER (ORDER BY ${content}) AS source_row FROM ${table})`,
    columns,
    mark: `SELECT count(*) AS n, toString(sum(sipHash64(${content}))) AS content FROM ${table}`,
  };
}

async function described(session: Session, from: string): Promise<GivenTable['columns']> {
  const columns = await session.rows(`DESCRIBE TABLE ${from}`);
  return columns.map((row) => ({ name: String(row['name']), type: String(row['type']) }));
}

async function firstLine(
  session: Session,
  location: string,
  access: ObjectAccess,
  wanted: readonly string[],
): Promise<{ names: readonly string[]; delimiter: Delimiter }> {
  const lines = objects(location, access, undefined, ['LineAsString', 'line String']);
  const [row] = await session.rows(`SELECT line FROM ${lines} LIMIT 1`);
  const line = `${String(row?.['line'] ?? '')}\n`;
  const delimiter = dialectNaming(line, wanted)?.delimiter ?? ',';
  const names = parseHeader(line, delimiter) ?? [];
  if (names.length > 0 && !names.includes('') && new Set(names).size === names.length)
    return { names, delimiter };
  throw new DatasetError('The first line does not name every column, each by a name of its own.', {
    code: 'not-csv',
    file: location,
    found: line.slice(0, 200),
    remedy: 'Give CSV whose first line does, or Parquet under a name that ends in .parquet.',
  });
}

const filled = (value: string): string => `nullIf(CAST(${value} AS Nullable(String)), '')`;

/** A value as text, as the CSV of the source writes it; nothing for a blank. */
function textOf({ name, type }: GivenTable['columns'][number]): string {
  const value = column(name);
  return type.startsWith('Array') ? `toJSONString(${value})` : filled(value);
}

/**
 * The texts of a source in a table that ClickHouse reaches, under the names of the source's columns.
 * @throws {DatasetError} `missing-columns`
 */
export function textsOf(
  given: GivenTable,
  source: SourceName,
  adapter: SourceAdapter | null,
  format: SourceFormat,
): SourceTexts {
  const wanted = sources[source].columns.map(({ name }) => name);
  const needed = adapter?.columns ?? wanted;
  const header = settled(
    given.columns.map(({ name }) => name),
    needed,
  );
  const missing = needed.filter((name) => !header.includes(name));
  if (missing.length > 0)
    throw new DatasetError(`Columns are missing: ${missing.join(', ')}.`, {
      code: 'missing-columns',
      file: given.file,
      found: header.join(', ').slice(0, 200),
      remedy:
        adapter?.remedy ??
        'Name them as RAW_recipes.csv and RAW_interactions.csv do, or say by --mapping which they are.',
    });
  const texts = given.columns.map(
    (each, index) => `${textOf(each)} AS ${column(header[index] ?? each.name)}`,
  );
  const from = `(SELECT ${texts.join(', ')}, source_row FROM ${given.from})`;
  if (adapter === null) return { from, header, format, kept: ['source_row'] };
  const values = wanted.map((name) => `${filled(adapter.values[name] ?? 'NULL')} AS ${name}`);
  return {
    from: `(SELECT ${values.join(', ')}, source_row FROM ${from})`,
    header: wanted,
    format,
    kept: ['source_row'],
  };
}
