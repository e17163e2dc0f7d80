import { onTestFinished } from 'vitest';
import { createDatasetCatalog } from '../dataset-api/dataset-catalog.ts';
import { createPublishedManifests } from '../dataset-api/published-manifests.ts';
import { createDeployment } from '../deployment/create-deployment.ts';
import { createOperationsPage } from '../operations-page/operations-page.ts';
import { authentication } from '../operator-api/authentication.ts';
import { createOperatorApi } from '../operator-api/operator-api.ts';
import { hashToken, type Operator } from '../operator-api/operators.ts';
import { createApps } from '../service/create-apps.ts';
import { openStateStore } from '../state/open-state-store.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { createRecordingLogger } from './recording-logger.ts';

export const tokens = { viewer: 'token-of-the-viewer', deployer: 'token-of-the-deployer' };

const operators: Operator[] = [
  { name: 'vic', role: 'viewer', tokenSha256: hashToken(tokens.viewer) },
  { name: 'dee', role: 'deployer', tokenSha256: hashToken(tokens.deployer) },
];

interface TestAppsOptions {
  readonly store: ObjectStore;
  readonly webDist?: string;
  /** The built operations page; without it, whatever is built in this checkout. */
  readonly operationsDist?: string;
}

/** Returns the three applications on this store, without servers: nothing goes on by itself. */
export async function createTestApps({ store, webDist = '/nowhere', operationsDist }: TestAppsOptions) {
  const { logger, entries } = createRecordingLogger();
  const config = {
    releasesSignedBy: undefined,
    webDist,
    webhooks: { discord: undefined, json: undefined },
    heartbeat: undefined,
    monitorInterval: 300,
    auditRetentionDays: 400,
    publicUrls: { preprod: undefined, prod: undefined },
    previewUrl: 'http://preview.test',
    stateStore: 's3',
    dataDirectory: '/nowhere',
    store: { kind: 'embedded', dataDirectory: '/nowhere', port: 0 },
  } as const;
  const state = await openStateStore(config, store, logger);
  const catalog = createDatasetCatalog({ store, logger });
  const manifests = createPublishedManifests(store);
  const deployment = createDeployment({ config, store, state, catalog, manifests, logger });
  onTestFinished(() => deployment.stop());
  const service = deployment.operatorService;
  const authenticate = authentication({ operators, logger, refusals: service.refusals });
  const apps = createApps({
    store,
    storeOrigin: 'http://store.test',
    presign: { windowSeconds: 300, expirySeconds: 900 },
    catalog,
    manifests,
    files: deployment.files,
    filesOf: deployment.filesOf,
    historyOf: deployment.historyOf,
    differenceOf: (id) => service.differences.keptWith(id),
    publicUrls: config.publicUrls,
    embedOrigins: [],
    operatorApi: createOperatorApi({ service, authenticate, version: '1.0.0' }),
    operationsPage: createOperationsPage({
      ports: {
        ...service,
        conditionalWrites: state.conditionalWrites,
        channels: deployment.channels,
        version: '1.0.0',
      },
      authenticate,
      ...(operationsDist === undefined ? {} : { directory: operationsDist }),
    }),
    logger,
    version: '1.0.0',
  });
  await Promise.all(Object.values(deployment.files).map((files) => files.refresh()));
  return { apps, entries, service };
}
