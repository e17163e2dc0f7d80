import {
  currentStatuses,
  listPromotions,
  readAudit,
  readMonitor,
  readOutbox,
  readPromotion,
  UnavailableError,
  type Promotion,
  type StateStore,
} from '@mangetamain/deploy';
import type { ListedDataset } from '../data/index.ts';
import type { OperatorService } from '../operator-api/operator-service.ts';
import { viewDrift, viewEnvironment, viewReleases } from '../operator-api/views.ts';
import type { ConditionalWritesCheck } from '../state/conditional-writes.ts';
import { StoreError } from '../store/store-error.ts';
import type { EnvironmentState, OperationsState, ServiceState, StoredState } from './state.ts';

/** Where the page reads what it tells. It writes nothing. */
export interface OperationsPorts extends Pick<
  OperatorService,
  'store' | 'artifacts' | 'readManifest' | 'clock' | 'healthSettings' | 'servedRelease'
> {
  readonly listDatasets: () => Promise<readonly ListedDataset[]>;
  /** Null for state on a disk. */
  readonly conditionalWrites: ConditionalWritesCheck | null;
  readonly channels: readonly string[];
  readonly version: string;
}

const PROMOTIONS = 20;
/** Most entries of the audit that the page reads. */
const AUDIT_ENTRIES = 200;

/**
 * Reads everything that the page tells, of the audit only the latest entries. Where only the releases and datasets cannot be read, the rest is told without them.
 * Throws UnavailableError and InvalidDocumentError of the state store.
 */
export async function readState(
  ports: OperationsPorts,
  auditEntries = AUDIT_ENTRIES,
): Promise<OperationsState> {
  const { store, clock, healthSettings, version, channels } = ports;
  const now = clock.now();
  const [preprod, prod, monitor, promotions, audit, outbox, stateStore] = await Promise.all([
    viewEnvironment(ports, 'preprod'),
    viewEnvironment(ports, 'prod'),
    readMonitor(store),
    readPromotions(store),
    readAudit(store, auditEntries, now),
    readOutbox(store),
    stateStoreOf(ports),
  ]);
  return {
    now,
    environments: { preprod, prod },
    monitor,
    statuses: currentStatuses(monitor, now, healthSettings),
    promotions,
    audit,
    outbox,
    stored: await orNull(() => readStored(ports, preprod, prod)),
    service: { version, channels, stateStore },
  };
}

async function stateStoreOf({ conditionalWrites }: OperationsPorts): Promise<ServiceState['stateStore']> {
  if (conditionalWrites === null) return 'file';
  const answer = await orNull(conditionalWrites);
  if (answer === null) return 'unknown';
  return answer.honoured ? 'honoured' : 'ignored';
}

async function readPromotions(store: StateStore): Promise<Promotion[]> {
  const ids = await listPromotions(store, PROMOTIONS);
  const found = await Promise.all(ids.map((id) => readPromotion(store, id)));
  return found.flatMap((document) => (document === null ? [] : [document.value]));
}

async function readStored(
  ports: OperationsPorts,
  preprod: EnvironmentState,
  prod: EnvironmentState,
): Promise<StoredState> {
  const [drift, releases, datasets] = await Promise.all([
    viewDrift(ports, preprod.live, prod.live),
    viewReleases(ports),
    ports.listDatasets(),
  ]);
  return { drift, releases, datasets };
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
