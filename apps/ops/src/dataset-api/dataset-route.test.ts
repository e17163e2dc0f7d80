import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { datasetResponseSchema, tableNames } from '@mangetamain/analytics/dataset';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createBaseApp } from '../http/base-app.ts';
import { createManifest, publish } from '../testing/datasets.ts';
import { createWatchedStore } from '../testing/watched-store.ts';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { createDatasetCatalog } from './dataset-catalog.ts';
import { datasetRoute } from './dataset-route.ts';
import { createPublishedAnswers } from './published-answers.ts';

const START = Date.parse('2026-11-21T12:00:00.000Z');

async function setUp({ published = true } = {}) {
  const store = createWatchedStore();
  const { logger } = createRecordingLogger();
  const clock = { now: START + 42_000 };
  const now = () => clock.now;
  const catalog = createDatasetCatalog({ store, logger, now });
  const answers = createPublishedAnswers({ store, logger, now });
  const presign = { windowSeconds: 300, expirySeconds: 900 };
  const app = createBaseApp({ logger, site: 'test' });
  app.get('/api/dataset', datasetRoute({ catalog, published: answers, store, presign, now }));
  if (published) await publish(store);
  const ask = (query = '', headers: Record<string, string> = {}) =>
    app.request(`/api/dataset${query}`, { headers });
  const askBody = async (query = '') => datasetResponseSchema.parse(await (await ask(query)).json());
  return { store, clock, ask, askBody };
}

