import { environments, pointerKey, type Environment, type StateStore } from '@mangetamain/deploy';
import type { Logger } from '../log/logger.ts';
import type { FileCache } from '../site/file-cache.ts';
import { createReleaseFiles, type ReleaseFiles } from '../site/release-files.ts';
import type { SiteFiles } from '../site/site-files.ts';
import { watchStateStore } from '../state/watched-state-store.ts';
import type { ArtifactStore } from '@mangetamain/deploy';

interface SiteSetOptions {
  readonly state: StateStore;
  readonly artifacts: ArtifactStore;
  readonly cache: FileCache;
  readonly beforeFirstRelease: SiteFiles;
  readonly logger: Logger;
}

export interface SiteSet {
  readonly files: Readonly<Record<Environment, ReleaseFiles>>;
  /** The state store for whoever changes it in this process: the sites then look at once. */
  readonly state: StateStore;
  /** Looks at every pointer, and reads what is newly live into the cache. It never throws. */
  refresh(): Promise<void>;
}

/** Returns the files of both sites, which share one cache. */
export function createSiteSet({ state, ...shared }: SiteSetOptions): SiteSet {
  const create = (environment: Environment) => createReleaseFiles({ ...shared, state, environment });
  const files = { preprod: create('preprod'), prod: create('prod') };
  const warmed = new Map<Environment, string | null>();

  async function refresh(environment: Environment): Promise<void> {
    const site = files[environment];
    await site.refresh();
    const releaseId = site.releaseId();
    if (warmed.get(environment) === releaseId) return;
    warmed.set(environment, releaseId);
    await site.warm();
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
  };
}
