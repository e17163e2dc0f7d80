import { sourceNames, type SourceName } from '@mangetamain/analytics/dataset';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Config } from '../config/config.ts';
import type { ImportRequest } from '../data/index.ts';

/** What the command line says of the engine that makes a dataset. */
export interface EngineOptions {
  readonly engine: 'duckdb' | 'clickhouse';
  readonly clickhouse?: string | undefined;
  readonly fromTable?: Partial<Readonly<Record<SourceName, string>>> | undefined;
  readonly cluster?: string | undefined;
  readonly memory: number;
}

const GIGABYTE = 1e9;

/** Adds the options that say which engine makes a dataset, and from what it reads. */
export const withEngineOptions = (command: Command): Command =>
  command
    .addOption(
      new Option('--engine <name>', 'what reads, cleans and counts')
        .choices(['duckdb', 'clickhouse'])
        .default('duckdb'),
    )
    .option(
      '--clickhouse <url>',
      'its HTTP address; user and password by CLICKHOUSE_USER, CLICKHOUSE_PASSWORD',
    )
    .option(
      '--from-table <source=database.table>',
      'a table in ClickHouse, as recipes or interactions',
      readTable,
    )
    .option('--cluster <name>', 'the servers of ClickHouse that read files of a store together')
    .option('--memory <gigabytes>', 'what a statement of ClickHouse may hold in memory', readGigabytes, 8);

/** What the import needs to know of ClickHouse; nothing where DuckDB is the engine, which reads files of this machine. */
export function clickhouseRequest(
  { engine, clickhouse: url, fromTable: tables = {}, cluster, memory }: EngineOptions,
  sources: Pick<ImportRequest, SourceName>,
  access: Config['clickhouse'],
  command: Command,
): Pick<ImportRequest, 'clickhouse'> {
  if (engine === 'duckdb') {
    if (Object.keys(tables).length > 0)
      return command.error('error: --from-table names a table in ClickHouse: add --engine clickhouse');
    if (sourceNames.some((source) => sources[source].startsWith('s3://')))
      return command.error('error: files of a store are read by ClickHouse: add --engine clickhouse');
    return {};
  }
  if (url === undefined || !/^https?:/u.test(url) || !URL.canParse(url))
    return command.error('error: say where ClickHouse is: --clickhouse http://host:8123');
  const { username, password } = new URL(url);
  if (username + password !== '')
    return command.error(
      'error: a password in an address can be seen: set CLICKHOUSE_USER, CLICKHOUSE_PASSWORD',
    );
  return {
    clickhouse: {
      ...access,
      url,
      tables,
      memory: memory * GIGABYTE,
      ...(cluster !== undefined && { cluster }),
    },
  };
}

function readTable(given: string, earlier: EngineOptions['fromTable'] = {}): EngineOptions['fromTable'] {
  const [, name, table] = /^(\w+)=(\w+\.\w+)$/u.exec(given) ?? [];
  const source = sourceNames.find((each) => each === name);
  if (source !== undefined && table !== undefined) return { ...earlier, [source]: table };
  throw new InvalidArgumentError('Give recipes=database.table or interactions=database.table.');
}

function readGigabytes(given: string): number {
  const gigabytes = Number(given);
  if (given.trim() !== '' && gigabytes >= 0.5 && gigabytes <= 100_000) return gigabytes;
  throw new InvalidArgumentError('Give gigabytes, half of one at least.');
}
