import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBaseApp } from '../http/base-app.ts';
import { entityTagOf } from '../http/entity-tag.ts';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { siteHandler } from './site-handler.ts';
import type { SiteFiles } from './site-files.ts';

const script = 'console.log("a script long enough to be worth compressing, compressing, compressing")';

const build: Readonly<Record<string, string | Uint8Array>> = {
  'index.html': '<!doctype html><title>Kitchen</title>',
  'theme-boot.js': 'boot()',
  'assets/index-4f1c09be.js': script,
  'assets/index-4f1c09be.js.br': brotliCompressSync(script),
  'assets/index-4f1c09be.js.gz': gzipSync(script),
  'assets/only-gzip-0a1b2c3d.css': 'body{}',
  'assets/only-gzip-0a1b2c3d.css.gz': gzipSync('body{}'),
  'assets/duckdb-eh-0a1b2c3d.wasm': new Uint8Array([0, 97, 115, 109]),
  'assets/engine-0a1b2c3d.mjs': 'export {}',
  'assets/duckdb-worker-0a1b2c3d.js': 'onmessage()',
  'assets/logo-0a1b2c3d.svg': '<svg/>',
  'assets/inter-0a1b2c3d.woff2': 'wOF2',
  'manifest.webmanifest': '{}',
};

function filesOf(content: Readonly<Record<string, string | Uint8Array>>): SiteFiles {
  return {
    releaseId: () => null,
    get: async (path) => {
      const bytes = Object.hasOwn(content, path) ? content[path] : undefined;
      if (bytes === undefined) return null;
      return { body: new Uint8Array(Buffer.from(bytes)), entityTag: entityTagOf(bytes) };
    },
  };
}

