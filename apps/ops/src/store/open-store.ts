import {
  type EmbeddedStoreOptions,
  type RunningStore,
  startEmbeddedStore,
} from './embedded/start-embedded-store.ts';
import {
  embeddedDirectory,
  type EmbeddedSettings,
  loadEmbeddedSettings,
  noteEndpoint,
} from './embedded-settings.ts';
import type { ObjectStore } from './object-store.ts';
import { createS3Store } from './s3/create-s3-store.ts';
import type { S3Config } from './s3/s3-config.ts';
import type { StoreConfig } from './store-config.ts';
import { StoreError } from './store-error.ts';

const ANSWER_WITHIN_MS = 2000;

export interface OpenedStore {
  readonly store: ObjectStore;
  readonly kind: StoreConfig['kind'];
  /** Where browsers reach the store. */
  readonly publicEndpoint: string;
  readonly bucket: string;
  /** Ends what opening started. A store that others run goes on running. */
  readonly close: () => Promise<void>;
}

interface EmbeddedOptions extends Pick<EmbeddedStoreOptions, 'onFault' | 'limits' | 'onRefused'> {
  /** How an embedded one is started; in this process, where not given. */
  readonly start?: (options: EmbeddedStoreOptions) => Promise<RunningStore>;
}

/**
 * Opens the configured store. An embedded one is started and noted for others when a `service` opens it; a
 * `command` acts on the running service's, or, when none runs, starts its own for as long as it needs it. The
 * options are for an embedded one.
 *
 * @throws {StoreError} codes `StoreInUse`, `EmbeddedSettingsUnreadable`.
 * @throws {PortError} when the embedded one cannot listen.
 */
export async function openObjectStore(
  config: StoreConfig,
  role: 'service' | 'command',
  options: EmbeddedOptions = {},
): Promise<OpenedStore> {
  if (config.kind === 's3') {
    const { publicEndpoint = config.endpoint, bucket } = config;
    return { store: createS3Store(config), kind: 's3', publicEndpoint, bucket, close: async () => {} };
  }
  const settings = await loadEmbeddedSettings(config.dataDirectory);
  if (role === 'command') {
    if (settings.endpoint !== null && (await isRunning(settings, settings.endpoint))) {
      const { endpoint } = settings;
      return connect(settings, { url: endpoint, ownUrl: endpoint }, async () => {});
    }
    const own = await start(config.dataDirectory, settings, 0, options);
    return connect(settings, own, own.close);
  }
  const service = await start(config.dataDirectory, settings, config.port, options);
  try {
    await noteEndpoint(config.dataDirectory, settings, service.url);
  } catch (error) {
    await service.close();
    throw error;
  }
  return connect(settings, service, service.close);
}

function start(
  directory: string,
  { accessKeyId, secretAccessKey, bucket, region }: EmbeddedSettings,
  port: number,
  { start: startStore = startEmbeddedStore, ...options }: EmbeddedOptions,
) {
  const credentials = { accessKeyId, secretAccessKey };
  return startStore({
    directory: embeddedDirectory(directory),
    port,
    credentials,
    bucket,
    region,
    ...options,
  });
}

interface Addresses {
  readonly url: string;
  readonly ownUrl: string;
}

function connect(
  settings: EmbeddedSettings,
  { url, ownUrl }: Addresses,
  close: () => Promise<void>,
): OpenedStore {
  const store = createS3Store({ ...clientConfig(settings, ownUrl), publicEndpoint: url });
  return { store, kind: 'embedded', publicEndpoint: url, bucket: settings.bucket, close };
}

// Only the store that made these keys can answer a signed listing, whatever else may have taken its port.
async function isRunning(settings: EmbeddedSettings, endpoint: string): Promise<boolean> {
  const config = { ...clientConfig(settings, endpoint), timeoutMs: ANSWER_WITHIN_MS, retries: 0 };
  try {
    for await (const _ of createS3Store(config).list('')) break;
    return true;
  } catch (error) {
    if (error instanceof StoreError) return false;
    throw error;
  }
}

function clientConfig(
  { accessKeyId, secretAccessKey, bucket, region }: EmbeddedSettings,
  endpoint: string,
): S3Config {
  return { endpoint, region, bucket, credentials: { accessKeyId, secretAccessKey } };
}
