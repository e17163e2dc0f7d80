import {
  InvalidDocumentError,
  lastGoodPointer,
  readPointer,
  sha256,
  UnavailableError,
  type ArtifactStore,
  type Environment,
  type Pointer,
  type StateStore,
} from '@mangetamain/deploy';
import { entityTagOf } from '../http/entity-tag.ts';
import { HttpProblem } from '../http/problem.ts';
import type { Logger } from '../log/logger.ts';
import type { FileCache } from './file-cache.ts';
import { type IndexedFile, readReleaseIndex, type ReleaseIndex } from './release-index.ts';
import { PAGE_FILE } from './pages.ts';
import { withinDeadline } from '../store/within-deadline.ts';
import { outlivesItsRelease, type Served, servedBy } from './served-release.ts';
import type { SiteCopy } from './site-copy.ts';
import { siteFileBroken, siteStoreAway } from './site-problems.ts';
import type { SiteFile, SiteFiles } from './site-files.ts';
import { untilAborted } from '../time/until-aborted.ts';

const POINTER_TIMEOUT_MS = 2_000;
const pageForms = [PAGE_FILE, `${PAGE_FILE}.br`];

interface ReleaseFilesOptions {
  readonly environment: Environment;
  readonly state: StateStore;
  readonly artifacts: ArtifactStore;
  readonly cache: FileCache;
  readonly copy: SiteCopy;
  /** Gets at hand what is to be answered about a dataset, before it is shown. */
  readonly prepareDataset?: (datasetId: string) => Promise<unknown>;
  /** Served as long as nothing was ever live here: a build on this machine. */
  readonly beforeFirstRelease: SiteFiles;
  readonly logger: Logger;
}

export interface ReleaseFiles extends SiteFiles {
  readonly served: () => Served;
  /** Looks at the pointer and switches to what it names. It never throws: what was served before goes on. */
  refresh(): Promise<void>;
  /** Takes what the copy on disk knows, where the pointer could not be read yet. It never throws. */
  recall(): Promise<void>;
  /**
   * Reads every file of the live release into the cache, so that it outlives the store, and brings the copy on disk up
   * to what is served, so that it outlives this process too. Returns whether all of it was done. It ends at the signal,
   * and never throws.
   */
  keep(signal: AbortSignal): Promise<boolean>;
}

/**
 * Returns the files of the release that an environment's pointer names, straight from the store. A switch takes effect
 * as a whole; files of earlier releases stay reachable where they bear their hash in their name. Bytes that are not
 * those of the manifest are never served.
 */
