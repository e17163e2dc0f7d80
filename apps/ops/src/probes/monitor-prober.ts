import type { Environment, Instance, Prober } from '@mangetamain/deploy';
import type { Disk } from '../disk/disk.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { PROBE_PREFIX } from '../store/probe.ts';
import { createPublicProber } from './public-prober.ts';
import { createStorageProber } from './storage-prober.ts';

type SiteUrls = Readonly<Record<Environment, string>>;

interface MonitorProberOptions {
  /** Looks at the sites where they listen. */
  readonly local: Prober;
  /** Makes one that looks at them elsewhere. */
  readonly probeOf: (sites: () => SiteUrls) => Prober;
  /** Where they listen. */
  readonly siteUrls: () => SiteUrls;
  /** Where visitors reach them, as far as that is another address. */
  readonly publicUrls: Readonly<Record<Environment, string | undefined>>;
  readonly store: Pick<ObjectStore, 'put'>;
  readonly instance: Instance;
  readonly disk: Disk | null;
}

/** Returns the prober of the health rounds: the sites as visitors reach them, and what store and disk take. */
export function createMonitorProber({
  local,
  probeOf,
  siteUrls,
  publicUrls,
  store,
  instance,
  disk,
}: MonitorProberOptions): Prober {
  const beyond = probeOf(() => ({
    preprod: publicUrls.preprod ?? siteUrls().preprod,
    prod: publicUrls.prod ?? siteUrls().prod,
  }));
  const prober = createPublicProber({ local, beyond, publicUrls });
  return createStorageProber({ prober, store, key: `${PROBE_PREFIX}health-${instance.id}`, disk });
}
