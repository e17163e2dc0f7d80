import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { JSDOM } from 'jsdom';
import { beforeEach, describe, expect, it } from 'vitest';
import { createDatasetCatalog } from '../dataset-api/dataset-catalog.ts';
import { createBaseApp } from '../http/base-app.ts';
import { createManifest, publish } from '../testing/datasets.ts';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { createWatchedStore } from '../testing/watched-store.ts';
import { embedRoute } from './embed-route.ts';
import { oembedRoute } from './oembed-route.ts';
import { createPublishedExports } from './published-exports.ts';
import { addExport } from './testing/add-export.ts';
import { said } from './testing/said.ts';

const { datasetId } = createManifest();
const drawing = (name: string) => `<svg id="${name}"></svg>`;
const drawings = {
  light: { wide: [drawing('light-wide')], narrow: [drawing('light-narrow')] },
  dark: { wide: [drawing('dark-wide')], narrow: [drawing('dark-narrow')] },
};

async function setUp(embedOrigins: readonly string[] = []) {
  const store = createWatchedStore();
  const { logger } = createRecordingLogger();
  const catalog = createDatasetCatalog({ store, logger });
  const shared = { catalog, exports: createPublishedExports({ store, logger }), publicUrl: undefined };
  const app = createBaseApp({ logger, site: 'test' });
  app.get('/embed/:analysis', embedRoute({ ...shared, embedOrigins }));
  app.get('/oembed', oembedRoute(shared));
  await publish(store);
  for (const locale of ['en', 'fr'] as const) {
    const wanted = { analysis: 'trends.duration', locale } as const;
    const spoken = { ...said, language: locale, findings: locale === 'fr' ? ['Plus vite'] : said.findings };
    await addExport(store, datasetId, { ...wanted, format: 'json' }, JSON.stringify(spoken));
    await addExport(store, datasetId, { ...wanted, format: 'drawings' }, JSON.stringify(drawings));
  }
  const ask = async (path: string, headers: Record<string, string> = {}) =>
    app.request(`https://kitchen.test${path}`, { headers });
  const read = async (path: string) => new JSDOM(await (await ask(path)).text()).window.document;
  return { ask, read };
}

let subject: Awaited<ReturnType<typeof setUp>>;
beforeEach(async () => {
  subject = await setUp();
});

const embed = '/embed/trends.duration';
const policyOf = (answer: Response) => answer.headers.get('content-security-policy') ?? '';