describe('GET /api/dataset', () => {
  it('is the manifest, each file with a URL and the time it expires', async () => {
    const { askBody } = await setUp();
    const body = await askBody();
    expect(body).toMatchObject(createManifest());
    const [file] = body.files;
    expect(file?.url).toBe(
      `http://store.test/bucket/datasets/d-1111111111111111/recipes.parquet?X-Amz-Date=${START}&X-Amz-Expires=900&X-Amz-Signature=cafe`,
    );
    expect(file?.expiresAt).toBe('2026-11-21T12:15:00.000Z');
  });

  it('lists the wanted tables only, in the order of the contract, each once', async () => {
    const { askBody } = await setUp();
    const tablesFor = async (query: string) => (await askBody(query)).files.map(({ table }) => table);
    expect(await tablesFor('?tables=ratings_daily')).toEqual(['ratings_daily']);
    expect(await tablesFor('?tables=ratings_daily,recipes,recipes')).toEqual(['recipes', 'ratings_daily']);
    expect(await tablesFor('?tables=ratings_daily&tables=recipes')).toEqual(['recipes', 'ratings_daily']);
  });

  it('repeats its URLs within the window, and signs each wish once', async () => {
    const { ask, askBody, clock, store } = await setUp();
    const first = await (await ask()).text();
    clock.now = START + 299_999;
    expect(await (await ask()).text()).toBe(first);
    expect(store.calls.presignGet).toBe(2);
    clock.now = START + 300_000;
    const next = await askBody();
    expect(next.files[0]?.expiresAt).toBe('2026-11-21T12:20:00.000Z');
  });

  it('always hands out at least ten minutes', async () => {
    const { askBody, clock } = await setUp();
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 86_400_000 }), async (offset) => {
        clock.now = START + offset;
        const left = Date.parse((await askBody()).files[0]?.expiresAt ?? '') - clock.now;
        expect(left).toBeGreaterThan(600_000);
        expect(left).toBeLessThanOrEqual(900_000);
      }),
      { numRuns: 30 },
    );
  });

  it('may be kept by the asking browser only, briefly, and is confirmed by its tag', async () => {
    const { ask, clock } = await setUp();
    const { headers } = await ask();
    expect(headers.get('cache-control')).toBe('private, max-age=2');
    const tag = headers.get('etag') ?? '';
    const again = await ask('', { 'if-none-match': tag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    clock.now += 300_000;
    expect((await ask('', { 'if-none-match': tag })).status).toBe(200);
  });

  it('comes compressed where that is accepted, with the same content and another tag', async () => {
    const { ask } = await setUp();
    const [plain, br, gzip] = await Promise.all([
      ask(),
      ask('', { 'accept-encoding': 'gzip, deflate, br' }),
      ask('', { 'accept-encoding': 'gzip' }),
    ]);
    const content = await plain.text();
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(br.headers.get('content-encoding')).toBe('br');
    expect(brotliDecompressSync(await br.arrayBuffer()).toString()).toBe(content);
    expect(gzip.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(await gzip.arrayBuffer()).toString()).toBe(content);
    expect(new Set([plain, br, gzip].map(({ headers }) => headers.get('etag'))).size).toBe(3);
    expect([plain, br, gzip].every(({ headers }) => headers.get('vary') === 'Accept-Encoding')).toBe(true);
  });

  it('compresses some of the tables for whoever asks again, and keeps no more of them than fits into memory', async () => {
    const { ask, store } = await setUp();
    const lineage = Array.from({ length: 4_000 }, () => ({
      table: 'recipes',
      step: 'raw',
      rows: 1,
      rule: 'x'.repeat(90),
    }));
    await publish(store, { ...createManifest('2', tableNames), lineage });
    const codingOf = async (query: string) => {
      const answer = await ask(query, { 'accept-encoding': 'br' });
      await answer.arrayBuffer();
      return answer.headers.get('content-encoding');
    };
    expect([await codingOf(''), await codingOf('')]).toEqual(['br', 'br']);
    const first = '?tables=recipes';
    expect([await codingOf(first), await codingOf(first), await codingOf(first)]).toEqual([null, 'br', 'br']);
    for (const table of tableNames) expect(await codingOf(`?tables=${table},interactions`)).toBeNull();
    expect(await codingOf(first)).toBeNull();
    expect(store.calls.presignGet).toBe(tableNames.length);
  });

  it('links no table that browsers do not get, and says so to who asks for one', async () => {
    const { ask, store } = await setUp();
    const counted = { withheld: ['recipes'], bytes: 100, budget: 50, recipes: 10 };
    await publish(store, { ...createManifest('3'), counted });
    const answer = datasetResponseSchema.parse(await (await ask('')).json());
    expect(answer.counted).toEqual(counted);
    expect(answer.files.map(({ table }) => table)).toEqual(['ratings_daily']);
    const refused = await ask('?tables=ratings_daily,recipes');
    expect(refused.status).toBe(404);
    expect(await refused.json()).toMatchObject({ code: 'table_withheld' });
  });

  it.each([
    ['?tables=', 400, 'tables_invalid', 'recipe_details'],
    ['?tables=recipes,users', 400, 'tables_invalid', '"users"'],
    ['?tables=../ops/state', 400, 'tables_invalid', 'separated by commas'],
    ['?tables=recipes&tables=__proto__', 400, 'tables_invalid', '"__proto__"'],
    ['?tables=interactions', 404, 'table_missing', 'Import it again'],
  ])('refuses %s', async (query, status, code, detail) => {
    const { ask, store } = await setUp();
    const answer = await ask(query);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ code, detail: expect.stringContaining(detail) });
    expect(store.calls.presignGet).toBe(0);
  });

  it('says 404 and what to run while there is no dataset, 503 while there is no store', async () => {
    const { ask, store } = await setUp({ published: false });
    const missing = await ask();
    expect(missing.status).toBe(404);
    expect(await missing.json()).toMatchObject({ code: 'dataset_missing' });
    store.state = 'away';
    const away = await ask();
    expect(away.status).toBe(503);
    expect(away.headers.get('retry-after')).toBe('5');
    expect(await away.json()).toMatchObject({ code: 'storage_unavailable' });
  });

  it('recovers from a failed signature with the next request', async () => {
    const { ask, store } = await setUp();
    vi.spyOn(store, 'presignGet').mockRejectedValueOnce(new Error('no key'));
    expect((await ask()).status).toBe(500);
    expect((await ask()).status).toBe(200);
  });

  it('answers any query and any headers without failing, and signs nothing that was not published', async () => {
    const { ask } = await setUp();
    const value = fc.oneof(fc.string(), fc.constantFrom('recipes', 'interactions', '*', '"x"', 'br;q=', ','));
    const header = value.filter((text) => /^[\x20-\x7e]*$/.test(text));
    await fc.assert(
      fc.asyncProperty(value, header, header, async (tables, noneMatch, encoding) => {
        const query = `?tables=${encodeURIComponent(tables)}`;
        const answer = await ask(query, { 'if-none-match': noneMatch, 'accept-encoding': encoding });
        expect([200, 304, 400, 404]).toContain(answer.status);
        if (answer.status >= 400) expect(await answer.text()).not.toContain('X-Amz-Signature');
      }),
    );
  });
});
