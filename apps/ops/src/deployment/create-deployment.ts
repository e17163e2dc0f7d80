import { setMaxListeners } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import {
  defaultHealthSettings,
  defaultRetention,
  readPointer,
  UnavailableError,
  type Environment,
  type Notifier,
  type Pointer,
  type PromotionPorts,
  type VerificationSettings,
} from '@mangetamain/deploy';
import type { Config } from '../config/config.ts';
import type { DatasetCatalog } from '../dataset-api/dataset-catalog.ts';
import type { PublishedManifests } from '../dataset-api/published-manifests.ts';
import { HttpProblem } from '../http/problem.ts';
import type { Logger } from '../log/logger.ts';
import { createComparer } from '../difference/comparer.ts';
import { createDelivery } from '../difference/delivery.ts';
import { createDifferences } from '../difference/differences.ts';
import { createHeartbeat } from '../notify/heartbeat.ts';
import { discordNotifier, jsonWebhookNotifier } from '../notify/notifiers.ts';
import type { OperatorService } from '../operator-api/operator-service.ts';
import { createRefusalRecord } from '../operator-api/refusal-record.ts';
import { readPairFiles } from '../preview/pair-files.ts';
import { type Pair, previewAddress } from '../preview/preview-address.ts';
import { createHttpProber } from '../probes/http-prober.ts';
import { createDatasetList } from '../data/dataset-list.ts';
import { createManifestReader } from '../releases/manifest-reader.ts';
import { createReleaseSummaries } from '../releases/release-summaries.ts';
import { createStoreArtifacts } from '../releases/store-artifacts.ts';
import { createMonitorProber } from '../probes/monitor-prober.ts';
import { prune } from '../retention/prune.ts';
import { createSweep } from '../retention/sweep.ts';
import { diskOf } from '../disk/disk.ts';
import { createFileCache } from '../site/file-cache.ts';
import { createLocalSiteFiles } from '../site/local-site-files.ts';
import type { ReleaseFiles } from '../site/release-files.ts';
import { createRequestCounter, type RequestCounter } from '../site/request-counter.ts';
import { shownDataset } from '../site/served-release.ts';
import { noSiteCopy, type SiteCopy } from '../site/site-copy.ts';
import type { OpenedState } from '../state/open-state-store.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { StoreError } from '../store/store-error.ts';
import { repeat } from '../time/repeat.ts';
import { createClock } from '../time/clock.ts';
import type { Announce } from '../watch/announcer.ts';
import { createHealthRound } from '../watch/health-round.ts';
import { type OwnWatch, passingWatch } from '../watch/own-watch.ts';
import { createWatcher } from '../watch/watcher.ts';
import { createIds } from './ids.ts';
import { createControlsKeeper } from './keep-controls.ts';
import { createInUseNote } from './note-in-use.ts';
import { createPromotions } from './promotions.ts';
import { readPairs } from './read-pairs.ts';
import { createSiteSet } from './site-set.ts';

const CACHE_BYTES = 128 * 1024 * 1024;
/** Longest wait for the store before the sites answer with what this machine remembers. */
const FIRST_LOOK_MS = 1_000;
/** A probe that reads a manifest waits no longer than for any other part: stopping waits for it. */
const PROBE_TIMEOUT_MS = 5_000;
const pauses = {
  sites: 500,
  promotions: 10_000,
  notices: 5_000,
  refusals: 5_000,
  adoption: 1_000,
  sweep: 6 * 3_600_000,
};
/** What there is to do at a start comes first. */
const FIRST_SWEEP_MS = 120_000;
/** A promotion that nobody wrote to for this long was left behind: longer than any one of its steps waits for the store. */
const LEFT_AFTER_MS = 30_000;

interface DeploymentOptions {
  readonly config: Pick<
    Config,
    | 'releasesSignedBy'
    | 'webDist'
    | 'webhooks'
    | 'heartbeat'
    | 'monitorInterval'
    | 'auditRetentionDays'
    | 'publicUrls'
    | 'previewUrl'
  >;
  readonly store: ObjectStore;
  readonly state: OpenedState;
  readonly catalog: DatasetCatalog;
  readonly manifests: PublishedManifests;
  /** Outlives a restart while the store is away; nothing does, where not given. */
  readonly copy?: SiteCopy;
  /** What is watched is kept here; nothing outlives the process, where not given. */
  readonly watch?: OwnWatch;
  readonly verification?: VerificationSettings | undefined;
  readonly logger: Logger;
}

