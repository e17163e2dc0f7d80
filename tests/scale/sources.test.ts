import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { openDatabase } from '@mangetamain/ops/src/data/pipeline/database.ts';
import { openSession } from '@mangetamain/ops/src/data/clickhouse/session.ts';
import { writeDemoCsv } from '@mangetamain/ops/src/data/demo/write-demo.ts';
import { startEmbeddedStore } from '@mangetamain/ops/src/store/embedded/start-embedded-store.ts';
import { createS3Store } from '@mangetamain/ops/src/store/s3/create-s3-store.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { imported, saidOf, useClickhouse, useFolder } from './imports.ts';

const clickhouse = useClickhouse();
const folder = useFolder();

/** What does not depend on where the rows were read: all but the lines of files. */
function madeOf(result: Parameters<typeof saidOf>[0]) {
  const { datasetId, lineage, files, quality } = saidOf(result);
  const unreadable = quality.unreadable.map((each) => ({ ...each, line: null }));
  return { datasetId, lineage, files, checks: quality.checks, unreadable };
}

describe('files in a store', () => {
  const keys = { accessKeyId: 'id', secretAccessKey: 'a secret key' };
  let files = { recipes: '', interactions: '' };
  let endpoint = '';
  let put: (key: string, body: Uint8Array) => Promise<unknown>;

  beforeAll(async () => {
    files = await writeDemoCsv({ scale: 0.01, seed: 3, directory: folder() });
    const store = await startEmbeddedStore({
      directory: join(folder(), 'store'),
      port: 0,
      credentials: keys,
      bucket: 'warehouse',
    });
    endpoint = store.url;
    const client = createS3Store({
      endpoint,
      publicEndpoint: endpoint,
      region: 'us-east-1',
      bucket: 'warehouse',
      credentials: keys,
    });
    put = (key, body) => client.put(key, body, { contentType: 'text/csv', cacheControl: 'no-cache' });
    return () => store.close();
  });

  const reading = () => clickhouse({ objects: { endpoint, keys } });

  it('may be several, each with a header: the first row of an id is that of the first file', async () => {
    const [header = '', ...lines] = (await readFile(files.recipes, 'utf8'))
      .trimEnd()
      .split(/\n(?=[^\n]*,\d+,\d+,\d+,)/u);
    const again = lines[0]?.replace(/^[^,]*/u, 'a second row of an id') ?? '';
    const half = Math.floor(lines.length / 2);
    const parts = [lines.slice(0, half), [...lines.slice(half), again]];
    for (const [index, part] of parts.entries())
      await put(`recipes/part-${index}.csv`, Buffer.from([header, ...part].join('\n')));
    await put('ratings.csv', await readFile(files.interactions));
    const whole = join(folder(), 'whole.csv');
    await writeFile(whole, [header, ...parts.flat()].join('\n'));
    const here = await imported({ ...files, recipes: whole });
    expect(here.quality.checks.find(({ id }) => id === 'recipes.duplicate-id')?.count).toBe(1);
    const given = {
      recipes: 's3://warehouse/recipes/part-*.csv',
      interactions: 's3://warehouse/ratings.csv',
    };
    expect(madeOf(await imported(given, reading()))).toEqual(madeOf(here));
  });

  it('may be Parquet, whose lists are lists and whose days are days', async () => {
    const parquet = { recipes: join(folder(), 'r.parquet'), interactions: join(folder(), 'i.parquet') };
    const database = await openDatabase(folder());
    const text = "read_csv('%', all_varchar = true, quote = '\"', escape = '\"')";
    const list = (name: string) =>
      `string_split(substr(${name}, 3, length(${name}) - 4), ''', ''') AS ${name}`;
    await database.run(`COPY (SELECT * REPLACE (${list('tags')}, submitted::DATE AS submitted,
      id::BIGINT AS id) FROM ${text.replace('%', files.recipes)}) TO '${parquet.recipes}' (FORMAT parquet)`);
    await database.run(`COPY (SELECT * REPLACE (rating::TINYINT AS rating, date::TIMESTAMP AS date)
      FROM ${text.replace('%', files.interactions)}) TO '${parquet.interactions}' (FORMAT parquet)`);
    database.close();
    const here = await imported(parquet);
    await put('r.parquet', await readFile(parquet.recipes));
    await put('i.parquet', await readFile(parquet.interactions));
    const given = { recipes: 's3://warehouse/r.parquet', interactions: 's3://warehouse/i.parquet' };
    expect(madeOf(await imported(given, reading()))).toEqual(madeOf(here));
  });

  it('that are not there are told, without the key that opens them', async () => {
    const given = { recipes: 's3://warehouse/none.csv', interactions: 's3://warehouse/ratings.csv' };
    const failed = await imported(given, reading()).catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: 'engine-failed' });
    expect(String(failed)).not.toContain(keys.secretAccessKey);
  });

  it('whose columns are others are refused, with the way out', async () => {
    const given = { recipes: 's3://warehouse/ratings.csv', interactions: 's3://warehouse/ratings.csv' };
    await expect(imported(given, reading())).rejects.toMatchObject({
      code: 'missing-columns',
      remedy: expect.stringContaining('--mapping') as unknown,
    });
  });
});

it('tables that are there already are read by a mapping', async () => {
  const example = join(
    createRequire(import.meta.url).resolve('@mangetamain/ops/package.json'),
    '../src/data/testing/mapped',
  );
  const mapping = join(example, 'mapping.json');
  const files = { recipes: join(example, 'recipes.csv'), interactions: join(example, 'ratings.tsv') };
  const here = await imported({ ...files, mapping, dateFormat: '%d/%m/%Y' });
  const session = openSession(clickhouse());
  await session.run('CREATE DATABASE site');
  for (const [name, file, format] of [
    ['dishes', files.recipes, 'CSVWithNames'],
    ['stars', files.interactions, 'TabSeparatedWithNames'],
  ])
    await session.run(`CREATE TABLE site.${name} AS SELECT * FROM file('${file}', '${format}')`);
  await session.close();
  // ClickHouse has made days of the texts.
  const tables = { recipes: 'site.dishes', interactions: 'site.stars' };
  const there = await imported({ ...tables, mapping }, clickhouse({ tables }));
  expect(there.recognised).toEqual([
    { file: 'site.dishes', as: ['recipes of our own site'] },
    { file: 'site.stars', as: ['ratings of our own site'] },
  ]);
  expect(madeOf(there)).toEqual(madeOf(here));
});