describe('an embedded analysis', () => {
  it('shows the finding and the figures in both widths, and where they come from', async () => {
    const document = await subject.read(embed);
    expect(document.querySelector('h1')?.textContent).toBe(said.findings[0]);
    expect([...document.querySelectorAll('svg')].map(({ id }) => id)).toEqual(['light-wide', 'light-narrow']);
    const foot = document.querySelector('footer');
    expect(foot?.textContent).toMatch(
      /Demonstration data: made up, not the real thing\.\s+Food\.com, 1999–2018/u,
    );
    expect(foot?.querySelector('a')?.href).toBe('https://kitchen.test/trends/duration');
  });

  it('asks for nothing else: its own style and script, which its policy names, and no other', async () => {
    const answer = await subject.ask(embed);
    const { document } = new JSDOM(await answer.text()).window;
    expect(document.querySelectorAll('link[rel="stylesheet"], script[src], img')).toHaveLength(0);
    for (const name of ['style', 'script']) {
      const content = document.querySelector(name)?.textContent ?? '';
      const hash = createHash('sha256').update(content).digest('base64');
      expect(policyOf(answer)).toContain(`${name}-src 'sha256-${hash}'`);
    }
    expect(policyOf(answer)).toContain("default-src 'none'");
  });

  it('is shown by the sites that the operator allows, by no other where none is', async () => {
    expect(policyOf(await subject.ask(embed))).toContain("frame-ancestors 'self';");
    const { ask } = await setUp(['https://www.example.org', 'https://news.example.org']);
    expect(policyOf(await ask(embed))).toContain(
      "frame-ancestors 'self' https://www.example.org https://news.example.org;",
    );
  });

  it.each([
    ['', 'light', 'dark', 'light-wide'],
    ['?theme=dark', 'dark', 'light', 'dark-wide'],
    ['?theme=transparent', 'light', 'dark', 'light-wide'],
    ['?theme=pink', 'light', 'dark', 'light-wide'],
  ])('has the theme that it is asked for: %s', async (search, scheme, other, first) => {
    const document = await subject.read(embed + search);
    expect(document.documentElement.dataset['theme']).toBe(scheme);
    expect(document.querySelector('svg')?.id).toBe(first);
    expect(document.querySelector(`[id^="${other}"]`)).toBeNull();
    expect(document.documentElement.classList.contains('transparent')).toBe(search.endsWith('transparent'));
  });

  it('takes a title of one’s own as text, and keeps its origin all the same', async () => {
    const title = '<script>alert(1)</script> & "more"';
    const document = await subject.read(`${embed}?title=${encodeURIComponent(title)}`);
    expect([document.title, document.querySelector('h1')?.textContent]).toEqual([title, title]);
    expect(document.querySelectorAll('script')).toHaveLength(1);
    expect(document.querySelector('footer strong')).not.toBeNull();
    const long = await subject.read(`${embed}?title=${'long '.repeat(100)}`);
    expect(long.title.length).toBeLessThanOrEqual(120);
    expect((await subject.read(`${embed}?title=%20`)).title).toBe(said.findings[0]);
  });

  it('fits a frame of a given shape, and tells its height where there is none', async () => {
    const fixed = await subject.read(`${embed}?ratio=1:1`);
    expect([fixed.documentElement.className, fixed.querySelector('script')]).toEqual(['fixed light', null]);
    const free = await subject.read(embed);
    expect(free.documentElement.className).toBe('responsive light');
    expect(free.querySelector('script')?.textContent).toContain('mangetamain-embed');
  });

  it('speaks French', async () => {
    const document = await subject.read(`${embed}?lang=fr`);
    expect([document.documentElement.lang, document.title]).toEqual(['fr', 'Plus vite']);
    expect(document.querySelector('footer')?.textContent).toContain('Données de démonstration');
    expect(document.querySelector('footer a')?.getAttribute('href')).toMatch(/\?lang=fr$/u);
  });

  it('comes compressed, under a tag of its own, and is not sent again', async () => {
    const plain = await (await subject.ask(embed)).text();
    const brotli = await subject.ask(embed, { 'Accept-Encoding': 'br' });
    const gzip = await subject.ask(embed, { 'Accept-Encoding': 'gzip' });
    expect(brotliDecompressSync(await brotli.arrayBuffer()).toString()).toBe(plain);
    expect(gunzipSync(await gzip.arrayBuffer()).toString()).toBe(plain);
    const tag = brotli.headers.get('etag') ?? '';
    expect((await subject.ask(embed, { 'Accept-Encoding': 'br', 'If-None-Match': tag })).status).toBe(304);
    expect((await subject.ask(embed, { 'Accept-Encoding': 'gzip', 'If-None-Match': tag })).status).toBe(200);
  });

  it.each([
    ['/embed/trends.soups', 'analysis_unknown'],
    ['/embed/ratings.months', 'export_missing'],
  ])('says what is wrong: %s', async (path, code) => {
    const answer = await subject.ask(path);
    expect([answer.status, await answer.json()]).toEqual([404, expect.objectContaining({ code })]);
  });
});

describe('oEmbed', () => {
  const asked = (url: string, more = '') => subject.ask(`/oembed?url=${encodeURIComponent(url)}${more}`);

  it('says how an analysis is embedded, and shows a picture of it', async () => {
    const answer = await asked('https://kitchen.test/trends/duration', '&format=json');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const told = await answer.json();
    expect(told).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: said.findings[0],
      provider_name: 'Back to the Kitchen',
      width: 640,
      height: 360,
      thumbnail_url: 'https://kitchen.test/data/trends.duration.png?lang=en',
    });
    const frame = new JSDOM(told.html).window.document.querySelector('iframe');
    expect(frame?.title).toBe(said.findings[0]);
    expect(frame?.src).toBe('https://kitchen.test/embed/trends.duration?ratio=16%3A9');
  });

  it('keeps what the address says of the frame, and to the size that there is', async () => {
    const address = 'https://kitchen.test/embed/trends.duration?theme=dark&ratio=9:16&lang=fr&title=Mine';
    const told = await (await asked(address, '&maxwidth=300&maxheight=480')).json();
    expect([told.title, told.width, told.height]).toEqual(['Mine', 270, 480]);
    expect(told.html).toContain('theme=dark');
    expect(told.html).toContain('lang=fr');
  });

  it.each([
    ['https://elsewhere.test/trends/duration', '', 404, 'address_not_embedded'],
    ['https://kitchen.test/trends', '', 404, 'address_not_embedded'],
    ['soups', '', 404, 'address_not_embedded'],
    ['https://kitchen.test/embed/trends.soups', '', 404, 'analysis_unknown'],
    ['https://kitchen.test/trends/duration', '&format=xml', 501, 'format_unknown'],
  ])('says what is wrong: %s%s', async (url, more, status, code) => {
    const answer = await asked(url, more);
    expect([answer.status, await answer.json()]).toEqual([status, expect.objectContaining({ code })]);
  });
});
