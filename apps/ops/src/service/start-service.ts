import path from 'node:path';
import type { VerificationSettings } from '@mangetamain/deploy';
import packageJson from '../../package.json' with { type: 'json' };
import type { Config } from '../config/config.ts';
import { diskErrorIn, requireClosedToOthers, requireWritable } from '../disk/disk.ts';
import { createDatasetCatalog } from '../dataset-api/dataset-catalog.ts';
import { createPublishedManifests } from '../dataset-api/published-manifests.ts';
import { createDeployment } from '../deployment/create-deployment.ts';
import type { Logger } from '../log/logger.ts';
import { createOperationsPage } from '../operations-page/operations-page.ts';
import { authentication } from '../operator-api/authentication.ts';
import { createOperatorApi } from '../operator-api/operator-api.ts';
import { hashToken, newToken, type Operator } from '../operator-api/operators.ts';
import { loadLocalOperators } from '../operator-api/operators-file.ts';
import { descriptorLimit, limitsWithin } from '../server/descriptors.ts';
import { type Listener, listen } from '../server/listen.ts';
import { openStateStore } from '../state/open-state-store.ts';
import type { ObjectStore } from '../store/object-store.ts';
import type { EmbeddedStoreOptions } from '../store/embedded/start-embedded-store.ts';
import { superviseStore } from '../store/embedded-process/supervise-store.ts';
import { openObjectStore, type OpenedStore } from '../store/open-store.ts';
import { openOwnWatch, passingWatch } from '../watch/own-watch.ts';
import { createAppServer } from './app-server.ts';
import { scrubInBackground } from './background-scrub.ts';
import { createApps } from './create-apps.ts';
import { openLocalCopy, originOf } from './local-copy.ts';
import { tellRefusedConnections } from './refused-connections.ts';
import { scrubPorts } from './scrub-ports.ts';
import { noteService } from './service-note.ts';
import { createStoreNews } from './store-news.ts';

/** How long visitors may take to read what they asked for. All of stopping takes ten seconds, whatever they do. */
const GRACE_MS = 4_000;

interface ServiceDeps {
  readonly logger: Logger;
  /** What runs for one command only is no instance that the others could miss. The default is a service. */
  readonly role?: 'service' | 'command';
  readonly openStore?: (config: Config['store']) => Promise<OpenedStore>;
  /** How patiently promotions are verified; the defaults of `@mangetamain/deploy` where left out. */
  readonly verification?: VerificationSettings;
}

export interface RunningService {
  readonly urls: {
    readonly preprod: string;
    readonly prod: string;
    readonly ops: string;
    /** Where any pair can be looked at; null in what runs for one command. */
    readonly preview: string | null;
    /** Where browsers reach the object store. */
    readonly store: string;
  };
  readonly store: ObjectStore;
  /** The token of the operator that was made at this start, to be shown once; null at any other. */
  readonly newOperatorToken: string | null;
  /** Lets the command line on this machine in, as long as this service runs. */
  readonly commandToken: string;
  /** Accepts no more, finishes what is under way within ten seconds, then closes the store. */
  stop(): Promise<void>;
}

/**
 * Opens the store and the state, starts both sites and the operations server, and then what goes on by itself. Either
 * all of it runs or nothing does. A promotion that a stop interrupts is finished or undone by the next start.
 *
 * @throws {PortError} naming the port in use and the variable to change.
 * @throws {StoreError} when the store cannot be opened.
 * @throws {OpenDirectoryError} when every user of the machine may write to the data directory.
 * @throws {DiskError} when the disk is full, read-only or broken and something has to be kept on it.
 * @throws {DirectoryInUseError} when another process has the state on this disk.
 */
export async function startService(config: Config, deps: ServiceDeps): Promise<RunningService> {
  const { dataDirectory } = config;
  try {
    await requireClosedToOthers(dataDirectory);
    if (isOfThisMachine(config)) await requireWritable(dataDirectory);
    return await start(config, deps);
  } catch (error) {
    throw diskErrorIn(error, dataDirectory) ?? error;
  }
}

