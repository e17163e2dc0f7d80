import { createServer } from 'node:http';
import { leaseDirectory } from '../../disk/directory-lease.ts';
import type { ConnectionLimits } from '../../server/connection-limits.ts';
import { CHECK_REQUESTS_MS, listen } from '../../server/listen.ts';
import { type Credentials, signingScopes } from '../signature/signature-v4.ts';
import { StoreError } from '../store-error.ts';
import { openDiskStore } from './disk/disk-store.ts';
import { createRequestHandler } from './http/request-handler.ts';

export const DEFAULT_BUCKET = 'mangetamain';
export const DEFAULT_REGION = 'us-east-1';
/** How long clients that stand still may keep it from closing. Containers are killed soon after they are asked to stop. */
const GRACE_MS = 2_500;
/** Longest time for a whole upload to arrive. */
const REQUEST_TIMEOUT_MS = 300_000;

export interface EmbeddedStoreOptions {
  readonly directory: string;
  /** Default 127.0.0.1: the store is for one machine. */
  readonly host?: string;
  /** 0 for any free port. */
  readonly port: number;
  /** Of `ownUrl`; any free one, where not given. */
  readonly ownPort?: number;
  readonly credentials: Credentials;
  readonly bucket?: string;
  readonly region?: string;
  readonly clock?: () => Date;
  /** Told of faults of the store itself, never of refused requests. Default: a process warning. */
  readonly onFault?: (fault: Error) => void;
  /** Of connections from outside; none, where not given. */
  readonly limits?: ConnectionLimits;
  /** Called for each connection beyond the limits. */
  readonly onRefused?: () => void;
}

export interface RunningStore {
  /** Such as `http://127.0.0.1:8503`. */
  readonly url: string;
  /** For whoever started it: another port, which nobody else can exhaust. */
  readonly ownUrl: string;
  /** Lets running requests finish for a few seconds, cuts what is left, then frees port and directory. */
  readonly close: () => Promise<void>;
}

/**
 * Starts the embedded object store: a small S3 server over one directory.
 *
 * @throws {StoreError} code `StoreInUse` when another process holds the directory.
 * @throws {PortError} when it cannot listen there.
 */
export async function startEmbeddedStore(options: EmbeddedStoreOptions): Promise<RunningStore> {
  const { credentials, directory, region = DEFAULT_REGION, bucket = DEFAULT_BUCKET } = options;
  const now = options.clock ?? (() => new Date());
  const onFault = options.onFault ?? ((fault: Error) => process.emitWarning(fault));
  const scopeAt = signingScopes(credentials.secretAccessKey, region);
  const authority = { accessKeyId: credentials.accessKeyId, region, scopeAt, now };
  const lease = await leaseDirectory(directory, ({ pid }) => inUse(directory, pid));
  try {
    const disk = await openDiskStore(directory, onFault, lease.requireHeld);
    const service = { bucket, region, disk, now };
    const handler = createRequestHandler({ bucket, authority, service, onFault });
    const serve = () =>
      createServer(
        { requestTimeout: REQUEST_TIMEOUT_MS, connectionsCheckingInterval: CHECK_REQUESTS_MS },
        handler.listener,
      );
    const address = { host: options.host ?? '127.0.0.1', port: options.port, variable: 'S3_PORT' };
    const own = await listen(serve(), { ...address, port: options.ownPort ?? 0 });
    const listener = await listen(serve(), address, options).catch(async (error: unknown) => {
      await own.close(0);
      throw error;
    });
    return {
      url: listener.url,
      ownUrl: own.url,
      async close() {
        const finished = handler.finish();
        await Promise.all([listener.close(GRACE_MS), own.close(GRACE_MS)]);
        await finished;
        await lease.release();
      },
    };
  } catch (error) {
    await lease.release();
    throw error;
  }
}

function inUse(directory: string, pid: number): StoreError {
  return new StoreError(`The object store in ${directory} is in use by process ${pid}.`, {
    code: 'StoreInUse',
    remedy: 'Wait until it has finished or stop it, then try again.',
  });
}
