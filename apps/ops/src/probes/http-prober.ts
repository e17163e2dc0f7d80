import {
  unobserved,
  type ArtifactStore,
  type Environment,
  type Observation,
  type Prober,
} from '@mangetamain/deploy';
import { withinDeadline } from '../store/within-deadline.ts';
import { currentKey } from '../data/dataset-keys.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { AccessDenied } from '../store/store-error.ts';
import { check, FailedCheck, timely } from './check.ts';
import { checkDataset, checkPage, checkRelease, checkWasm, checkWorker } from './site-checks.ts';

const TIMEOUT_MS = 5_000;

interface HttpProberOptions {
  /** Where each site answers. */
  readonly sites: () => Readonly<Record<Environment, string>>;
  readonly store: Pick<ObjectStore, 'head'>;
  readonly artifacts: Pick<ArtifactStore, 'getManifest'>;
  /** Longest time for one request, in milliseconds. Default 5,000. */
  readonly timeoutMs?: number;
}

/** Returns the prober that looks at the sites as a browser does, and at the store as the service does. */
export function createHttpProber({
  sites,
  store,
  artifacts,
  timeoutMs = TIMEOUT_MS,
}: HttpProberOptions): Prober {
  async function probeStorage(): Promise<Observation> {
    const read = await check('read', async () => {
      const startedAt = performance.now();
      try {
        await withinDeadline(timeoutMs, (signal) => store.head(currentKey, { signal }));
      } catch (error) {
        if (error instanceof AccessDenied) throw new FailedCheck(error.message);
        throw error;
      }
      return timely(performance.now() - startedAt);
    });
    return { target: 'storage', checks: [read] };
  }

  return {
    async probe(target, expected) {
      if (target === 'storage') return probeStorage();
      if (expected === null) return unobserved(target, 'nothing is live');
      const site = { url: sites()[target], expected, artifacts, timeoutMs };
      const checks = await Promise.all([
        check('release', () => checkRelease(site)),
        check('page', () => checkPage(site)),
        check('worker', () => checkWorker(site)),
        check('wasm', () => checkWasm(site)),
        check('dataset', () => checkDataset(site)),
      ]);
      return { target, checks };
    },
  };
}
