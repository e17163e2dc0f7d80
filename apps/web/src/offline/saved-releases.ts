import { markOf, PAGE_FILE, type Build } from './build.ts';

export interface SavedReleases {
  /**
   * Saves every file of a build that is not saved yet, then drops all other builds. Rejects where the site no longer
   * serves this build, or where the browser has no room: what was saved so far stays.
   */
  keep(build: Build): Promise<void>;
  /** A saved file: of a whole build before one saved in part, of the latest first; undefined where there is none. */
  find(path: string): Promise<Response | undefined>;
}

interface ReleaseCache {
  match(path: string, options: CacheQueryOptions): Promise<Response | undefined>;
  put(path: string, response: Response): Promise<void>;
}

interface Ports {
  readonly caches: Pick<CacheStorage, 'keys' | 'delete'> & { open(name: string): Promise<ReleaseCache> };
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>;
}

/** A file could not be saved, since the site answered with something else. */
export class NotThisRelease extends Error {
  override readonly name = 'NotThisRelease';

  constructor(path: string, id: string) {
    super(`The site does not serve ${path} of the build ${id}: another release is live. Reload the page.`);
  }
}

const prefix = 'release-';
const wholeMark = '/saved-release/whole';
/** What a file is does not depend on how it was asked for. */
const anyRequest = { ignoreVary: true };

/** Releases of the site in Cache Storage, each in a cache of its own: files of two are never served together. */
export function createSavedReleases({ caches, fetch }: Ports): SavedReleases {
  const names = async () => (await caches.keys()).filter((name) => name.startsWith(prefix)).toReversed();

  /** Whole ones first. */
  const opened = async (): Promise<readonly ReleaseCache[]> => {
    const all = await Promise.all((await names()).map((name) => caches.open(name)));
    const whole = await Promise.all(
      all.map(async (cache) => (await cache.match(wholeMark, anyRequest)) !== undefined),
    );
    return [...all.filter((_, place) => whole[place]), ...all.filter((_, place) => !whole[place])];
  };

  const download = async (path: string, { id }: Build): Promise<Response> => {
    // What bears its hash in its name was most likely downloaded by the page itself.
    const cache = path.startsWith('/assets/') ? 'default' : 'no-cache';
    const response = await fetch(path, { cache, priority: 'low' });
    const isPart = path !== PAGE_FILE || (await response.clone().text()).includes(markOf(id));
    if (response.ok && isPart) return response;
    throw new NotThisRelease(path, id);
  };

  return {
    keep: async (build) => {
      const name = `${prefix}${build.id}`;
      const cache = await caches.open(name);
      for (const path of build.files) {
        if ((await cache.match(path, anyRequest)) === undefined) {
          await cache.put(path, await download(path, build));
        }
      }
      await cache.put(wholeMark, new Response());
      const others = (await names()).filter((other) => other !== name);
      await Promise.all(others.map((other) => caches.delete(other)));
    },
    find: async (path) => {
      for (const cache of await opened()) {
        const saved = await cache.match(path, anyRequest);
        if (saved !== undefined) return saved;
      }
      return undefined;
    },
  };
}
