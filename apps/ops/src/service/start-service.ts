import packageJson from '../../package.json' with { type: 'json' };
import type { Config } from '../config/config.ts';
import type { Logger } from '../log/logger.ts';
import { createLocalSiteFiles } from '../site/local-site-files.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { openObjectStore, type OpenedStore } from '../store/open-store.ts';
import { createApps } from './create-apps.ts';
import { type HttpServer, listen } from './http-server.ts';

interface ServiceDeps {
  readonly logger: Logger;
  readonly openStore?: (config: Config['store']) => Promise<OpenedStore>;
}

export interface RunningService {
  readonly urls: {
    readonly preprod: string;
    readonly prod: string;
    readonly ops: string;
    /** Where browsers reach the object store. */
    readonly store: string;
  };
  readonly store: ObjectStore;
  /** Accepts no more, finishes what is under way within ten seconds, then closes the store. */
  stop(): Promise<void>;
}

/**
 * Opens the store and starts both sites and the operations server. Either all of it runs or nothing does.
 *
 * @throws {PortError} naming the port in use and the variable to change.
 * @throws {StoreError} when the store cannot be opened.
 */
export async function startService(config: Config, deps: ServiceDeps): Promise<RunningService> {
  const { logger, openStore = (store) => openObjectStore(store, 'service') } = deps;
  const opened = await openStore(config.store);
  const servers: HttpServer[] = [];

  async function stop(): Promise<void> {
    await Promise.all(servers.map((server) => server.close()));
    await opened.close();
    logger.info({}, 'stopped');
  }

  try {
    const files = createLocalSiteFiles(config.webDist);
    const apps = createApps({
      store: opened.store,
      storeOrigin: new URL(opened.publicEndpoint).origin,
      presign: config.presign,
      files: { preprod: files, prod: files },
      logger,
      version: packageJson.version,
    });
    const start = async (name: keyof typeof apps, variable: string) => {
      const server = await listen({
        fetch: apps[name].fetch,
        host: config.host,
        port: config.ports[name],
        variable,
      });
      servers.push(server);
      return server.url;
    };
    const urls = {
      preprod: await start('preprod', 'PREPROD_PORT'),
      prod: await start('prod', 'PROD_PORT'),
      ops: await start('ops', 'OPS_PORT'),
      store: opened.publicEndpoint,
    };
    logger.info(urls, 'started');
    return { urls, store: opened.store, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