function createSite(content = build, dataOf?: (path: string) => readonly string[]) {
  const app = createBaseApp({ logger: createRecordingLogger().logger, site: 'test' });
  app.get('/api/health', (c) => c.json({}));
  app.get(
    '*',
    siteHandler({ files: filesOf(content), storeOrigin: 'http://127.0.0.1:8503', ...(dataOf && { dataOf }) }),
  );
  return (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    app.request(path, { method, headers });
}

const person = { accept: 'text/html,application/xhtml+xml' };

describe('pages', () => {
  it.each([
    '/',
    '/trends',
    '/seasonality',
    '/weekend',
    '/ratings',
    '/trends?volume.years=2001-2017',
    '/recipes/42',
    '/explore',
  ])('%s is the application, to be asked for each time', async (path) => {
    const answer = await createSite()(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(await answer.text()).toContain('Kitchen');
  });

  it('announce the data that they begin with, also where the page itself is known already', async () => {
    const ask = createSite(build, (path) => ['/api/dataset', `/api${path}`]);
    const links =
      '</api/dataset>; rel=preload; as=fetch; crossorigin, </api/trends>; rel=preload; as=fetch; crossorigin';
    const page = await ask('/trends');
    expect(page.headers.get('link')).toBe(links);
    const again = await ask('/trends', { 'if-none-match': page.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
    expect(again.headers.get('link')).toBe(links);
    expect((await ask('/assets/index-4f1c09be.js')).headers.get('link')).toBeNull();
    expect((await createSite()('/trends')).headers.get('link')).toBeNull();
  });

  it('gives a person at an unknown address the application, as not found and not to be kept', async () => {
    const answer = await createSite()('/trend', person);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await answer.text()).toContain('Kitchen');
  });

  it.each([
    ['a program', '/trend', {}],
    ['a missing file', '/assets/old-4f1c09be.js', person],
    ['a missing API', '/api/nothing.json', person],
  ])('gives %s a problem', async (_, path, headers) => {
    const answer = await createSite()(path, headers);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'not_found' });
  });

  it('says how to publish while nothing is live: as a page to people, as a problem to programs', async () => {
    const page = await createSite({})('/', person);
    expect(page.status).toBe(503);
    expect(page.headers.get('retry-after')).toBe('30');
    expect(await page.text()).toMatch(/<h1>\s*Nothing is live here yet[^]*release publish/u);
    const french = await createSite({})('/', { ...person, 'accept-language': 'fr-CA, en;q=0.5' });
    expect(await french.text()).toMatch(/lang="fr"[^]*Rien n’est encore en ligne ici/u);
    const problem = await createSite({})('/');
    expect(problem.status).toBe(503);
    expect(await problem.json()).toMatchObject({
      code: 'site_missing',
      detail: expect.stringContaining('npm run ops -- promote'),
    });
  });
});

describe('files', () => {
  it.each([
    ['/assets/index-4f1c09be.js', 'text/javascript; charset=utf-8', true],
    ['/assets/engine-0a1b2c3d.mjs', 'text/javascript; charset=utf-8', true],
    ['/assets/duckdb-eh-0a1b2c3d.wasm', 'application/wasm', true],
    ['/assets/inter-0a1b2c3d.woff2', 'font/woff2', true],
    ['/theme-boot.js', 'text/javascript; charset=utf-8', false],
    ['/manifest.webmanifest', 'application/manifest+json', false],
  ])('%s is %s; immutable: %j', async (path, type, immutable) => {
    const { status, headers } = await createSite()(path);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe(immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  });

  it('come compressed as the client prefers, with one tag per form', async () => {
    const get = createSite();
    const path = '/assets/index-4f1c09be.js';
    const [plain, br, gzip] = await Promise.all([
      get(path),
      get(path, { 'accept-encoding': 'gzip, deflate, br, zstd' }),
      get(path, { 'accept-encoding': 'gzip' }),
    ]);
    expect([plain, br, gzip].map(({ headers }) => headers.get('content-encoding'))).toEqual([
      null,
      'br',
      'gzip',
    ]);
    expect([plain, br, gzip].map(({ headers }) => headers.get('vary'))).toEqual(
      Array(3).fill('Accept-Encoding'),
    );
    expect(new Set([plain, br, gzip].map(({ headers }) => headers.get('etag'))).size).toBe(3);
    expect(br.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(brotliDecompressSync(await br.arrayBuffer()).toString()).toBe(script);
    expect(await plain.text()).toBe(script);
  });

  it('fall back to the form that exists', async () => {
    const get = createSite();
    const accept = { 'accept-encoding': 'br, gzip' };
    expect((await get('/assets/only-gzip-0a1b2c3d.css', accept)).headers.get('content-encoding')).toBe(
      'gzip',
    );
    expect((await get('/theme-boot.js', accept)).headers.get('content-encoding')).toBeNull();
  });

  it.each(['/assets/index-4f1c09be.js.br', '/assets/index-4f1c09be.js.gz'])(
    'has no address %s of its own',
    async (path) => {
      expect((await createSite()(path)).status).toBe(404);
    },
  );

  it('are confirmed by their tag', async () => {
    const get = createSite();
    const etag = (await get('/')).headers.get('etag') ?? '';
    const again = await get('/trends', { 'if-none-match': `"other", W/${etag}` });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect(again.headers.get('cache-control')).toBe('no-cache');
    expect((await get('/', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('answer HEAD with the headers of GET', async () => {
    const answer = await createSite()('/assets/index-4f1c09be.js', {}, 'HEAD');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-length')).toBe(String(script.length));
    expect(await answer.text()).toBe('');
  });

  it('refuse to be written', async () => {
    const answer = await createSite()('/index.html', {}, 'PUT');
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD');
  });
});

describe('content security policy', () => {
  it.each(['/', '/nowhere', '/assets/duckdb-worker-0a1b2c3d.js', '/assets/logo-0a1b2c3d.svg'])(
    'is the same strict one on %s: a worker is not covered by its page',
    async (path) => {
      const policy = (await createSite()(path, person)).headers.get('content-security-policy') ?? '';
      const directives = Object.fromEntries(policy.split('; ').map((part) => part.split(/ (.*)/)));
      expect(directives).toMatchObject({
        'default-src': "'none'",
        'script-src': "'self' 'wasm-unsafe-eval'",
        'worker-src': "'self'",
        'connect-src': "'self' http://127.0.0.1:8503",
        'style-src': "'self'",
        'base-uri': "'none'",
        'object-src': "'none'",
        'frame-ancestors': "'none'",
        'form-action': "'none'",
        'frame-src': "'self'",
      });
      expect(policy).not.toMatch(/script-src[^;]*'unsafe-inline'|'unsafe-eval'|\*/);
    },
  );
});

it.each(['/assets/index-4f1c09be.js', '/assets/only-gzip-0a1b2c3d.css', '/assets/duckdb-eh-0a1b2c3d.wasm'])(
  '%s, which no browser runs by itself, may do nothing where one tries, and carries no more words than that',
  async (path) => {
    const { headers } = await createSite()(path);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(headers.get('content-security-policy')).not.toContain('script-src');
    expect(headers.get('permissions-policy')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  },
);

it('is isolated from other windows, and embeds without asking them to opt in', async () => {
  const { headers } = await createSite()('/');
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  expect(headers.get('cross-origin-embedder-policy')).toBeNull();
  expect(headers.get('permissions-policy')).toContain('camera=()');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
});

it('answers any address with a file, a page or a problem below 500, and never with a stack trace', async () => {
  const get = createSite();
  const part = fc.oneof(
    fc.string(),
    fc.constantFrom('..', 'assets', 'index.html', '%2e%2e', '%00', '\\', '__proto__'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part), fc.constantFrom('text/html', '*/*'), async (parts, accept) => {
      const answer = await get(`/${parts.map((text) => encodeURI(text)).join('/')}`, { accept });
      expect([200, 404]).toContain(answer.status);
      expect(await answer.text()).not.toMatch(/\bat .*\.ts:\d+/);
    }),
  );
});
