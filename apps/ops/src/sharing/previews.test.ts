import { JSDOM } from 'jsdom';
import { beforeEach, describe, expect, it } from 'vitest';
import { createDatasetCatalog } from '../dataset-api/dataset-catalog.ts';
import { createBaseApp } from '../http/base-app.ts';
import { entityTagOf } from '../http/entity-tag.ts';
import { siteHandler } from '../site/site-handler.ts';
import { createManifest, publish } from '../testing/datasets.ts';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { createWatchedStore } from '../testing/watched-store.ts';
import { createPreviews } from './previews.ts';
import { createPublishedExports } from './published-exports.ts';
import { addExport } from './testing/add-export.ts';
import { said } from './testing/said.ts';

const { datasetId } = createManifest();

const build = `<!doctype html>
<html lang="en" data-theme="dark">
  <head>
    <title>Back to the Kitchen</title>
    <meta
      name="description"
      content="Culinary analytics"
    />
    <script type="module" src="/assets/index.js"></script>
  </head>
  <body><div id="app"></div></body>
</html>`;

function setUp(publicUrl?: string) {
  const store = createWatchedStore();
  const { logger, entries } = createRecordingLogger();
  const catalog = createDatasetCatalog({ store, logger });
  const exports = createPublishedExports({ store, logger });
  const app = createBaseApp({ logger, site: 'test' });
  const page = { body: new Uint8Array(Buffer.from(build)), entityTag: entityTagOf(build) };
  const files = {
    releaseId: () => null,
    get: async (path: string) => (path === 'index.html' ? page : null),
  };
  const pageFor = createPreviews({
    catalog,
    exports,
    publicUrl,
    isEmbeddable: publicUrl !== undefined,
    logger,
  });
  app.get('*', siteHandler({ files, storeOrigin: 'http://store.test', pageFor }));
  /** What a mail program reads of a link: HTML and nothing that it leads to. */
  const read = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await app.request(`https://kitchen.test${path}`, { headers });
    const { document } = new JSDOM(await answer.text()).window;
    const metas = [...document.querySelectorAll('meta')].map((meta) => [
      meta.getAttribute('property') ?? meta.getAttribute('name') ?? '',
      meta.getAttribute('content') ?? '',
    ]);
    const link = (rel: string) => document.querySelector(`link[rel="${rel}"]`)?.getAttribute('href');
    return { answer, document, told: Object.fromEntries(metas), canonical: link('canonical') };
  };
  return { store, entries, read };
}

let subject: ReturnType<typeof setUp>;
beforeEach(async () => {
  subject = setUp();
  await publish(subject.store);
  const wanted = { analysis: 'trends.duration', locale: 'en', format: 'json' } as const;
  await addExport(subject.store, datasetId, wanted, JSON.stringify(said));
  const french = { ...said, language: 'fr', findings: ['Trois minutes de moins'] };
  await addExport(subject.store, datasetId, { ...wanted, locale: 'fr' }, JSON.stringify(french));
});

