import {
  coursesOf,
  currentStatuses,
  ifValid,
  isOver,
  listPromotions,
  listScheduled,
  probeTargets,
  readAudit,
  readPromotion,
  summarise,
  UnavailableError,
  type Watched,
  worstOf,
  type AuditEntry,
  type HealthStatus,
  type HealthView,
  type HistoryWindow,
  type InvalidDocumentError,
  type Monitor,
  type OutboxEntry,
  type ProbeTarget,
  type StateStore,
} from '@mangetamain/deploy';
import { contractVersionOf } from '@mangetamain/analytics/dataset';
import type { ListedDataset } from '../data/index.ts';
import type { EnvironmentView } from '../operator-api/answers.ts';
import type { OperatorService } from '../operator-api/operator-service.ts';
import { viewDrift, viewEnvironment, viewReleases } from '../operator-api/views.ts';
import type { ConditionalWritesCheck } from '../state/conditional-writes.ts';
import { releaseManifestKey } from '../releases/release-keys.ts';
import { StoreError } from '../store/store-error.ts';
import { deedsOf } from './audit.ts';
import type { Health, OperationsState, ShownPromotion } from './state.ts';

/** Where the page reads what it tells. It writes nothing. */
export interface OperationsPorts extends Pick<
  OperatorService,
  | 'store'
  | 'artifacts'
  | 'readManifest'
  | 'clock'
  | 'healthSettings'
  | 'viewHealth'
  | 'servedRelease'
  | 'previewUrl'
  | 'readDelivery'
> {
  readonly differences: Pick<OperatorService['differences'], 'between' | 'keptWith'>;
  readonly listDatasets: () => Promise<readonly ListedDataset[]>;
  /** Null for state on a disk. */
  readonly conditionalWrites: ConditionalWritesCheck | null;
  readonly channels: readonly string[];
  readonly version: string;
}

interface Wanted {
  readonly window?: HistoryWindow;
  /** Most entries of the audit to read; each deed has two. */
  readonly auditEntries?: number;
  /** The promotion of which is wanted what it changed. */
  readonly promotion?: string | undefined;
}

const PROMOTIONS = 20;

/** Entries of the audit from which its whole list is told. */
const AUDIT_ENTRIES = 200;

/**
 * Reads everything that the page tells. Where only the releases and datasets cannot be read, the rest is told without them.
 * Throws UnavailableError and InvalidDocumentError of the state store.
 */
export async function readState(
  ports: OperationsPorts,
  { window = '24h', auditEntries = AUDIT_ENTRIES, promotion }: Wanted = {},
): Promise<OperationsState> {
  const { store, clock, healthSettings, version, channels } = ports;
  const now = clock.now();
  const unreadable: string[] = [];
  const skip = ({ key }: InvalidDocumentError) => void unreadable.push(key);
  const [preprod, prod, view, promotions, scheduled, audit, stateStore] = await Promise.all([
    viewEnvironment(ports, 'preprod'),
    viewEnvironment(ports, 'prod'),
    ports.viewHealth(),
    readPromotions(store, skip),
    listScheduled(store, skip),
    readDeeds(ports, auditEntries, skip),
    stateStoreOf(ports),
  ]);
  const stored = await orNull(() => readStored(ports, preprod, prod));
  const { live } = preprod;
  const difference = live && (await orNull(() => ports.differences.between(prod.live, live)));
  const kept = promotion === undefined ? null : await ports.differences.keptWith(promotion);
  const damaged = stored?.unreadable.map((id) => releaseManifestKey(id)) ?? [];
  return {
    now: now.toISOString(),
    environments: { preprod, prod },
    health: healthOf(view, currentStatuses(view.monitor, now, healthSettings), window, now),
    promotions,
    scheduled: scheduled.filter(({ state }) => state === 'waiting'),
    audit,
    unreadable: [...unreadable, ...damaged],
    stored,
    difference,
    delivery: await orNull(ports.readDelivery),
    kept,
    service: {
      version,
      preview: ports.previewUrl(),
      stateStore,
      waiting: view.outbox.filter(({ done }) => !done).length,
      channels: channels.map((name) => ({ name, last: lastMessage(view.outbox, name) })),
    },
  };
}