export interface Deployment {
  readonly files: Readonly<Record<Environment, ReleaseFiles>>;
  /** What the sites answer is to be counted by these, so that a promotion can tell what failed meanwhile. */
  readonly counters: Readonly<Record<Environment, RequestCounter>>;
  /** The files of any pair, to be looked at; null where the release cannot be read. */
  readonly filesOf: (pair: Pair) => Promise<ReleaseFiles | null>;
  /** What proved itself on an environment, the latest first. Rejects with UnavailableError. */
  readonly historyOf: (environment: Environment) => Promise<Pointer['verified']>;
  readonly operatorService: OperatorService;
  /** Names of the channels by which people are told. */
  readonly channels: readonly string[];
  /** Lets people know of what was found outside the rounds of the watcher. */
  readonly announce: Announce;
  /** True where this process does, of all that share the store, what one of them should do. */
  readonly leads: () => boolean;
  /** Finds out what is live, from the store or, where that does not answer soon, from what this machine remembers. */
  prepare(): Promise<void>;
  /** Begins to follow the pointers, to finish what was left, to watch and to tell. `urls` is where the sites answer. */
  start(urls: Readonly<Record<Environment, string>> & { readonly preview: string | null }): void;
  /** Ends all of it. A promotion under way is left as it stands, for the next start. */
  stop(): Promise<void>;
}