describe('a link to an analysis, as a program reads it that shows links', () => {
  it('tells the finding, of what it is, and that the data are invented', async () => {
    const { answer, document, told, canonical } = await subject.read('/trends/duration');
    expect(answer.status).toBe(200);
    expect(document.title).toBe('Recipes lost "three" minutes <b>$&</b> — Back to the Kitchen');
    const description =
      'Demonstration data: made up, not the real thing. Preparation time · Minutes per recipe · n = 200,066';
    expect(canonical).toBe('https://kitchen.test/trends/duration');
    expect(told).toMatchObject({
      description,
      'og:title': said.findings[0],
      'og:description': description,
      'og:url': canonical,
      'og:locale': 'en_GB',
      'og:image': 'https://kitchen.test/data/trends.duration.png?lang=en',
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': 'Chart: Recipes lost "three" minutes <b>$&</b>',
      'twitter:card': 'summary_large_image',
      'twitter:image': 'https://kitchen.test/data/trends.duration.png?lang=en',
    });
    expect(document.querySelectorAll('title, meta[name="description"]')).toHaveLength(2);
  });

  it('opens the application all the same', async () => {
    const { document } = await subject.read('/trends/duration');
    expect(document.querySelector('script')?.getAttribute('src')).toBe('/assets/index.js');
    expect(document.getElementById('app')).not.toBeNull();
  });

  it.each([
    ['?lang=fr', 'en', 'Trois minutes de moins', '?lang=fr'],
    ['', 'fr-CH, fr;q=0.9, en;q=0.8', 'Trois minutes de moins', '?lang=fr'],
    ['', 'en;q=0.5, fr;q=0.9', 'Trois minutes de moins', '?lang=fr'],
    ['?lang=en', 'fr', said.findings[0], ''],
    ['', 'de', said.findings[0], ''],
  ])('speaks the language of the link or of the reader: %s, %s', async (search, reader, heading, ending) => {
    const { answer, document, told, canonical } = await subject.read(`/trends/duration${search}`, {
      'Accept-Language': reader,
    });
    expect(told['og:title']).toBe(heading);
    expect(document.documentElement.lang).toBe(ending === '' ? 'en' : 'fr');
    expect(canonical).toBe(`https://kitchen.test/trends/duration${ending}`);
    expect(answer.headers.get('vary')).toBe('Accept-Encoding, Accept-Language');
  });

  it.each(['?years=2002-2013', '?tag=desserts', '?duration.spread=q10q90', '?minutes=0-30&lang=en'])(
    'claims nothing of a view that was not published: %s',
    async (search) => {
      const { told } = await subject.read(`/trends/duration${search}`);
      expect(told['og:title']).toBe('Preparation time');
      expect(told).not.toHaveProperty('og:image');
      expect(told['twitter:card']).toBe('summary');
    },
  );

  it('tells the title where nothing was published, or the store does not bring it', async () => {
    expect((await subject.read('/trends/volume')).told['og:title']).toBe('Recipe volume');
    const other = setUp();
    other.store.state = 'stuck';
    const { answer, told } = await other.read('/trends/duration');
    expect([answer.status, told['og:title']]).toEqual([200, 'Preparation time']);
    expect(JSON.stringify(other.entries)).toContain('preview_not_read');
  });

  it('names the address by which visitors reach the site, where that is known', async () => {
    const { canonical, told } = await setUp('https://www.example.org').read('/trends/duration');
    expect(canonical).toBe('https://www.example.org/trends/duration');
    expect(told['og:url']).toBe(canonical);
  });

  it('says how it is embedded, where other sites may', async () => {
    const oembed = 'link[type="application/json+oembed"]';
    const { document } = await setUp('https://www.example.org').read('/trends/duration?lang=fr');
    expect(document.querySelector(oembed)?.getAttribute('href')).toBe(
      'https://www.example.org/oembed?url=https%3A%2F%2Fwww.example.org%2Ftrends%2Fduration%3Flang%3Dfr&format=json',
    );
    expect((await subject.read('/trends/duration')).document.querySelector(oembed)).toBeNull();
  });

  it('is not sent again while it says the same', async () => {
    const { answer } = await subject.read('/trends/duration');
    const tag = answer.headers.get('etag') ?? '';
    const again = await subject.read('/trends/duration', { 'If-None-Match': tag });
    expect(again.answer.status).toBe(304);
    const french = await subject.read('/trends/duration?lang=fr', { 'If-None-Match': tag });
    expect(french.answer.status).toBe(200);
  });
});

it('leaves other pages as they were built, and an analysis that there is not unknown', async () => {
  expect((await subject.read('/trends')).document.title).toBe('Back to the Kitchen');
  const lost = await subject.read('/trends/soups', { accept: 'text/html' });
  expect([lost.answer.status, lost.document.title]).toEqual([404, 'Back to the Kitchen']);
});
