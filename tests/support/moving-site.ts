import type { Page } from '@playwright/test';
import * as z from 'zod';

const buildSchema = z.looseObject({ id: z.string() });
const statusSchema = z.looseObject({ releaseId: z.string().nullable(), datasetId: z.string().nullable() });
const datasetSchema = z.looseObject({
  datasetId: z.string(),
  files: z.array(z.looseObject({ url: z.string() })),
});

/** What a site does while people look at it. */
interface MovingSite {
  /** Brings another build live: the same files under another id. */
  readonly goLive: (build: string) => void;
  /** Puts another dataset in use: the same files under another id. */
  readonly publish: (dataset: string) => void;
  /** Refuses every link given so far, once: those given within one window of signatures are the same. */
  readonly expireLinks: () => void;
}

/** The site under test, moved as a page sees it. Routes stay until the page is closed. */
export async function moveSite(page: Page): Promise<MovingSite> {
  let build: string | null = null;
  let dataset: string | null = null;
  const given = new Set<string>();
  const expired = new Set<string>();

  await page.route('**/build.json', async (route) => {
    const response = await route.fetch();
    const live = buildSchema.parse(await response.json());
    await route.fulfill({ response, json: { ...live, id: build ?? live.id } });
  });
  await page.route(
    (url) => !url.pathname.includes('.') && !url.pathname.startsWith('/api/'),
    async (route) => {
      if (build === null) return route.continue();
      const response = await route.fetch();
      const body = (await response.text()).replace(/(?<=<meta name="build" content=")[^"]+/u, build);
      return route.fulfill({ response, body });
    },
  );
  await page.route('**/api/status', async (route) => {
    const response = await route.fetch();
    const status = statusSchema.parse(await response.json());
    const releaseId = build === null ? status.releaseId : `r-${build}`;
    await route.fulfill({ response, json: { ...status, releaseId, datasetId: dataset ?? status.datasetId } });
  });
  await page.route('**/api/dataset', async (route) => {
    const response = await route.fetch();
    const answer = datasetSchema.parse(await response.json());
    for (const { url } of answer.files) given.add(url);
    await route.fulfill({ response, json: { ...answer, datasetId: dataset ?? answer.datasetId } });
  });
  await page.route('**/*.parquet?*', (route) =>
    expired.delete(route.request().url())
      ? route.fulfill({ status: 403, headers: { 'access-control-allow-origin': '*' } })
      : route.continue(),
  );

  return {
    goLive: (id) => (build = id),
    publish: (id) => (dataset = id),
    expireLinks: () => {
      for (const url of given) expired.add(url);
    },
  };
}
