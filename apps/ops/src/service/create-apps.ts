import type { Hono } from 'hono';
import type { Config } from '../config/config.ts';
import { createDatasetCatalog } from '../dataset-api/dataset-catalog.ts';
import { datasetRoute } from '../dataset-api/dataset-route.ts';
import { createBaseApp } from '../http/base-app.ts';
import type { HttpEnv } from '../http/env.ts';
import type { Logger } from '../log/logger.ts';
import { siteHandler } from '../site/site-handler.ts';
import type { SiteFiles } from '../site/site-files.ts';
import { healthRoute } from '../status-api/health-route.ts';
import { createStoreStateReader, type EnvironmentName } from '../status-api/status-reader.ts';
import { statusRoute } from '../status-api/status-route.ts';
import type { ObjectStore } from '../store/object-store.ts';

interface AppsOptions {
  readonly store: ObjectStore;
  /** Where browsers reach the store. */
  readonly storeOrigin: string;
  readonly presign: Config['presign'];
  readonly files: { readonly preprod: SiteFiles; readonly prod: SiteFiles };
  readonly logger: Logger;
  readonly version: string;
}

interface Apps {
  readonly preprod: Hono<HttpEnv>;
  readonly prod: Hono<HttpEnv>;
  readonly ops: Hono<HttpEnv>;
}

/** Returns the three applications. They share one view of the dataset and the store, and differ in what they serve. */
export function createApps({ store, storeOrigin, presign, files, logger, version }: AppsOptions): Apps {
  const catalog = createDatasetCatalog({ store, logger });
  const readStoreState = createStoreStateReader({ store, catalog, logger });
  const dataset = datasetRoute({ catalog, store, presign });
  const health = healthRoute(version);

  function createApi(environment: EnvironmentName, releaseId: () => string | null): Hono<HttpEnv> {
    const app = createBaseApp({ logger, site: environment === 'LOCAL' ? 'ops' : environment });
    app.get('/api/health', health);
    app.get('/api/status', statusRoute({ environment, releaseId, readStoreState }));
    app.get('/api/dataset', dataset);
    return app;
  }

  function createSite(environment: 'PREPROD' | 'PROD', site: SiteFiles): Hono<HttpEnv> {
    return createApi(environment, site.releaseId).get('*', siteHandler({ files: site, storeOrigin }));
  }

  return {
    preprod: createSite('PREPROD', files.preprod),
    prod: createSite('PROD', files.prod),
    ops: createApi('LOCAL', () => null),
  };
}
