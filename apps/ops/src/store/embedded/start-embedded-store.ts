import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { type Credentials, signingScopes } from '../signature/signature-v4.ts';
import { lockDirectory } from './directory-lock.ts';
import { openDiskStore } from './disk/disk-store.ts';
import { closeServer, listen } from './http/listen.ts';
import { createRequestHandler } from './http/request-handler.ts';
import { createMultipartUploads } from './operations/multipart-uploads.ts';
import type { Service } from './operations/operation.ts';

export const DEFAULT_BUCKET = 'mangetamain';
export const DEFAULT_REGION = 'us-east-1';

export interface EmbeddedStoreOptions {
  readonly directory: string;
  /** Default 127.0.0.1: the store is for one machine. */
  readonly host?: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly credentials: Credentials;
  readonly bucket?: string;
  readonly region?: string;
  readonly clock?: () => Date;
  /** Told of faults of the store itself, never of refused requests. Default: a process warning. */
  readonly onFault?: (fault: Error) => void;
}

interface RunningStore {
  /** Such as `http://127.0.0.1:8503`. */
  readonly url: string;
  /** Lets running requests finish, then frees port and directory. */
  readonly close: () => Promise<void>;
}

/**
 * Starts the embedded object store: a small S3 server over one directory.
 *
 * @throws {StoreError} code `StoreInUse` when another process holds the directory, `PortInUse` for the port.
 */
export async function startEmbeddedStore(options: EmbeddedStoreOptions): Promise<RunningStore> {
  const { credentials, directory, region = DEFAULT_REGION, bucket = DEFAULT_BUCKET } = options;
  const now = options.clock ?? (() => new Date());
  const onFault = options.onFault ?? ((fault: Error) => process.emitWarning(fault));
  const scopeAt = signingScopes(credentials.secretAccessKey, region);
  const authority = { accessKeyId: credentials.accessKeyId, region, scopeAt, now };
  const storeId = randomUUID();
  const server = createServer();
  const url = await listen(server, options.host ?? '127.0.0.1', options.port);

  // The lock counts as held while its holder answers, so the server is up before.
  const lock = lockDirectory(directory, { id: storeId, pid: process.pid, url });
  async function openService(): Promise<Service> {
    await lock;
    const disk = await openDiskStore(directory, onFault);
    return { bucket, region, disk, uploads: createMultipartUploads(), now };
  }
  async function close(): Promise<void> {
    // The server answers until the last write is done and the lock released: a silent holder counts as dead.
    await handler.finish();
    const [held] = await Promise.allSettled([lock]);
    if (held.status === 'fulfilled') await held.value();
    await closeServer(server);
  }

  const service = openService();
  const handler = createRequestHandler({ storeId, bucket, authority, service, onFault });
  server.on('request', handler.listener);
  try {
    await service;
  } catch (error) {
    await close();
    throw error;
  }
  return { url, close };
}
