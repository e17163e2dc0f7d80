import {
  pairOf,
  pointerKey,
  UnavailableError,
  type ArtifactStore,
  type StateStore,
} from '@mangetamain/deploy';
import type { Logger } from '../log/logger.ts';
import type { FileCache } from '../site/file-cache.ts';
import { createReleaseFiles, type ReleaseFiles } from '../site/release-files.ts';
import { noSiteCopy } from '../site/site-copy.ts';
import type { SiteFiles } from '../site/site-files.ts';
import type { Pair } from './preview-address.ts';

interface PairFilesOptions {
  readonly artifacts: ArtifactStore;
  readonly cache: FileCache;
  readonly logger: Logger;
}

const nothing: SiteFiles = { get: async () => null, releaseId: () => null };

/**
 * Returns the files of a release as an environment would serve them that shows this pair, and nothing else, for ever;
 * null where the release cannot be read.
 */
export async function readPairFiles(pair: Pair, options: PairFilesOptions): Promise<ReleaseFiles | null> {
  const files = createReleaseFiles({
    ...options,
    environment: 'preprod',
    state: pointingAt(pair),
    copy: noSiteCopy,
    beforeFirstRelease: nothing,
  });
  await files.refresh();
  // What is not there, or cannot be read, has switched to nothing.
  return files.releaseId() === null ? null : files;
}

/** A state in which the pointer names this pair, and which nobody can write. */
function pointingAt(pair: Pair): StateStore {
  const value = {
    schemaVersion: 1,
    environment: 'preprod',
    live: pairOf(pair),
    previous: null,
    generation: 1,
    arrivedBy: null,
    updatedAt: new Date(0).toISOString(),
    by: 'preview',
    promotionId: null,
    verified: [],
    running: null,
  };
  const refuse = () => Promise.reject(new UnavailableError('A preview changes nothing.'));
  return {
    get: async (key) => (key === pointerKey('preprod') ? { value, version: '1' } : null),
    create: refuse,
    compareAndSwap: refuse,
    remove: refuse,
    list: async () => [],
  };
}
