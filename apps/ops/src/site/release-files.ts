import {
  readPointer,
  sha256,
  UnavailableError,
  type ArtifactStore,
  type Environment,
  type StateStore,
} from '@mangetamain/deploy';
import { entityTagOf } from '../http/entity-tag.ts';
import type { Logger } from '../log/logger.ts';
import type { FileCache } from './file-cache.ts';
import { type IndexedFile, readReleaseIndex, type ReleaseIndex } from './release-index.ts';
import { PAGE_FILE } from './pages.ts';
import { type Served, servedBy } from './served-release.ts';
import { siteStoreAway } from './site-problems.ts';
import type { SiteFile, SiteFiles } from './site-files.ts';

const POINTER_TIMEOUT_MS = 2_000;
const pageForms = [PAGE_FILE, `${PAGE_FILE}.br`];

interface ReleaseFilesOptions {
  readonly environment: Environment;
  readonly state: StateStore;
  readonly artifacts: ArtifactStore;
  readonly cache: FileCache;
  /** Served as long as nothing was ever live here: a build on this machine. */
  readonly beforeFirstRelease: SiteFiles;
  readonly logger: Logger;
}

export interface ReleaseFiles extends SiteFiles {
  readonly served: () => Served;
  /** Looks at the pointer and switches to what it names. It never throws: what was served before goes on. */
  refresh(): Promise<void>;
  /** Reads every file of the live release into the cache, so that it outlives the store. It never throws. */
  warm(): Promise<void>;
}

/**
 * Returns the files of the release that an environment's pointer names, straight from the store. A switch takes effect
 * as a whole; files of earlier releases stay reachable where they bear their hash in their name. Bytes that are not
 * those of the manifest are never served.
 */
export function createReleaseFiles(options: ReleaseFilesOptions): ReleaseFiles {
  const { environment, state, artifacts, cache, beforeFirstRelease, logger } = options;
  const indexes = new Map<string, ReleaseIndex>();
  let served: Served = { type: 'unknown' };
  let refreshing: Promise<void> | null = null;
  let again = false;

  async function indexOf(releaseId: string): Promise<ReleaseIndex | null> {
    const known = indexes.get(releaseId);
    if (known !== undefined) return known;
    const read = await readReleaseIndex(releaseId, artifacts);
    if (read !== null) indexes.set(releaseId, read);
    return read;
  }

  async function look(): Promise<void> {
    const pointer = await withinTime(readPointer(state, environment));
    const next = servedBy(pointer?.value ?? null);
    // Pages come with the switch or it does not happen; the rest follows as it is asked for.
    if (next.type === 'release') {
      const index = await indexOf(next.releaseId);
      if (index === null) throw new UnavailableError(`Release ${next.releaseId} has no valid manifest.`);
      for (const path of pageForms) await loadIfPresent(index.get(path));
    }
    if (JSON.stringify(next) !== JSON.stringify(served)) {
      logger.info({ environment, ...next }, 'site_switched');
    }
    served = next;
    forgetOthers(next);
  }

  function forgetOthers(next: Served): void {
    const wanted = new Set(next.type === 'release' ? [next.releaseId, ...next.earlier] : []);
    for (const id of indexes.keys()) if (!wanted.has(id)) indexes.delete(id);
  }

  async function refreshUntilCurrent(): Promise<void> {
    do {
      again = false;
      try {
        await look();
      } catch (error) {
        logger.warn({ environment, err: error }, 'site_not_refreshed');
      }
    } while (again);
    refreshing = null;
  }

  function load(file: IndexedFile): Promise<SiteFile> {
    return cache.get(file.sha256, async () => {
      const body = await artifacts.getFile(file.releaseId, file.path);
      if (body !== null && sha256(body) === file.sha256) {
        const copy = new Uint8Array(body);
        return { body: copy, entityTag: entityTagOf(copy) };
      }
      throw new UnavailableError(
        `The file ${file.path} of release ${file.releaseId} is ${body === null ? 'missing' : 'damaged'}. Publish the release again.`,
      );
    });
  }

  async function loadIfPresent(file: IndexedFile | undefined): Promise<void> {
    if (file !== undefined) await load(file);
  }

  async function find(path: string): Promise<IndexedFile | undefined> {
    if (served.type !== 'release') return undefined;
    const live = await indexOf(served.releaseId);
    const found = live?.get(path);
    if (found !== undefined || !path.startsWith('assets/')) return found;
    for (const releaseId of served.earlier) {
      const earlier = (await indexOf(releaseId))?.get(path);
      if (earlier !== undefined) return earlier;
    }
    return undefined;
  }

  return {
    releaseId: () => (served.type === 'release' ? served.releaseId : null),
    served: () => served,
    async get(path) {
      if (served.type === 'nothing' && !served.ever) return beforeFirstRelease.get(path);
      if (served.type === 'unknown') throw siteStoreAway();
      try {
        const file = await find(path);
        return file === undefined ? null : await load(file);
      } catch (error) {
        if (error instanceof UnavailableError) throw siteStoreAway(error);
        throw error;
      }
    },
    refresh() {
      again = true;
      refreshing ??= refreshUntilCurrent();
      return refreshing;
    },
    async warm() {
      if (served.type !== 'release') return;
      try {
        for (const file of (await indexOf(served.releaseId))?.values() ?? []) await load(file);
      } catch (error) {
        logger.warn({ environment, err: error }, 'site_not_warmed');
      }
    },
  };
}

async function withinTime<T>(read: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new UnavailableError('The pointer could not be read in time.')),
      POINTER_TIMEOUT_MS,
    );
  });
  try {
    return await Promise.race([read, late]);
  } finally {
    clearTimeout(timer);
  }
}