async function start(config: Config, deps: ServiceDeps): Promise<RunningService> {
  const { logger, verification } = deps;
  const limits = limitsWithin(await descriptorLimit(), config.connections);
  const news = createStoreNews(logger);
  const ofStore = {
    limits: limits.store,
    onRefused: tellRefusedConnections(logger, 'store'),
    onFault: (fault: Error) => logger.error({ err: fault }, 'store_fault'),
    // What runs for one command only needs no process more.
    ...(deps.role !== 'command' && {
      start: (options: EmbeddedStoreOptions) => superviseStore(options, news.onEvent),
    }),
  };
  const openStore = deps.openStore ?? ((store) => openObjectStore(store, 'service', ofStore));
  const opened = await openStore(config.store);
  const { store } = opened;
  const servers: Listener[] = [];
  const closing: (() => Promise<void>)[] = [opened.close];

  /** Servers first, then the rest in the opposite order of its opening. */
  async function stop(): Promise<void> {
    await Promise.all(servers.map((server) => server.close(GRACE_MS)));
    for (const close of closing.splice(0).toReversed()) await close();
    logger.info({}, 'stopped');
  }

  try {
    const state = await openStateStore(config, store, logger);
    closing.push(state.close);
    const copy = openLocalCopy(config, logger);
    const watch =
      deps.role === 'command'
        ? passingWatch(logger)
        : await openOwnWatch(path.join(config.dataDirectory, 'watch'), originOf(config), logger);
    const catalog = createDatasetCatalog({ store, logger, memory: copy.dataset('dataset') });
    const manifests = createPublishedManifests(store);
    const deployment = createDeployment({
      config,
      store,
      state,
      catalog,
      manifests,
      copy: copy.sites,
      watch,
      verification,
      logger,
    });
    closing.push(() => deployment.stop());
    news.tellBy(deployment.announce);
    const commandToken = newToken();
    const { operators: named, newToken: newOperatorToken } = await operatorsOf(config);
    const operators = [...named, commandLine(commandToken)];
    const { refusals } = deployment.operatorService;
    const authenticate = authentication({ operators, logger, refusals });
    const version = packageJson.version;
    const apps = createApps({
      store,
      storeOrigin: new URL(opened.publicEndpoint).origin,
      presign: config.presign,
      catalog,
      manifests,
      datasetMemory: (environment) => copy.dataset(`${environment}-dataset`),
      files: deployment.files,
      filesOf: deployment.filesOf,
      historyOf: deployment.historyOf,
      differenceOf: (id) => deployment.operatorService.differences.keptWith(id),
      publicUrls: config.publicUrls,
      embedOrigins: config.embedOrigins,
      operatorApi: createOperatorApi({
        service: deployment.operatorService,
        authenticate,
        version,
      }),
      operationsPage: createOperationsPage({
        ports: {
          ...deployment.operatorService,
          conditionalWrites: state.conditionalWrites,
          channels: deployment.channels,
          version,
        },
        authenticate,
      }),
      logger,
      version,
    });
    await deployment.prepare();
    const { counters } = deployment;
    const answerers = {
      preprod: counters.preprod.counting(apps.preprod.fetch),
      prod: counters.prod.counting(apps.prod.fetch),
      ops: apps.ops.fetch,
      preview: apps.preview.fetch,
    };
    const { trustedProxies } = config;
    const serve = async (name: keyof typeof apps, variable: string) => {
      const address = { host: config.host, port: config.ports[name], variable };
      const server = await listen(createAppServer(answerers[name], trustedProxies), address, {
        limits: { ...(name === 'ops' ? limits.ops : limits.site), isExempt: trustedProxies.trusts },
        onRefused: tellRefusedConnections(logger, name),
      });
      servers.push(server);
      return server.url;
    };
    const urls = {
      preprod: await serve('preprod', 'PREPROD_PORT'),
      prod: await serve('prod', 'PROD_PORT'),
      ops: await serve('ops', 'OPS_PORT'),
      // Nobody looks at what runs for one command.
      preview: deps.role === 'command' ? null : await serve('preview', 'PREVIEW_PORT'),
      store: opened.publicEndpoint,
    };
    if (isOfThisMachine(config)) {
      closing.push(await noteService(config.dataDirectory, { url: urls.ops, token: commandToken }));
    }
    deployment.start(urls);
    if (deps.role !== 'command') {
      const scrubbing = new AbortController();
      const { announce, leads } = deployment;
      const ports = scrubPorts(opened, copy);
      const scrubbed = scrubInBackground({ ports, announce, leads, logger, signal: scrubbing.signal });
      closing.push(async () => {
        scrubbing.abort();
        await scrubbed;
      });
    }
    logger.info(urls, 'started');
    return { urls, store, newOperatorToken, commandToken, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function operatorsOf(config: Config) {
  if (config.operators !== undefined) return { operators: config.operators, newToken: null };
  return config.store.kind === 'embedded'
    ? loadLocalOperators(config.dataDirectory)
    : { operators: [], newToken: null };
}

const commandLine = (token: string): Operator => ({
  name: 'command-line',
  role: 'deployer',
  tokenSha256: hashToken(token),
});

/** Only then is there a directory of its own to leave a note in. */
const isOfThisMachine = ({ store, stateStore }: Config) => store.kind === 'embedded' || stateStore === 'file';
