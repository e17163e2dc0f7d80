import type {
  ArtifactStore,
  Clock,
  Environment,
  HealthSettings,
  HealthView,
  Ids,
  StateStore,
} from '@mangetamain/deploy';
import type { ReadDelivery } from '../difference/delivery.ts';
import type { Differences } from '../difference/differences.ts';
import type { Promotions } from '../deployment/promotions.ts';
import type { Pruned, PruneWish } from '../retention/prune.ts';
import type { DatasetList } from '../data/dataset-list.ts';
import type { ManifestReader } from '../releases/manifest-reader.ts';
import type { ReleaseSummaries } from '../releases/release-summaries.ts';
import type { RefusalRecord } from './refusal-record.ts';

/** What the operator API works with. */
export interface OperatorService {
  readonly store: StateStore;
  readonly artifacts: ArtifactStore;
  readonly readManifest: ManifestReader;
  readonly releases: ReleaseSummaries;
  readonly datasets: DatasetList;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly promotions: Promotions;
  readonly differences: Differences;
  readonly readDelivery: ReadDelivery;
  readonly healthSettings: HealthSettings;
  /** What is known of health, by this instance and by the others. */
  readonly viewHealth: () => Promise<HealthView>;
  /** Removes what nothing names any more, or tells what that is. */
  readonly prune: (wish: PruneWish) => Promise<Pruned>;
  readonly refusals: RefusalRecord;
  /** Where any pair can be looked at; null where nobody knows. */
  readonly previewUrl: () => string | null;
  readonly servedRelease: (environment: Environment) => string | null;
}
