import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { APIRequestContext, Page } from '@playwright/test';
import { service } from '../support/service.ts';
import { card, expect, expectFinding, test } from '../support/visit.ts';

/** Files of analyses are written while the data are used already. */
const untilWritten = (request: APIRequestContext, path: string) =>
  expect.poll(async () => (await request.get(path)).status()).toBe(200);

const contentOf = (page: string, property: string) =>
  new RegExp(`<meta property="${property}" content="([^"]*)"`, 'u').exec(page)?.[1] ?? '';

test('a mail program reads from a link what the analysis found, with a picture of it', async ({
  request,
}) => {
  await untilWritten(request, '/data/trends.duration.json');
  const { findings, demonstration } = await (await request.get('/data/trends.duration.json?lang=fr')).json();
  const page = await (await request.get('/trends/duration', { headers: { 'Accept-Language': 'fr' } })).text();
  expect(contentOf(page, 'og:title')).toBe(String(findings[0]).replaceAll("'", '&#39;'));
  expect(demonstration).toBe(true);
  expect(contentOf(page, 'og:description')).toMatch(/^Données de démonstration/u);
  const picture = await request.get(contentOf(page, 'og:image').replaceAll('&amp;', '&'));
  expect(picture.headers()['content-type']).toBe('image/png');
  const pixels = await picture.body();
  expect([pixels.readUInt32BE(16), pixels.readUInt32BE(20)]).toEqual([1200, 630]);
});

test('a link to an analysis opens the page there, and keeps what is set', async ({ page, observed }) => {
  await page.goto('/trends/nutrition');
  await expectFinding(page, 'nutrition', /\S/u);
  await expect(card(page, 'nutrition')).toBeFocused();
  await expect(card(page, 'nutrition')).toBeInViewport();
  await page.goto('/trends/duration?years=2003-2010');
  await expect(card(page, 'duration').locator('.chart-drawing').first()).toContainText('2010');
  await expect(card(page, 'duration')).toBeInViewport();
  expect(observed.complaints).toEqual([]);
});

test('the data have addresses beside the screen that is called like them', async ({ page, request }) => {
  await untilWritten(request, '/data/ratings.months.csv');
  await page.goto('/data');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const unknown = await request.get('/data/trends.soups.csv');
  expect([unknown.status(), (await unknown.json()).code]).toEqual([404, 'analysis_unknown']);
});

/** Serves one article; returns where. */
async function serveArticle(port: number, article: string): Promise<{ server: Server; url: string }> {
  const server = createServer((_, answer) =>
    answer.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(article),
  );
  await once(server.listen(port, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The article has no port.');
  return { server, url: `http://127.0.0.1:${address.port}/` };
}

const frame = (path: string, style: string) =>
  `<iframe src="${service.prod}/embed/${path}" style="border:0;width:600px;${style}"></iframe>`;

const article = `<!doctype html><title>An article</title>
  ${frame('trends.duration', 'height:200px')}
  ${frame('seasonality.tags?theme=dark&ratio=16:9&title=Mine', 'aspect-ratio:16/9')}
  ${frame('ratings.months?theme=transparent&ratio=1:1&lang=fr', 'aspect-ratio:1')}
  <script>
    addEventListener('message', ({ data, origin, source }) => {
      if (origin !== '${service.prod}' || data?.type !== 'mangetamain-embed') return;
      for (const frame of document.querySelectorAll('iframe'))
        if (frame.contentWindow === source) frame.style.height = data.height + 'px';
    });
  </script>`;

const embedded = (page: Page, index: number) => page.locator('iframe').nth(index).contentFrame();
const groundOf = (page: Page, index: number) =>
  embedded(page, index)
    .locator('body')
    .evaluate((body) => getComputedStyle(body).backgroundColor);

test('an article shows three analyses, light, dark and transparent, each from 60 KB at most', async ({
  page,
  request,
}) => {
  for (const id of ['trends.duration', 'seasonality.tags', 'ratings.months'])
    await untilWritten(request, `/embed/${id}`);
  const { server, url } = await serveArticle(service.articlePort, article);
  const transferred = new Map<string, number>();
  page.on('requestfinished', async (finished) => {
    const { responseBodySize, responseHeadersSize } = await finished.sizes();
    transferred.set(finished.url(), responseBodySize + responseHeadersSize);
  });
  await page.goto(url);
  for (const index of [0, 1, 2]) {
    await expect(embedded(page, index).locator('.wide svg').first()).toBeVisible();
    await expect(embedded(page, index).locator('footer strong')).toBeVisible();
  }
  await expect(embedded(page, 1).getByRole('heading')).toHaveText('Mine');
  await expect(embedded(page, 2).locator('footer')).toContainText('Données de démonstration');
  // Nothing of the first is cut off: it told its height.
  await expect
    .poll(() =>
      embedded(page, 0)
        .locator('html')
        .evaluate((html) => html.scrollHeight - innerHeight),
    )
    .toBe(0);
  expect(new Set(await Promise.all([0, 1, 2].map((index) => groundOf(page, index)))).size).toBe(3);
  expect(await groundOf(page, 2)).toBe('rgba(0, 0, 0, 0)');
  await expect.poll(() => transferred.size).toBe(4);
  for (const [address, bytes] of transferred) expect(bytes, address).toBeLessThan(60_000);
  server.close();
});

test('the browser shows no analysis on a site that the operator does not allow', async ({
  page,
  request,
}) => {
  await untilWritten(request, '/embed/trends.duration');
  const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
  const { server, url } = await serveArticle(0, frame('trends.duration', 'height:400px'));
  await page.goto(url);
  await refused;
  await expect(embedded(page, 0).locator('svg')).toHaveCount(0);
  server.close();
});