/** The latest deeds, latest first, read from so many entries of the audit. Throws UnavailableError of the state store. */
export async function readDeeds(
  { store, clock }: Pick<OperationsPorts, 'store' | 'clock'>,
  entries = AUDIT_ENTRIES,
  onUnreadable?: (error: InvalidDocumentError) => void,
): Promise<AuditEntry[]> {
  return deedsOf(await readAudit(store, entries, clock.now(), onUnreadable));
}

function healthOf(
  { monitor, instances }: HealthView,
  statuses: Readonly<Record<ProbeTarget, HealthStatus>>,
  window: HistoryWindow,
  now: Date,
): Health {
  const courses = coursesOf(monitor);
  const target = (name: Watched) => {
    const { slots, upShare, p95Ms } = summarise(courses[name], window, now);
    const isDataset = name === 'dataset';
    return {
      status: isDataset ? datasetStatus(monitor, statuses) : statuses[name],
      since: isDataset ? null : monitor.targets[name].since,
      slots: slots.map(worstOf),
      upShare,
      p95Ms,
    };
  };
  const incidents = probeTargets.flatMap((name) => {
    const { incident, closed } = monitor.targets[name];
    return [...(incident === null ? [] : [incident]), ...closed].map((each) => ({ ...each, target: name }));
  });
  return {
    window,
    from: summarise(courses.prod, window, now).from,
    firstRunAt: monitor.firstRunAt ?? null,
    lastRunAt: monitor.lastRunAt,
    instances: instances
      .filter(({ state }) => state !== 'stopped')
      .map(({ name, state, lastSeenAt }) => ({ name, lastSeenAt, isGone: state === 'gone' })),
    targets: {
      prod: target('prod'),
      preprod: target('preprod'),
      storage: target('storage'),
      dataset: target('dataset'),
    },
    incidents: incidents.toSorted((a, b) => b.openedAt.localeCompare(a.openedAt)),
  };
}

/** The dataset has no status of its own: it is as PROD last read it, else as PREPROD did, unless nobody looked lately. */
function datasetStatus(
  { targets }: Monitor,
  statuses: Readonly<Record<ProbeTarget, HealthStatus>>,
): HealthStatus {
  const target = targets.prod.lastProbe === null ? 'preprod' : 'prod';
  const checks = targets[target].lastProbe?.observation.checks ?? [];
  const result = checks.find(({ name }) => name === 'dataset')?.result;
  if (result === undefined || statuses[target] === 'unknown') return 'unknown';
  if (result === 'good') return 'up';
  return result === 'warning' ? 'warning' : 'down';
}

function lastMessage(outbox: readonly OutboxEntry[], channel: string) {
  const last = outbox.findLast(({ deliveries }) => deliveries[channel] !== undefined);
  const delivery = last?.deliveries[channel];
  return last === undefined || delivery === undefined ? null : { ...delivery, at: last.notice.at };
}

async function stateStoreOf({
  conditionalWrites,
}: OperationsPorts): Promise<OperationsState['service']['stateStore']> {
  if (conditionalWrites === null) return 'file';
  const answer = await orNull(conditionalWrites);
  if (answer === null) return 'unknown';
  return answer.honoured ? 'honoured' : 'ignored';
}

async function readPromotions(
  store: StateStore,
  onUnreadable: (error: InvalidDocumentError) => void,
): Promise<ShownPromotion[]> {
  const ids = await listPromotions(store, PROMOTIONS);
  const found = await Promise.all(ids.map((id) => ifValid(readPromotion(store, id), onUnreadable)));
  return found.flatMap((document) =>
    document === null ? [] : [{ ...document.value, isOver: isOver(document.value) }],
  );
}

async function readStored(ports: OperationsPorts, preprod: EnvironmentView, prod: EnvironmentView) {
  const [drift, { releases, unreadable }, datasets] = await Promise.all([
    viewDrift(ports, preprod.live, prod.live),
    viewReleases(ports, [preprod, prod]),
    ports.listDatasets(),
  ]);
  return {
    drift: { ...drift, differing: drift.added.length + drift.changed.length + drift.removed.length },
    releases,
    unreadable,
    datasets: datasets.map(({ manifest, current, bytes }) => ({
      ...manifest,
      recipes: manifest.files.find(({ table }) => table === 'recipes')?.rows ?? 0,
      contractVersion: contractVersionOf(manifest),
      current,
      bytes,
    })),
  };
}

/** What the object store says, or null where it does not answer. */
async function orNull<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof UnavailableError || error instanceof StoreError) return null;
    throw error;
  }
}
