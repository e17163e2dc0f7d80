import {
  environments,
  readPointer,
  recordRound,
  unobserved,
  type Clock,
  type HealthSettings,
  type Observation,
  type Prober,
  type ProbeTarget,
  type StateStore,
} from '@mangetamain/deploy';
import type { Logger } from '../log/logger.ts';

interface HealthRoundOptions {
  readonly store: StateStore;
  readonly prober: Prober;
  readonly clock: Clock;
  readonly settings: HealthSettings;
  readonly logger: Logger;
}

/**
 * Returns a function that looks once at everything there is to look at and records it. An environment where nothing is
 * live is left out. It never throws: a round that cannot be recorded is missed, and the age of the last one tells.
 */
export function createHealthRound({ store, prober, clock, settings, logger }: HealthRoundOptions) {
  async function observe(target: ProbeTarget, look: () => Promise<Observation | null>) {
    try {
      return await look();
    } catch (error) {
      return unobserved(target, error instanceof Error ? error.message : String(error));
    }
  }

  const observeSite = (environment: (typeof environments)[number]) =>
    observe(environment, async () => {
      const live = (await readPointer(store, environment))?.value.live ?? null;
      return live && prober.probe(environment, live);
    });

  return async (): Promise<void> => {
    try {
      const found = await Promise.all([
        ...environments.map(observeSite),
        observe('storage', () => prober.probe('storage', null)),
      ]);
      const observations = found.filter((observation) => observation !== null);
      await recordRound({ store, clock, settings }, observations);
    } catch (error) {
      logger.warn({ err: error }, 'health_round_missed');
    }
  };
}
