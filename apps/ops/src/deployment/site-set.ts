import {
  environments,
  pointerKey,
  type ArtifactStore,
  type Environment,
  type StateStore,
} from '@mangetamain/deploy';
import type { Logger } from '../log/logger.ts';
import type { FileCache } from '../site/file-cache.ts';
import { createReleaseFiles, type ReleaseFiles } from '../site/release-files.ts';
import type { SiteCopy } from '../site/site-copy.ts';
import type { SiteFiles } from '../site/site-files.ts';
import { watchStateStore } from '../state/watched-state-store.ts';
import { createKeeper } from './keeper.ts';

interface SiteSetOptions {
  readonly state: StateStore;
  readonly artifacts: ArtifactStore;
  readonly cache: FileCache;
  readonly copy: SiteCopy;
  readonly prepareDataset?: (datasetId: string) => Promise<unknown>;
  readonly beforeFirstRelease: SiteFiles;
  readonly logger: Logger;
  /** Ends what is being kept. */
  readonly signal: AbortSignal;
}

export interface SiteSet {
  readonly files: Readonly<Record<Environment, ReleaseFiles>>;
  /** The state store for whoever changes it in this process: the sites then look at once. */
  readonly state: StateStore;
  /** Looks at every pointer, and begins to keep what it newly found where the store and this process cannot take it away. It never throws. */
  refresh(): Promise<void>;
  /** Takes what this machine remembers for the sites whose pointer could not be read. It never throws. */
  recall(): Promise<void>;
  /** Resolves when nothing is being kept any more. */
  settled(): Promise<void>;
}

/** Returns the files of both sites, which share one cache and one copy on disk. */
export function createSiteSet({ state, signal, ...shared }: SiteSetOptions): SiteSet {
  const create = (environment: Environment) => createReleaseFiles({ ...shared, state, environment });
  const files = { preprod: create('preprod'), prod: create('prod') };
  const keepers = { preprod: createKeeper(files.preprod, signal), prod: createKeeper(files.prod, signal) };

  async function refresh(environment: Environment): Promise<void> {
    await files[environment].refresh();
    keepers[environment].look();
  }

  return {
    files,
    state: watchStateStore(state, (key) => {
      const written = environments.find((environment) => pointerKey(environment) === key);
      if (written !== undefined) void refresh(written);
    }),
    async refresh() {
      await Promise.all(environments.map(refresh));
    },
    async recall() {
      await Promise.all(Object.values(files).map((site) => site.recall()));
    },
    async settled() {
      await Promise.all(Object.values(keepers).map((keeper) => keeper.settled()));
    },
  };
}
