import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase, type Database } from '../pipeline/database.ts';
import { openSource } from './open-source.ts';

let directory: string;
let database: Database;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sources-'));
  database = await openDatabase(directory);
});
afterEach(async () => {
  database.close();
  await rm(directory, { recursive: true });
});

async function opened(content: Uint8Array | string) {
  const file = join(directory, 'given');
  await writeFile(file, content);
  const { path, ...source } = await openSource(file, 'recipes', { directory, database });
  return { ...source, text: await readFile(path, 'utf8') };
}

const table = 'name,id\ncrème brûlée,1\n';
const utf16 = Buffer.from(`\uFEFF${table}`, 'utf16le');

it.each([
  ['plain text', table, []],
  ['gzip', gzipSync(table), ['compressed by gzip']],
  ['UTF-16', utf16, ['UTF-16']],
  ['UTF-16 of the other order', Buffer.from(utf16).swap16(), ['UTF-16']],
  ['UTF-16 within gzip', gzipSync(utf16), ['compressed by gzip', 'UTF-16']],
])('makes text of %s', async (_, content, recognised) => {
  expect(await opened(content)).toMatchObject({ text: table, recognised, hasLines: true });
});

it('makes text of Parquet, with lists and days as the CSV writes them', async () => {
  const parquet = join(directory, 'table.parquet');
  await database.run(
    `COPY (SELECT 'soup, hot' AS name, 1 AS id, DATE '2005-06-07' AS submitted, ['salt', 'it''s "good"'] AS tags)
    TO '${parquet}' (FORMAT parquet)`,
  );
  expect(await opened(await readFile(parquet))).toMatchObject({
    text: 'name,id,submitted,tags\n"soup, hot",1,2005-06-07,"[""salt"",""it\'s \\""good\\""""]"\n',
    recognised: ['Parquet'],
    hasLines: false,
  });
});

it('leaves what is compressed over and over as it is', async () => {
  const [once, twice] = [gzipSync(gzipSync(gzipSync(table))), 'compressed by gzip'];
  const { text, recognised } = await opened(gzipSync(once));
  expect(recognised).toEqual([twice, twice, twice]);
  expect(text).not.toBe(table);
});

it.each([
  ['nothing there', null, 'file-missing'],
  ['gzip cut short', gzipSync(table).subarray(0, 20), 'not-csv'],
  ['half a character of UTF-16', utf16.subarray(0, -1), 'not-csv'],
])('refuses %s, by the name that was given', async (_, content, code) => {
  const file = join(directory, 'given');
  if (content !== null) await writeFile(file, content);
  await expect(openSource(file, 'recipes', { directory, database })).rejects.toMatchObject({ code, file });
});
