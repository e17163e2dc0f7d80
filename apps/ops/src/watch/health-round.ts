import {
  environments,
  InvalidDocumentError,
  lastGoodPointer,
  readControls,
  readPointer,
  unobserved,
  type Deployed,
  type Environment,
  type Observation,
  type Prober,
  type ProbeTarget,
  type StateStore,
} from '@mangetamain/deploy';
import { check, FailedCheck } from '../probes/check.ts';

interface HealthRoundOptions {
  readonly store: StateStore;
  readonly prober: Prober;
}

/** What is live somewhere, as far as that is known, and why it could not be read now. */
interface Known {
  readonly live: Deployed | null;
  readonly trouble: unknown;
}

/**
 * Returns a function that looks once at everything there is to look at. An environment where nothing is live, or where
 * nobody ever could tell, is left out: a state that cannot be read is the fault of the storage, and is found there. It
 * never throws.
 */
export function createHealthRound({ store, prober }: HealthRoundOptions) {
  const remembered = new Map<Environment, Deployed | null>();

  async function observe(target: ProbeTarget, live: Deployed | null): Promise<Observation> {
    try {
      return await prober.probe(target, live);
    } catch (error) {
      return unobserved(target, error instanceof Error ? error.message : String(error));
    }
  }

  async function know(environment: Environment): Promise<Known> {
    try {
      const live = (await readPointer(store, environment))?.value.live ?? null;
      remembered.set(environment, live);
      await readControls(store, environment);
      return { live, trouble: null };
    } catch (trouble) {
      const live = remembered.get(environment) ?? (await lastKnown(environment, trouble));
      return { live, trouble };
    }
  }

  /** What the sites go on with where a pointer is damaged. */
  async function lastKnown(environment: Environment, trouble: unknown): Promise<Deployed | null> {
    if (!(trouble instanceof InvalidDocumentError)) return null;
    const pointer = await lastGoodPointer(store, environment).catch(() => null);
    return pointer?.live ?? null;
  }

  return async (): Promise<readonly Observation[]> => {
    const looking = observe('storage', null);
    const known = await Promise.all(environments.map(know));
    const sites = await Promise.all(
      environments.map(async (environment, index) => {
        const live = known[index]?.live ?? null;
        return live && observe(environment, live);
      }),
    );
    const storage = await looking;
    const state = await check('state', async () => foundIn(known));
    return [
      ...sites.filter((observation) => observation !== null),
      { ...storage, checks: [...storage.checks, state] },
    ];
  };
}

/** Damaged documents before all else: they do not come back by themselves. */
function foundIn(known: readonly Known[]) {
  const troubles = known.map(({ trouble }) => trouble).filter((trouble) => trouble !== null);
  const damaged = troubles.find((trouble) => trouble instanceof InvalidDocumentError);
  if (damaged !== undefined) throw new FailedCheck(damaged.message);
  const [trouble] = troubles;
  if (trouble !== undefined) throw trouble;
  return { result: 'good', detail: '' } as const;
}
