import {
  UnavailableError,
  type ArtifactStore,
  type Clock,
  type Ids,
  type Prober,
  type StateStore,
} from '../ports.ts';
import type { Compare } from './difference.ts';
import type { RequestCounter } from './requests.ts';
import type { VerificationSettings } from './settings.ts';

/** What promotions need from the world. */
export interface PromotionPorts {
  readonly store: StateStore;
  readonly artifacts: ArtifactStore;
  readonly prober: Prober;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Counts what the sites answer, where somebody does. */
  readonly requests?: RequestCounter;
  /** Tells what readers will see differently, where somebody can. */
  readonly compare?: Compare;
  /** For promotions that are planned from now on; those under way keep theirs. */
  readonly settings?: VerificationSettings;
}

const patience = [200, 1_000, 3_000];

/** Tries again, with growing pauses, while the store gives no answer; then throws its UnavailableError. */
export async function patiently<T>(clock: Clock, attempt: () => Promise<T>): Promise<T> {
  for (const pause of patience) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof UnavailableError)) throw error;
      await clock.sleep(pause);
    }
  }
  return attempt();
}
