import { expect, type Page } from '@playwright/test';

/** The release that the browser has saved whole, by the name of its cache; null while there is none. */
const savedRelease = (page: Page): Promise<string | null> =>
  page.evaluate(async () => {
    for (const name of await caches.keys()) {
      if (!name.startsWith('release-')) continue;
      if ((await (await caches.open(name)).match('/saved-release/whole')) !== undefined) return name;
    }
    return null;
  });

/** Waits until the service worker has saved the whole release; returns the name of its cache. */
export async function expectSiteSaved(page: Page): Promise<string> {
  let saved: string | null = null;
  await expect.poll(async () => (saved = await savedRelease(page)), 'the release is saved').not.toBeNull();
  return saved ?? '';
}
