import type { ArtifactStore, Clock, Environment, HealthSettings, Ids, StateStore } from '@mangetamain/deploy';
import type { Promotions } from '../deployment/promotions.ts';

/** What the operator API works with. */
export interface OperatorService {
  readonly store: StateStore;
  readonly artifacts: ArtifactStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly promotions: Promotions;
  readonly healthSettings: HealthSettings;
  readonly servedRelease: (environment: Environment) => string | null;
}
