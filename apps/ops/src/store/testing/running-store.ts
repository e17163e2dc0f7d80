import { onTestFinished } from 'vitest';
import {
  DEFAULT_BUCKET,
  DEFAULT_REGION,
  type EmbeddedStoreOptions,
  startEmbeddedStore,
} from '../embedded/start-embedded-store.ts';
import type { S3Config } from '../s3/s3-config.ts';
import { createTemporaryDirectory } from '../../testing/temporary-directory.ts';
import { TEST_CREDENTIALS } from './test-credentials.ts';

/** Starts an embedded store for the running test and returns where it is. */
export async function runStore(options: Partial<EmbeddedStoreOptions> = {}) {
  const directory = options.directory ?? (await createTemporaryDirectory());
  const store = await startStore({ ...options, directory });
  onTestFinished(store.close);
  return { ...store, directory };
}

/** Starts an embedded store that whoever asked for it closes. */
export async function startStore(options: Partial<EmbeddedStoreOptions> & { readonly directory: string }) {
  const store = await startEmbeddedStore({ port: 0, credentials: TEST_CREDENTIALS, ...options });
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= store.close());
  const config: S3Config = {
    endpoint: store.url,
    region: options.region ?? DEFAULT_REGION,
    bucket: options.bucket ?? DEFAULT_BUCKET,
    credentials: TEST_CREDENTIALS,
  };
  return { url: store.url, close, config };
}
