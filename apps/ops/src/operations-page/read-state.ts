import {
  auditCursorSchema,
  auditPrefix,
  coursesOf,
  currentStatuses,
  ifValid,
  isOver,
  listPromotions,
  listScheduled,
  probeTargets,
  readAuditPage,
  readPromotion,
  summarise,
  UnavailableError,
  type Watched,
  worstOf,
  type AuditEntry,
  type AuditPage,
  type HealthStatus,
  type HealthView,
  type HistoryWindow,
  type InvalidDocumentError,
  type Monitor,
  type OutboxEntry,
  type ProbeTarget,
  type StateStore,
} from '@mangetamain/deploy';
import { datasetPlace } from '../data/dataset-list.ts';
import type { EnvironmentView } from '../operator-api/answers.ts';
import type { OperatorService } from '../operator-api/operator-service.ts';
import { cursorPattern, pageOf, type Page, type PageWish } from '../formats/page.ts';
import { viewDrift, viewEnvironment, viewLiveReleases, viewReleases } from '../operator-api/views.ts';
import type { ConditionalWritesCheck } from '../state/conditional-writes.ts';
import { releaseManifestKey } from '../releases/release-keys.ts';
import { StoreError } from '../store/store-error.ts';
import { deedIdOf, deedsOf } from './audit.ts';
import type { Health, OperationsState, Section, ShownPromotion } from './state.ts';

/** Where the page reads what it tells. It writes nothing. */
export interface OperationsPorts extends Pick<
  OperatorService,
  | 'store'
  | 'readManifest'
  | 'releases'
  | 'datasets'
  | 'clock'
  | 'healthSettings'
  | 'viewHealth'
  | 'servedRelease'
  | 'previewUrl'
  | 'readDelivery'
> {
  readonly differences: Pick<OperatorService['differences'], 'between' | 'keptWith'>;
  /** Null for state on a disk. */
  readonly conditionalWrites: ConditionalWritesCheck | null;
  readonly channels: readonly string[];
  readonly version: string;
}

interface Wanted {
  /** What is looked at: what only another section shows is left out. All of it, where not given. */
  readonly section?: Section | undefined;
  /** Where the page of its list begins; the newest, where not given. */
  readonly cursor?: string | undefined;
  readonly window?: HistoryWindow;
  /** Most entries of the audit to read; each deed has two. */
  readonly auditEntries?: number;
  /** The promotion of which is wanted what it changed. */
  readonly promotion?: string | undefined;
}

const PROMOTIONS = 20;
const DAY_MS = 86_400_000;

/** Rows of a page of releases or datasets. */
const ROWS = 50;
/** Entries of the audit that a page tells of. */
const AUDIT_ENTRIES = 200;

/**
 * Reads everything that the page tells. Where only the releases and datasets cannot be read, the rest is told without them.
 * Throws UnavailableError and InvalidDocumentError of the state store.
 */
export async function readState(
  ports: OperationsPorts,
  { window = '24h', auditEntries = AUDIT_ENTRIES, promotion, section, cursor }: Wanted = {},
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
    readDeeds(ports, {
      limit: auditEntries,
      after: section === 'audit' ? auditCursorSchema.safeParse(cursor).data : undefined,
      onUnreadable: skip,
    }),
    stateStoreOf(ports),
  ]);
  const stored = await orNull(() => readStored(ports, [preprod, prod], { section, cursor }));
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
    audit: audit.entries,
    olderAudit: audit.next,
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

interface DeedsWanted {
  readonly limit?: number;
  readonly after?: string | undefined;
  readonly onUnreadable?: (error: InvalidDocumentError) => void;
}

/** Deeds, latest first, read from so many entries of the audit. Throws UnavailableError of the state store. */
export async function readDeeds(
  { store, clock }: Pick<OperationsPorts, 'store' | 'clock'>,
  { limit = AUDIT_ENTRIES, after, onUnreadable }: DeedsWanted = {},
): Promise<AuditPage> {
  const { entries, next } = await readAuditPage(store, { limit, now: clock.now(), after, onUnreadable });
  const deeds = deedsOf(entries);
  return { entries: after === undefined ? deeds : await withoutTold(store, deeds), next };
}

/** Without intentions whose outcome stands on a page before: a deed is told once, by how it ended. */
async function withoutTold(
  store: Pick<StateStore, 'list'>,
  deeds: readonly AuditEntry[],
): Promise<readonly AuditEntry[]> {
  const open = deeds.filter(({ outcome }) => outcome === 'intended');
  const days = new Set(
    open
      .flatMap(({ at }) => [at, new Date(Date.parse(at) + DAY_MS).toISOString()])
      .map((at) => at.slice(0, 10)),
  );
  const keys = (await Promise.all([...days].map((day) => store.list(auditPrefix + day)))).flat();
  const isTold = ({ id }: AuditEntry) => keys.some((key) => key.endsWith(`-${deedIdOf(id)}-2-outcome`));
  return deeds.filter((deed) => deed.outcome !== 'intended' || !isTold(deed));
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

async function readStored(
  ports: OperationsPorts,
  places: readonly [EnvironmentView, EnvironmentView],
  { section, cursor }: Pick<Wanted, 'section' | 'cursor'>,
) {
  const [preprod, prod] = places;
  const page = (name: Section) =>
    section !== undefined && section !== name
      ? null
      : { limit: ROWS, cursor: section === name && cursorPattern.test(cursor ?? '') ? cursor : undefined };
  const [drift, live, releases, shown, datasets] = await Promise.all([
    viewDrift(ports, preprod.live, prod.live),
    viewLiveReleases(ports, places),
    listed(page('releases'), (wish) => viewReleases(ports, places, wish)),
    ports.datasets.of([...new Set(places.flatMap((place) => place.live?.datasetId ?? []))]),
    listed(page('data'), async (wish) => pageOf(await ports.datasets.all(), datasetPlace, wish)),
  ]);
  return {
    drift: { ...drift, differing: drift.added.length + drift.changed.length + drift.removed.length },
    releases: withListed(live.rows, releases, ({ releaseId }) => releaseId),
    datasets: withListed(shown, datasets, ({ datasetId }) => datasetId),
    pages: { releases: placeOf(releases), datasets: placeOf(datasets) },
    unreadable: [...new Set([...live.unreadable, ...(releases?.unreadable ?? [])])],
  };
}

const listed = <T>(wish: PageWish | null, read: (wish: PageWish) => Promise<T>): Promise<T | null> =>
  wish === null ? Promise.resolve(null) : read(wish);

const placeOf = (page: Page<unknown> | null) => page && { total: page.total, next: page.next };

/** What is live is told wherever somebody looks; of the rest, the page. */
function withListed<Row>(live: readonly Row[], page: Page<Row> | null, idOf: (row: Row) => string) {
  const rows = (page?.rows ?? []).map((row) => ({ ...row, id: idOf(row), isListed: true }));
  const ids = new Set(rows.map(({ id }) => id));
  const others = live.map((row) => ({ ...row, id: idOf(row), isListed: false }));
  return [...rows, ...others.filter(({ id }) => !ids.has(id))];
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
