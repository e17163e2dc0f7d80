import type { Build } from './build.ts';

/** Where the build puts the worker; its scope is the whole site. */
export const WORKER_FILE = '/service-worker.js';

/**
 * Has the site's service worker save a build, so that its pages open without a network. Does nothing where the browser
 * has no service workers (pages without HTTPS, some private windows), refuses one, or is to save data.
 */
export async function keepSite(
  build: Build,
  { serviceWorker, connection }: Browser = navigator,
): Promise<void> {
  if (serviceWorker === undefined || connection?.saveData === true) return;
  try {
    await serviceWorker.register(WORKER_FILE);
    const { active } = await serviceWorker.ready;
    active?.postMessage(build, { transfer: [] });
  } catch {
    // A site that cannot be saved is a site all the same.
  }
}

interface Worker {
  postMessage(message: Build, options: StructuredSerializeOptions): void;
}

interface Browser {
  readonly serviceWorker?: {
    register(file: string): Promise<unknown>;
    readonly ready: Promise<{ readonly active: Worker | null }>;
  };
  /** Not known to every browser. */
  readonly connection?: { readonly saveData?: boolean };
}
