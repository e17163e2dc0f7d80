import type { Readable } from 'node:stream';
import {
  ClickHouseError,
  ClickHouseLogLevel,
  createClient,
  type ClickHouseSettings,
} from '@clickhouse/client';
import * as z from 'zod';
import { DatasetError } from '../dataset-error.ts';
import { plain, type Row } from '../pipeline/database.ts';
import type { ClickhouseRequest } from './request.ts';
import { statementSettings } from './statement-settings.ts';

/** A statement may take hours; meanwhile the server gives signs of life, as headers. */
const LONGEST_STATEMENT_MS = 24 * 3_600_000;
const SIGN_OF_LIFE_MS = 60_000;
const HEADER_BYTES = 1024 * 1024;

const alive: ClickHouseSettings = {
  send_progress_in_http_headers: 1,
  http_headers_progress_interval_ms: String(SIGN_OF_LIFE_MS),
};

const outOfMemory = '241';

const rowsSchema = z.array(z.record(z.string(), z.unknown()));

/** Statements in one database of ClickHouse. All throw DatasetError `engine-failed`. */
export interface Session {
  readonly run: (statement: string) => Promise<void>;
  readonly rows: (query: string) => Promise<Row[]>;
  /** First value of the first row, as a number. */
  readonly number: (query: string) => Promise<number>;
  readonly insert: (table: string, parquet: Readable) => Promise<void>;
  /** Rows of a query as a Parquet file. */
  readonly parquet: (query: string, take: (bytes: Readable) => Promise<void>) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens a session; plain names of tables are those of the database, where one is given. */
export function openSession(request: ClickhouseRequest, database?: string): Session {
  const client = createClient({
    url: request.url,
    username: request.user,
    password: request.password,
    application: 'mangetamain',
    // Whatever fails is told once, by what it throws.
    log: { level: ClickHouseLogLevel.OFF },
    ...(database !== undefined && { database }),
    request_timeout: LONGEST_STATEMENT_MS,
    max_response_headers_size: HEADER_BYTES,
    clickhouse_settings: { ...statementSettings(request.memory), ...alive },
  });
  const rows = (query: string): Promise<Row[]> =>
    speaking(request, query, async () => {
      const result = await client.query({ query, format: 'JSONEachRow' });
      const found = rowsSchema.parse(await result.json());
      return found.map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])),
      );
    });
  return {
    rows,
    run: (query) =>
      speaking(request, query, async () => {
        await client.command({ query });
      }),
    number: async (query) => {
      const [row] = await rows(query);
      return Number(Object.values(row ?? {})[0] ?? 0);
    },
    insert: (table, values) =>
      speaking(request, `INSERT INTO ${table}`, async () => {
        await client.insert({ table, values, format: 'Parquet' });
      }),
    parquet: (query, take) =>
      speaking(request, query, async () => {
        const { stream } = await client.exec({ query: `${query} FORMAT Parquet` });
        await take(stream);
      }),
    close: () => client.close(),
  };
}

/** Does something in a session of no database, and closes it. */
export async function onServer<T>(
  request: ClickhouseRequest,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const session = openSession(request);
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

/** Runs what speaks to ClickHouse; what that says of a failure is told, secrets left out. */
async function speaking<T>(
  { url, password, objects }: ClickhouseRequest,
  statement: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const secrets = [password, objects.keys?.secretAccessKey ?? ''].filter((secret) => secret !== '');
    const hidden = (text: string) => secrets.reduce((shown, secret) => shown.replaceAll(secret, '***'), text);
    const beginning = hidden(statement).replaceAll(/\s+/gu, ' ').slice(0, 80);
    throw new DatasetError(`ClickHouse did not finish "${beginning}".`, {
      code: 'engine-failed',
      file: new URL(url).host,
      found: hidden(cause instanceof Error ? cause.message : String(cause)).slice(0, 1_000),
      remedy: remedyFor(cause),
    });
  }
}

function remedyFor(cause: unknown): string {
  if (!(cause instanceof ClickHouseError))
    return 'Check --clickhouse, and that the server answers there; then give the same command again.';
  const then = 'What is done stays done.';
  return cause.code === outOfMemory
    ? `Give the same command again with more --memory. ${then}`
    : `Remove the cause, and give the same command again. ${then}`;
}