/** Returns everything that concerns releases, their promotion and their health, in one process. */
export function createDeployment({
  config,
  store,
  state,
  catalog,
  manifests,
  copy = noSiteCopy,
  verification,
  logger,
  watch: own = passingWatch(logger),
}: DeploymentOptions): Deployment {
  const ending = new AbortController();
  // Everything that goes on by itself listens to it, and nothing of that is a leak.
  setMaxListeners(0, ending.signal);
  const clock = createClock(ending.signal);
  const ids = createIds();
  const artifacts = createStoreArtifacts(store, { signedBy: config.releasesSignedBy });
  let siteUrls = { preprod: '', prod: '' };
  let previewUrl = config.previewUrl ?? null;
  const cache = createFileCache(CACHE_BYTES);
  const sites = createSiteSet({
    state: readPairs(state.store, () => currentDataset(catalog)),
    artifacts,
    prepareDataset: (datasetId) => manifests.of(datasetId),
    cache,
    copy,
    beforeFirstRelease: createLocalSiteFiles(config.webDist),
    logger,
    signal: ending.signal,
  });
  const looking = { store, artifacts: createStoreArtifacts(store, { timeoutMs: PROBE_TIMEOUT_MS }) };
  const prober = createHttpProber({ sites: () => siteUrls, ...looking });
  // What a promotion has to prove is this service; the way to it is watched by the health rounds.
  const monitor = createMonitorProber({
    local: prober,
    publicUrls: config.publicUrls,
    probeOf: (sites) => createHttpProber({ sites, ...looking }),
    siteUrls: () => siteUrls,
    store,
    instance: own.instance,
    disk: own.directory === null ? null : diskOf(own.directory),
  });
  const counters = { preprod: createRequestCounter(), prod: createRequestCounter() };
  const readManifest = createManifestReader(artifacts);
  const datasets = createDatasetList(store, (err) => logger.warn({ err }, 'dataset_damaged'));
  const compare = createComparer({ store, readManifest, manifests, logger });
  const differences = createDifferences({
    state: sites.state,
    compare,
    previewOf: (pair) => previewAddress(previewUrl, pair),
    logger,
  });
  const ports: PromotionPorts = {
    store: sites.state,
    artifacts,
    prober,
    clock,
    ids,
    requests: (environment) => counters[environment].read(),
    compare: differences.keep,
    ...(verification && { settings: verification }),
  };
  const healthSettings = { ...defaultHealthSettings, interval: config.monitorInterval * 1000 };
  const notifiers = notifiersOf(config.webhooks);
  const watcher = createWatcher({
    own,
    shared: sites.state,
    observe: createHealthRound({ store: sites.state, prober: monitor }),
    notifiers,
    beat: config.heartbeat === undefined ? async () => {} : createHeartbeat(config.heartbeat, logger),
    clock,
    settings: healthSettings,
    logger,
  });
  const promotions = createPromotions({
    ports,
    currentDataset: () => currentDataset(catalog),
    onFinished: () => watcher.look(),
    logger,
  });
  const sweep = createSweep({
    store: sites.state,
    clock,
    settings: { ...defaultRetention, auditDays: config.auditRetentionDays },
    logger,
  });
  const keepControls = createControlsKeeper({ store: sites.state, ids, logger });
  const refusals = createRefusalRecord({ store: sites.state, clock, ids, logger });
  const readDelivery = createDelivery({ store: sites.state, clock, compare });
  const noteInUse = createInUseNote({ store, shown: () => shownDataset(sites.files.prod.served()), logger });
  let background: Promise<unknown> = Promise.resolve();

  return {
    files: sites.files,
    counters,
    filesOf: (pair) => readPairFiles(pair, { artifacts, cache, logger }),
    historyOf: async (environment) => (await readPointer(sites.state, environment))?.value.verified ?? [],
    operatorService: {
      store: sites.state,
      artifacts,
      readManifest,
      releases: createReleaseSummaries(artifacts),
      datasets,
      clock,
      ids,
      promotions,
      differences,
      readDelivery,
      previewUrl: () => previewUrl,
      healthSettings,
      prune: (wish) => prune({ objects: store, store: sites.state, clock, ids }, wish),
      viewHealth: () => watcher.view(),
      refusals,
      servedRelease: (environment) => sites.files[environment].releaseId(),
    },
    channels: notifiers.map(({ channel }) => channel),
    announce: watcher.announce,
    leads: watcher.leads,
    async prepare() {
      const patience = delay(FIRST_LOOK_MS, undefined, { ref: false });
      await Promise.race([Promise.all(Object.values(sites.files).map((files) => files.refresh())), patience]);
      await sites.recall();
      await state.adopt();
    },
    start(urls) {
      siteUrls = { preprod: urls.preprod, prod: urls.prod };
      previewUrl ??= urls.preview;
      const { signal } = ending;
      // A long audit takes seconds to read for the first time: nobody need wait for it.
      if (own.directory !== null) void readDelivery().catch(() => undefined);
      const followPointers = async () => {
        await sites.refresh();
        await noteInUse();
      };
      let idleFor = state.isOurs ? undefined : LEFT_AFTER_MS;
      const resume = async () => {
        await promotions.resume(idleFor);
        idleFor = LEFT_AFTER_MS;
      };
      background = Promise.all([
        repeat(followPointers, { pauseMs: pauses.sites, signal }),
        repeat(resume, { pauseMs: pauses.promotions, signal }),
        repeat(() => promotions.beginDue(), { pauseMs: pauses.promotions, signal }),
        repeat(() => watcher.look(), { pauseMs: healthSettings.interval, signal }),
        repeat(keepControls, { pauseMs: pauses.sweep, firstPauseMs: FIRST_SWEEP_MS, signal }),
        repeat(async () => watcher.leads() && sweep(), {
          pauseMs: pauses.sweep,
          firstPauseMs: FIRST_SWEEP_MS,
          signal,
        }),
        repeat(() => state.adopt(), { pauseMs: pauses.adoption, signal }),
        repeat(() => refusals.flush(), { pauseMs: pauses.refusals, signal }),
        repeat(() => watcher.tell(), { pauseMs: pauses.notices, signal }),
      ]);
    },
    async stop() {
      ending.abort(new Error('The service is stopping.'));
      await promotions.settled();
      await background;
      await Promise.all([refusals.flush(), watcher.stop()]);
      await sites.settled();
    },
  };
}

/** Null where there is none, or none that can be read. */
async function currentDataset(catalog: DatasetCatalog): Promise<string | null> {
  try {
    return (await catalog.current()).datasetId;
  } catch (error) {
    if (error instanceof HttpProblem) return null;
    if (error instanceof StoreError) throw new UnavailableError(error.message, { cause: error });
    throw error;
  }
}

function notifiersOf({ discord, json }: Config['webhooks']): Notifier[] {
  return [
    ...(discord === undefined ? [] : [discordNotifier(discord)]),
    ...(json === undefined ? [] : [jsonWebhookNotifier(json)]),
  ];
}
