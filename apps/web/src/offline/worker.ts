import { networkOrSaved, standInFor } from './answer.ts';
import { buildSchema, type Build } from './build.ts';
import { createSavedReleases } from './saved-releases.ts';
import type { ServiceWorkerScope } from './worker-scope.ts';

declare const self: ServiceWorkerScope;

const saved = createSavedReleases({ caches, fetch: (path, init) => fetch(path, init) });
const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });

let keeping: Promise<unknown> = Promise.resolve();

/** One after another: several tabs ask for the same. */
const keep = (build: Build): Promise<unknown> => {
  // Without room, or while another release comes live, the site works as it does without a worker; the next visit tries again.
  keeping = keeping.then(() => saved.keep(build)).catch(() => undefined);
  return keeping;
};

// It holds nothing of a release itself: the latest one serves the pages of all.
self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([self.clients.claim(), self.registration.navigationPreload?.enable()])),
);
self.addEventListener('message', (event) => {
  const { success, data } = buildSchema.safeParse(event.data);
  if (success) event.waitUntil(keep(data));
});
self.addEventListener('fetch', (event) => {
  const standIn = standInFor(event.request, self.location.origin);
  if (standIn === null) return;
  const network = async () => (await event.preloadResponse) ?? fetch(event.request);
  event.respondWith(networkOrSaved(standIn, { network, saved, pause }));
});
