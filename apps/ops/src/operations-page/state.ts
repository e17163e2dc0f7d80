import type {
  AuditEntry,
  Drift,
  Environment,
  HealthStatus,
  Monitor,
  OutboxEntry,
  ProbeTarget,
  Promotion,
} from '@mangetamain/deploy';
import type { ListedDataset } from '../data/index.ts';
import type { viewEnvironment, viewReleases } from '../operator-api/views.ts';

/** What there is to know of an environment. */
export type EnvironmentState = Awaited<ReturnType<typeof viewEnvironment>>;

/** A release with where it is live and where it is in quarantine. */
type ReleaseState = Awaited<ReturnType<typeof viewReleases>>[number];

/** What the object store says of releases and datasets; null where it does not answer. */
export interface StoredState {
  readonly drift: Drift;
  readonly releases: readonly ReleaseState[];
  readonly datasets: readonly ListedDataset[];
}

/** What runs the page. */
export interface ServiceState {
  readonly version: string;
  /** State on a disk, or in the object store: whether that honours conditional writes, as far as it answers. */
  readonly stateStore: 'file' | 'honoured' | 'ignored' | 'unknown';
  /** Names of the channels that messages go out by. */
  readonly channels: readonly string[];
}

/** Everything that the page tells, as of `now`. */
export interface OperationsState {
  readonly now: Date;
  readonly environments: Readonly<Record<Environment, EnvironmentState>>;
  readonly monitor: Monitor;
  readonly statuses: Readonly<Record<ProbeTarget, HealthStatus>>;
  /** Latest first. */
  readonly promotions: readonly Promotion[];
  /** Latest first. */
  readonly audit: readonly AuditEntry[];
  /** Oldest first. */
  readonly outbox: readonly OutboxEntry[];
  readonly stored: StoredState | null;
  readonly service: ServiceState;
}
