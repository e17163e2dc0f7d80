import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBaseApp } from '../http/base-app.ts';
import { authentication } from '../operator-api/authentication.ts';
import { hashToken } from '../operator-api/operators.ts';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { createOperationsPage } from './operations-page.ts';
import { answerSchema } from './state.ts';
import { exampleWorld } from './testing/example-world.ts';

const operators = [{ name: 'vic', role: 'viewer', tokenSha256: hashToken('secret') }] as const;
const root = fileURLToPath(new URL('../..', import.meta.url));

let directory: string;
let app: ReturnType<typeof createBaseApp>;

async function createApp(from: string) {
  const { logger } = createRecordingLogger();
  const { ports } = await exampleWorld();
  const base = createBaseApp({ logger, site: 'ops' });
  const authenticate = authentication({ operators, logger });
  return base.route('/', createOperationsPage({ ports, authenticate, directory: from }));
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mangetamain-page-'));
  await build({
    configFile: join(root, 'vite.config.ts'),
    root: join(root, 'src/operations-page/client'),
    logLevel: 'silent',
    build: { outDir: directory },
  });
  app = await createApp(directory);
});

afterAll(() => rm(directory, { recursive: true }));

const ask = (path: string, token?: string) =>
  app.request(path, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } });

async function page(path = '/'): Promise<Document> {
  return new JSDOM(await (await ask(path)).text()).window.document;
}

const addressesIn = (document: Document) =>
  [...document.querySelectorAll('script[src], link[href], img[src]')].map(
    (each) => each.getAttribute('src') ?? each.getAttribute('href') ?? '',
  );

describe.each(['/', '/guide'])('the page %s', (path) => {
  it('allows nothing inline and nothing from elsewhere', async () => {
    const answer = await ask(path);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("style-src 'self'");
    expect(policy).not.toMatch(/unsafe|http|\*/u);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  });

  it('has no script, style or handler within itself, and every word filled in', async () => {
    const document = await page(path);
    expect(document.querySelectorAll('script:not([src]), style, [style]')).toHaveLength(0);
    const attributes = [...document.querySelectorAll('*')].flatMap((each) => [...each.attributes]);
    expect(attributes.filter(({ name }) => name.startsWith('on'))).toEqual([]);
    expect(document.documentElement.outerHTML).not.toMatch(/%\w+%/u);
  });

  it('names files that are served, those with their hash in the name to be kept for ever', async () => {
    const addresses = addressesIn(await page(path));
    expect(addresses.length).toBeGreaterThanOrEqual(4);
    for (const address of addresses) {
      const answer = await ask(address);
      expect([address, answer.status]).toEqual([address, 200]);
      expect(address).toMatch(/^\/operations\/(?:scheme\.js|assets\/[\w-]+-[\w-]{8}\.(?:js|css|svg))$/u);
      const keeping = address.endsWith('scheme.js') ? 'no-cache' : 'public, max-age=31536000, immutable';
      expect(answer.headers.get('cache-control')).toBe(keeping);
    }
  });
});

it('tells nothing before somebody signs in, and says so where there is no JavaScript', async () => {
  const document = await page();
  expect(document.body.textContent).not.toMatch(/r-[0-9a-f]{12}/u);
  expect(document.querySelector('noscript')?.textContent).toContain('needs JavaScript');
});

it('has the guide as it was when the page was built', async () => {
  const document = await page('/guide');
  expect(document.querySelector('h1')?.textContent).toBe('Operations');
  expect(document.querySelectorAll('h2').length).toBeGreaterThan(5);
});

it('has its fonts, and names no other host', async () => {
  const styles = addressesIn(await page()).find((address) => address.endsWith('.css')) ?? '';
  const css = await (await ask(styles)).text();
  const fonts = [...css.matchAll(/url\(["']?([^"')]+)/gu)].map(([, url = '']) => url);
  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts) {
    const answer = await ask(font);
    expect([font, answer.status, answer.headers.get('content-type')]).toEqual([font, 200, 'font/woff2']);
  }
});

it.each([
  '/operations/assets/page.js',
  '/operations/..%2f..%2fpackage.json',
  '/operations/assets/',
  '/operations/index.html',
])('does not serve %s', async (path) => {
  expect((await ask(path)).status).toBe(404);
});

it('without a build says what to run, and keeps telling what it knows', async () => {
  const bare = await createApp(join(directory, 'nowhere'));
  for (const path of ['/', '/guide']) {
    const answer = await bare.request(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([503, 'text/plain; charset=UTF-8']);
    expect(await answer.text()).toContain('Run "npm run build"');
  }
  const headers = { authorization: 'Bearer secret' };
  expect((await bare.request('/operations/state', { headers })).status).toBe(200);
});

describe('what it tells', () => {
  it.each(['/operations/state', '/operations/audit.csv'])('at %s is for operators', async (path) => {
    expect((await ask(path)).status).toBe(401);
    expect((await ask(path, 'guess')).status).toBe(401);
    const answer = await ask(path, 'secret');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('holds nothing but what the page shows, and no trace of a token', async () => {
    const told: unknown = await (await ask('/operations/state', 'secret')).json();
    const known = answerSchema.parse(told);
    expect(told).toEqual(known);
    expect(known.operator).toEqual({ name: 'vic', role: 'viewer' });
    expect(JSON.stringify(told)).not.toContain(hashToken('secret'));
  });

  it.each([
    ['', '24h'],
    ['?section=audit&window=7d', '7d'],
    ['?window=__proto__', '24h'],
  ] as const)('for %s is the window %s', async (query, window) => {
    const { health } = answerSchema.parse(await (await ask(`/operations/state${query}`, 'secret')).json());
    expect(health.window).toBe(window);
  });

  it('is the audit as CSV, filtered as the page is', async () => {
    const answer = await ask('/operations/audit.csv?section=audit&what=register-release', 'secret');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="audit.csv"');
    const lines = (await answer.text()).trimEnd().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('register-release');
  });
});
