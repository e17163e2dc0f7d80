import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { exampleDifference } from '../difference/testing/example-difference.ts';
import { createBaseApp } from '../http/base-app.ts';
import { createManifest } from '../testing/datasets.ts';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { createTestApps } from '../testing/apps.ts';
import { publish } from '../testing/datasets.ts';
import { pointAt, publishBuild } from '../testing/live-release.ts';
import { stateIn } from '../testing/prepared-data.ts';
import { createWatchedStore } from '../testing/watched-store.ts';
import { feedRoute, type Delivered } from './feed-route.ts';

const delivered = (place: number, release: string, digit: string): Delivered => ({
  releaseId: `r-${release.repeat(12)}`,
  datasetId: `d-${digit.repeat(16)}`,
  verifiedAt: `2026-11-0${place}T12:00:00.000Z`,
  promotionId: `p-${place}`,
});

const history = [delivered(3, 'b', '2'), delivered(2, 'b', '1'), delivered(1, 'a', '1')];

async function feed(path: string, shown: readonly Delivered[] = history) {
  const { logger } = createRecordingLogger();
  const app = createBaseApp({ logger, site: 'test' }).get(
    '/feed.xml',
    feedRoute({
      history: async () => shown,
      manifestOf: async (id) => (id.endsWith('2') ? createManifest('2') : null),
      differenceOf: async (id) => (id === 'p-3' ? exampleDifference : null),
      publicUrl: 'https://kitchen.test',
    }),
  );
  const answer = await app.request(path);
  const { document } = new JSDOM(await answer.text(), { contentType: 'application/xml' }).window;
  const texts = (selector: string) =>
    [...document.querySelectorAll(selector)].map((each) => each.textContent);
  return { answer, document, texts };
}

it('has what the site has shown, the latest first, with what readers find said anew', async () => {
  const { answer, texts, document } = await feed('/feed.xml');
  expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  expect(texts('entry > title')).toEqual([
    'New data · Food.com (demonstration)',
    'New version of the site',
    'New data and version of the site',
  ]);
  expect(texts('entry > updated')).toEqual(history.map(({ verifiedAt }) => verifiedAt));
  expect(texts('feed > updated')).toEqual([history[0]?.verifiedAt]);
  expect(texts('content')[0]).toContain('Recipes lost three minutes by 2008, then gained one by 2013');
  expect(new Set(texts('entry > id')).size).toBe(3);
  expect(document.querySelector('link[rel="self"]')?.getAttribute('href')).toBe(
    'https://kitchen.test/feed.xml',
  );
});

it('speaks French, and is whole where nothing was ever shown', async () => {
  const { texts, document } = await feed('/feed.xml?lang=fr');
  expect(document.documentElement.getAttribute('xml:lang')).toBe('fr');
  expect(texts('entry > title')[1]).toBe('Nouvelle version du site');
  expect(texts('content')[0]).toContain('Il a chuté de 89 %');
  expect((await feed('/feed.xml', [])).texts('feed > title')).toHaveLength(1);
});

it('stands on the sites, beside what the dataset says of itself to machines', async () => {
  const store = createWatchedStore();
  const manifest = createManifest();
  await publish(store, manifest);
  const pair = { releaseId: await publishBuild(store), datasetId: manifest.datasetId };
  await pointAt(stateIn(store), 'prod', pair);
  const { apps } = await createTestApps({ store });
  const ask = async (path: string) => {
    const answer = await apps.prod.request(path);
    return { status: answer.status, text: await answer.text(), headers: answer.headers };
  };
  expect((await ask('/feed.xml')).text).toContain(pair.releaseId);
  const read = async (path: string): Promise<unknown> => JSON.parse((await ask(path)).text);
  expect(await read('/data/croissant.json')).toMatchObject({
    '@type': 'sc:Dataset',
    version: pair.datasetId,
  });
  expect(await read('/data/datapackage.json')).toMatchObject({ id: pair.datasetId });
  const citation = await ask('/data/CITATION.cff');
  expect(citation.text).toContain(`version: "${pair.datasetId}"`);
  expect(citation.headers.get('access-control-allow-origin')).toBe('*');
  expect((await ask('/data/SHA256SUMS')).text).toContain('recipes.parquet');
});
