import { describe, expect, it } from 'vitest';
import type { ImportRequest } from '../data/index.ts';
import { createCommandContext, createImportResult } from '../testing/command-context.ts';
import { environmentsWith } from '../testing/live-places.ts';
import { run } from './run.ts';

async function requestOf(args: readonly string[], env: Record<string, string> = {}) {
  const requests: ImportRequest[] = [];
  const importDataset = async (request: ImportRequest) => {
    requests.push(request);
    return createImportResult();
  };
  const { context, written } = createCommandContext({
    env: { OPS_URL: 'https://ops.example.org', OPS_TOKEN: 'hush', ...env },
    fetch: async () => Response.json(environmentsWith()),
    operations: { importDataset },
  });
  const code = await run(['data', 'import', ...args], context);
  return { code, err: written.err, request: requests[0] };
}

const files = ['--recipes', 's3://site/r/*.parquet', '--interactions', 's3://site/i.csv'];
const clickhouse = ['--engine', 'clickhouse', '--clickhouse', 'http://house:8123'];

describe('data import --engine clickhouse', () => {
  it('hands over what the import needs to know, rights from the environment', async () => {
    const { request } = await requestOf([...files, ...clickhouse, '--cluster', 'all', '--memory', '1.5'], {
      CLICKHOUSE_USER: 'importer',
      CLICKHOUSE_PASSWORD: 'secret',
      SOURCE_S3_ENDPOINT: 'https://s3.example.org',
      SOURCE_S3_ACCESS_KEY_ID: 'id',
      SOURCE_S3_SECRET_ACCESS_KEY: 'key',
    });
    expect(request).toMatchObject({
      recipes: 's3://site/r/*.parquet',
      interactions: 's3://site/i.csv',
      clickhouse: {
        url: 'http://house:8123',
        user: 'importer',
        password: 'secret',
        cluster: 'all',
        memory: 1.5e9,
        tables: {},
        objects: { endpoint: 'https://s3.example.org', keys: { accessKeyId: 'id', secretAccessKey: 'key' } },
      },
    });
  });

  it('takes tables in place of files', async () => {
    const tables = ['--from-table', 'recipes=site.dishes', '--from-table', 'interactions=site.stars'];
    const { request } = await requestOf([...tables, ...clickhouse]);
    expect(request).toMatchObject({
      recipes: 'site.dishes',
      interactions: 'site.stars',
      clickhouse: { tables: { recipes: 'site.dishes', interactions: 'site.stars' }, objects: {} },
    });
  });

  it('is asked for nothing where DuckDB is the engine', async () => {
    const local = ['--recipes', 'r.csv', '--interactions', 'i.csv'];
    expect((await requestOf(local)).request).not.toHaveProperty('clickhouse');
  });

  it.each([
    ['without an address', [...files, '--engine', 'clickhouse'], '--clickhouse http://host:8123'],
    [
      'with a password in the address',
      [...files, '--engine', 'clickhouse', '--clickhouse', 'http://me:secret@house:8123'],
      'CLICKHOUSE_PASSWORD',
    ],
    ['with another engine', [...files, '--engine', 'spark'], 'duckdb, clickhouse'],
    ['with a table that is none', [...clickhouse, '--from-table', 'recipes=a;b'], 'recipes=database.table'],
    [
      'with a table of another source',
      [...clickhouse, '--from-table', 'users=a.b'],
      'recipes=database.table',
    ],
    ['with too little memory', [...files, ...clickhouse, '--memory', '0.1'], 'half of one at least'],
    ['with files of a store for DuckDB', files, 'add --engine clickhouse'],
    ['with a table for DuckDB', [...files, '--from-table', 'recipes=a.b'], 'add --engine clickhouse'],
  ])('is refused %s, with the way out', async (_, args, way) => {
    const { code, err, request } = await requestOf(args);
    expect(code).not.toBe(0);
    expect(err).toContain(way);
    expect(request).toBeUndefined();
  });
});
