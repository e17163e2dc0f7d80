import type { Environment } from '@mangetamain/deploy';
import type { Hono } from 'hono';
import type { Config } from '../config/config.ts';
import { ifSound } from '../data/catalog.ts';
import { answersRoute } from '../dataset-api/answers-route.ts';
import type { DatasetCatalog } from '../dataset-api/dataset-catalog.ts';
import { type DatasetMemory, noDatasetMemory } from '../dataset-api/dataset-memory.ts';
import { datasetRoute } from '../dataset-api/dataset-route.ts';
import { createEnvironmentCatalog } from '../dataset-api/environment-catalog.ts';
import type { PublishedManifests } from '../dataset-api/published-manifests.ts';
import { createPublishedAnswers } from '../dataset-api/published-answers.ts';
import { qualityRoute } from '../dataset-api/quality-route.ts';
import type { Difference } from '../difference/schema.ts';
import { createBaseApp } from '../http/base-app.ts';
import type { HttpEnv } from '../http/env.ts';
import type { Logger } from '../log/logger.ts';
import type { OperatorEnv } from '../operator-api/operator-env.ts';
import { createPreview } from '../preview/preview-app.ts';
import type { Pair } from '../preview/preview-address.ts';
import { createPreviews } from '../sharing/previews.ts';
import { dataFilePath, dataFileRoute } from '../sharing/data-file-route.ts';
import { type Delivered, feedRoute } from '../sharing/feed-route.ts';
import { metadataPath, metadataRoute } from '../sharing/metadata-route.ts';
import { embedRoute } from '../sharing/embed-route.ts';
import { oembedRoute } from '../sharing/oembed-route.ts';
import { createPublishedExports } from '../sharing/published-exports.ts';
import { followFirstData } from '../site/first-data.ts';
import type { ReleaseFiles } from '../site/release-files.ts';
import { shownDataset, type Served } from '../site/served-release.ts';
import { siteHandler } from '../site/site-handler.ts';
import { versionRoute } from '../site/version-route.ts';
import { healthRoute } from '../status-api/health-route.ts';
import type { EnvironmentName, Status } from '../status-api/status.ts';
import { createStoreStateReader } from '../status-api/status-reader.ts';
import { statusRoute } from '../status-api/status-route.ts';
import type { ObjectStore } from '../store/object-store.ts';

/** Checking a release reads all of it from the store. */
const OPS_TIMEOUT_MS = 60_000;

interface AppsOptions {
  readonly store: ObjectStore;
  /** Where browsers reach the store. */
  readonly storeOrigin: string;
  readonly presign: Config['presign'];
  /** The dataset that waits for a first release. */
  readonly catalog: DatasetCatalog;
  readonly manifests: PublishedManifests;
  /** Outlives a restart, for the dataset that an environment shows. */
  readonly datasetMemory?: (environment: Environment) => DatasetMemory;
  readonly files: Readonly<Record<Environment, ReleaseFiles>>;
  /** The files of any pair, to be looked at; null where the release cannot be read. */
  readonly filesOf: (pair: Pair) => Promise<ReleaseFiles | null>;
  /** What each environment has shown, the latest first. */
  readonly historyOf: (environment: Environment) => Promise<readonly Delivered[]>;
  /** What a promotion changed for readers; null where that was not kept. */
  readonly differenceOf: (promotionId: string) => Promise<Difference | null>;
  /** Where visitors reach each site, as far as that is known. */
  readonly publicUrls: Config['publicUrls'];
  /** The sites that may embed analyses. */
  readonly embedOrigins: readonly string[];
  readonly operatorApi: Hono<OperatorEnv>;
  readonly operationsPage: Hono<OperatorEnv>;
  readonly logger: Logger;
  readonly version: string;
}

interface SiteOptions {
  readonly site: ReleaseFiles;
  readonly environment: EnvironmentName;
  readonly publicUrl: string | undefined;
  readonly history: () => Promise<readonly Delivered[]>;
  readonly memory?: DatasetMemory;
}

/** The pair that is served, where both halves are known. */
function pairIn(served: Served): Pair | null {
  const datasetId = shownDataset(served);
  return served.type === 'release' && datasetId !== null ? { releaseId: served.releaseId, datasetId } : null;
}

