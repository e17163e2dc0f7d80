import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { serveFolder } from './serve.ts';

async function openSite(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'peers-site-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html>');
  await writeFile(join(folder, 'table.parquet'), 'PAR1 twelve');
  const site = await serveFolder(folder);
  onTestFinished(async () => {
    site.close();
    await rm(folder, { recursive: true });
  });
  return `http://127.0.0.1:${site.port}`;
}

it('serves pages compressed and not kept, tables as they are and kept', async () => {
  const site = await openSite();
  const page = await fetch(`${site}/`, { headers: { 'accept-encoding': 'gzip, br' } });
  expect(await page.text()).toBe('<!doctype html>');
  expect(page.headers.get('content-encoding')).toBe('br');
  expect(page.headers.get('cache-control')).toBe('no-cache');
  const table = await fetch(`${site}/table.parquet`);
  expect(table.headers.get('content-encoding')).toBeNull();
  expect(table.headers.get('cache-control')).toContain('immutable');
});

it.each([
  ['bytes=0-3', 'PAR1', 'bytes 0-3/11'],
  ['bytes=5-', 'twelve', 'bytes 5-10/11'],
  ['bytes=-6', 'twelve', 'bytes 5-10/11'],
  ['bytes=9-99', 've', 'bytes 9-10/11'],
])('serves the range %s of a table', async (range, body, told) => {
  const response = await fetch(`${await openSite()}/table.parquet`, { headers: { range } });
  expect(response.status).toBe(206);
  expect(await response.text()).toBe(body);
  expect(response.headers.get('content-range')).toBe(told);
});

it('has nothing outside of its folder', async () => {
  const site = await openSite();
  for (const path of ['/absent.js', '/..%2f..%2f..%2fetc/passwd'])
    expect((await fetch(`${site}${path}`)).status, path).toBe(404);
});
