import { DEFAULT_REGION } from './embedded/start-embedded-store.ts';
import { loadCredentials } from './s3/credentials.ts';
import type { S3Config } from './s3/s3-config.ts';
import { StoreError } from './store-error.ts';

const DEFAULT_DATA_DIRECTORY = '.data';
const DEFAULT_EMBEDDED_PORT = 8503;

/** Which object store to use: an S3 service, or the embedded one under a directory. */
export type StoreConfig =
  | ({ readonly kind: 's3' } & S3Config)
  | { readonly kind: 'embedded'; readonly dataDirectory: string; readonly port: number };

/**
 * Returns the store that the environment names: `S3_ENDPOINT` with `S3_REGION`, `S3_BUCKET`, keys and perhaps
 * `S3_PUBLIC_ENDPOINT`; without `S3_ENDPOINT` the embedded store under `DATA_DIR`, on `S3_PORT`.
 *
 * @throws {StoreError} code `InvalidConfiguration`, or those of `loadCredentials`.
 */
export async function storeConfigFromEnv(
  env: Readonly<Record<string, string | undefined>>,
): Promise<StoreConfig> {
  const endpoint = env['S3_ENDPOINT'] ?? '';
  if (endpoint === '') {
    return {
      kind: 'embedded',
      dataDirectory: env['DATA_DIR'] || DEFAULT_DATA_DIRECTORY,
      port: readPort(env['S3_PORT']),
    };
  }
  const bucket = env['S3_BUCKET'] ?? '';
  if (bucket === '')
    throw invalid('S3_ENDPOINT is set, S3_BUCKET is not.', 'Set S3_BUCKET to the bucket to use.');
  return {
    kind: 's3',
    endpoint,
    publicEndpoint: env['S3_PUBLIC_ENDPOINT'] || undefined,
    region: env['S3_REGION'] || DEFAULT_REGION,
    bucket,
    credentials: await loadCredentials(env),
  };
}

function readPort(text: string | undefined): number {
  if (text === undefined || text === '') return DEFAULT_EMBEDDED_PORT;
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw invalid(
    `S3_PORT is ${JSON.stringify(text)}, which is no port.`,
    'Set it to a number from 0 to 65535.',
  );
}

function invalid(what: string, remedy: string): StoreError {
  return new StoreError(what, { code: 'InvalidConfiguration', remedy });
}