export function createReleaseFiles(options: ReleaseFilesOptions): ReleaseFiles {
  const { environment, state, artifacts, cache, copy, beforeFirstRelease, logger } = options;
  const indexes = new Map<string, ReleaseIndex>();
  let served: Served = { type: 'unknown' };
  /** Why nothing is served yet, where the store answered and it is the release that cannot be served. */
  let broken: HttpProblem | null = null;
  let refreshing: Promise<void> | null = null;
  let again = false;

  async function indexOf(releaseId: string): Promise<ReleaseIndex | null> {
    const known = indexes.get(releaseId);
    if (known !== undefined) return known;
    const read = await readReleaseIndex(releaseId, artifacts);
    if (read !== null) indexes.set(releaseId, read);
    return read;
  }

  /** Where the pointer is damaged and nothing is served yet, what the last promotion left: never the local build. */
  async function readWhatIsLive(): Promise<Pointer | null> {
    try {
      return (await readPointer(state, environment))?.value ?? null;
    } catch (error) {
      if (!(error instanceof InvalidDocumentError) || served.type !== 'unknown') throw error;
      const last = await lastGoodPointer(state, environment);
      if (last === null) throw error;
      logger.error({ environment, err: error, live: last.live }, 'pointer_damaged');
      return last;
    }
  }

  async function look(): Promise<void> {
    const next = servedBy(await withinDeadline(POINTER_TIMEOUT_MS, readWhatIsLive));
    // Pages come with the switch or it does not happen; the rest follows as it is asked for.
    if (next.type === 'release') {
      const index = await indexOf(next.releaseId);
      if (index === null)
        throw siteFileBroken({ ...next, path: 'manifest.json', problem: 'missing or damaged' });
      const preparing = ofDataset(next.pinnedDataset);
      for (const path of pageForms) await loadIfPresent(index.get(path));
      await preparing;
    }
    if (JSON.stringify(next) !== JSON.stringify(served)) {
      logger.info({ environment, ...next }, 'site_switched');
    }
    served = next;
    forgetOthers(next);
  }

  /** Without it visitors wait for the store, or hear that the dataset cannot be read: the release is not to blame. */
  async function ofDataset(datasetId: string | null): Promise<void> {
    try {
      if (datasetId !== null) await options.prepareDataset?.(datasetId);
    } catch (error) {
      logger.warn({ environment, datasetId, err: error }, 'dataset_not_prepared');
    }
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
        broken = null;
      } catch (error) {
        broken = error instanceof HttpProblem ? error : null;
        logger.warn({ environment, err: error }, 'site_not_refreshed');
      }
    } while (again);
    refreshing = null;
  }

  function load(file: IndexedFile): Promise<SiteFile> {
    return cache.get(file.sha256, async () => {
      const body = (await copy.file(file.sha256)) ?? new Uint8Array(await readStored(file));
      return { body, entityTag: entityTagOf(body) };
    });
  }

  async function readStored({ releaseId, path, sha256: expected }: IndexedFile): Promise<Uint8Array> {
    const body = await artifacts.getFile(releaseId, path);
    if (body !== null && sha256(body) === expected) return body;
    throw siteFileBroken({ releaseId, path, problem: body === null ? 'missing' : 'damaged' });
  }

  async function loadIfPresent(file: IndexedFile | undefined): Promise<void> {
    if (file !== undefined) await load(file);
  }

  async function find(path: string): Promise<IndexedFile | undefined> {
    if (served.type !== 'release') return undefined;
    const live = await indexOf(served.releaseId);
    const found = live?.get(path);
    if (found !== undefined || !outlivesItsRelease(path)) return found;
    for (const releaseId of served.earlier) {
      const earlier = (await indexOf(releaseId))?.get(path);
      if (earlier !== undefined) return earlier;
    }
    return undefined;
  }

  return {
    releaseId: () => releaseIdOf(served),
    served: () => served,
    async get(path) {
      if (served.type === 'nothing' && !served.ever) return beforeFirstRelease.get(path);
      if (served.type === 'unknown') throw broken ?? siteStoreAway();
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
    async recall() {
      const known = await copy.recall(environment);
      // The store may have answered meanwhile, and knows better.
      if (known === null || served.type !== 'unknown') return;
      for (const [id, index] of known.releases) indexes.set(id, index);
      served = known.served;
      logger.warn({ environment, ...served }, 'site_recalled');
    },
    async keep(signal) {
      const current = served;
      if (current.type === 'unknown') return false;
      const ended = untilAborted(signal);
      const unlessEnded = <T>(work: Promise<T>) => Promise.race([work, ended.promise]);
      try {
        const releases = new Map<string, ReleaseIndex>();
        for (const id of current.type === 'release' ? [current.releaseId, ...current.earlier] : []) {
          const index = await unlessEnded(indexOf(id));
          // An earlier release may have been taken out of the store since.
          if (index !== null) releases.set(id, index);
        }
        const live = releases.get(releaseIdOf(current) ?? '');
        for (const file of live?.values() ?? []) await unlessEnded(load(file));
        const read = async (file: IndexedFile) =>
          file.releaseId === releaseIdOf(current) ? (await load(file)).body : readStored(file);
        const site = { served: current, releases };
        return await copy.keep(environment, site, (file) => unlessEnded(read(file)), signal);
      } catch (error) {
        if (!signal.aborted) logger.warn({ environment, err: error }, 'site_not_kept');
        return false;
      } finally {
        ended.forget();
      }
    },
  };
}

const releaseIdOf = (served: Served) => (served.type === 'release' ? served.releaseId : null);