interface Apps {
  readonly preprod: Hono<HttpEnv>;
  readonly prod: Hono<HttpEnv>;
  readonly ops: Hono<HttpEnv>;
  readonly preview: Hono<HttpEnv>;
}

/** Returns the applications. Sites differ in the pair that they serve. */
export function createApps(options: AppsOptions): Apps {
  const {
    store,
    storeOrigin,
    presign,
    files,
    publicUrls,
    embedOrigins,
    operatorApi,
    operationsPage,
    logger,
    version,
  } = options;
  const { datasetMemory = () => noDatasetMemory, manifests, catalog: inUse } = options;
  const health = healthRoute(version);
  const published = createPublishedAnswers({ store, logger });
  const exports = createPublishedExports({ store, logger });

  function createApi(
    environment: EnvironmentName,
    catalog: DatasetCatalog,
    shown: () => Pick<Status, 'releaseId' | 'datasetId'>,
    timeoutMs?: number,
  ): Hono<HttpEnv> {
    const site = environment === 'LOCAL' ? 'ops' : environment;
    const app = createBaseApp({ logger, site, ...(timeoutMs === undefined ? {} : { timeoutMs }) });
    const readStoreState = createStoreStateReader({ store, catalog, logger });
    app.get('/api/health', health);
    app.get('/api/status', statusRoute({ environment, shown, readStoreState }));
    app.get('/api/dataset', datasetRoute({ catalog, published, store, presign }));
    app.get('/api/dataset/quality', qualityRoute({ catalog, store }));
    app.get('/api/answers/:sha256', answersRoute({ catalog, published }));
    return app;
  }

  const createSite = (name: Environment) =>
    siteOf({
      site: files[name],
      environment: name === 'preprod' ? 'PREPROD' : 'PROD',
      publicUrl: publicUrls[name],
      history: () => options.historyOf(name),
      memory: datasetMemory(name),
    });

  function siteOf({
    site,
    environment,
    publicUrl,
    history,
    memory = noDatasetMemory,
  }: SiteOptions): Hono<HttpEnv> {
    const named = () => shownDataset(site.served());
    const own = createEnvironmentCatalog({ manifests, inUse, named, memory });
    const { catalog, of: dataOf } = followFirstData(own, published, named);
    const shared = { catalog, exports, publicUrl };
    const pageFor = createPreviews({ ...shared, isEmbeddable: embedOrigins.length > 0, logger });
    const shown = () => ({ releaseId: site.releaseId(), datasetId: named() });
    return createApi(environment, catalog, shown)
      .get('/version.json', versionRoute({ environment, files: site, catalog }))
      .get(metadataPath, metadataRoute(shared))
      .get(dataFilePath, dataFileRoute(shared))
      .get('/feed.xml', feedRoute({ history, manifestOf, differenceOf: options.differenceOf, publicUrl }))
      .get('/embed/:analysis', embedRoute({ ...shared, embedOrigins }))
      .get('/oembed', oembedRoute(shared))
      .get('*', siteHandler({ files: site, storeOrigin, dataOf, pageFor }));
  }

  const manifestOf = (datasetId: string) =>
    ifSound(manifests.of(datasetId), (err) => logger.warn({ err, datasetId }, 'dataset_damaged'));

  async function previewOf(pair: Pair): Promise<Hono<HttpEnv> | null> {
    const [site, data] = await Promise.all([options.filesOf(pair), manifestOf(pair.datasetId)]);
    return (
      site && data && siteOf({ site, environment: 'LOCAL', publicUrl: undefined, history: async () => [] })
    );
  }

  /** Here is the dataset that PROD shows, before there is one what PREPROD does. */
  const named = () => shownDataset(files.prod.served()) ?? shownDataset(files.preprod.served());
  const ofProd = createEnvironmentCatalog({ manifests, inUse, named });

  return {
    preprod: createSite('preprod'),
    prod: createSite('prod'),
    preview: createPreview({
      siteOf: previewOf,
      initial: () => pairIn(files.preprod.served()),
      logger,
    }),
    ops: createApi('LOCAL', ofProd, () => ({ releaseId: null, datasetId: named() }), OPS_TIMEOUT_MS)
      .route('/', operatorApi)
      .route('/', operationsPage),
  };
}
