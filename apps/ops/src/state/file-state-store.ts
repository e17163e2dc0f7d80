import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import {
  ConflictError,
  InvalidDocumentError,
  UnavailableError,
  type StateStore,
  type Stored,
} from '@mangetamain/deploy';
import { createFile, replaceFile } from '../disk/atomic-write.ts';
import { leaseDirectory, LeaseLostError } from '../disk/directory-lease.ts';
import { ifThere } from '../disk/file-errors.ts';
import { unwrap, wrap } from './envelope.ts';

const SUFFIX = '.json';

/** Another process works in the directory. */
export class DirectoryInUseError extends Error {
  override readonly name = 'DirectoryInUseError';
  readonly code = 'state_in_use';
  constructor(directory: string, pid: number) {
    super(
      `The state in ${directory} is in use by process ${pid}. Stop that process, or ask it through its operator API (OPS_URL, OPS_TOKEN).`,
    );
  }
}

export interface FileStateStore extends StateStore {
  /** Finishes the write under way and lets another process have the directory. */
  close(): Promise<void>;
}

/**
 * Opens the state store in a directory of a local disk, for stores that ignore conditional writes. One process has it
 * at a time; its writes come one after another, each whole and on the disk before it counts.
 *
 * @throws {DirectoryInUseError} while another process has it.
 */
export async function openFileStateStore(directory: string): Promise<FileStateStore> {
  const documents = documentsIn(directory);
  await mkdir(documents, { recursive: true, mode: 0o700 });
  const lease = await leaseDirectory(directory, ({ pid }) => new DirectoryInUseError(directory, pid));
  let queue: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (isClosed)
      return Promise.reject(new UnavailableError('The state was closed; another process may have it.'));
    const turn = queue.then(work, work).catch((error: unknown) => {
      throw toUnavailable(error);
    });
    queue = turn.catch(() => undefined);
    return turn;
  }

  const get = (key: string) => getIn(directory, key);

  const write = (key: string, expected: string | null, value: unknown) =>
    inTurn(async () => {
      const found = await get(key);
      if ((found?.version ?? null) !== expected) throw new ConflictError(key);
      const version = randomUUID();
      await lease.requireHeld();
      await replaceFile(fileOf(directory, key), wrap(version, value));
      return { version };
    });

  return {
    get: (key) =>
      get(key).catch((error: unknown) => {
        throw toUnavailable(error);
      }),
    create: (key, value) => write(key, null, value),
    compareAndSwap: write,
    remove: (key) =>
      inTurn(async () => {
        await lease.requireHeld();
        await rm(fileOf(directory, key), { force: true });
      }),
    list: (prefix) =>
      inTurn(async () => {
        const names = (await readdir(documents)).filter((name) => name.endsWith(SUFFIX));
        const keys = names.map((name) => decodeURIComponent(name.slice(0, -SUFFIX.length)));
        return keys.filter((key) => key.startsWith(prefix)).toSorted();
      }),
    async close() {
      isClosed = true;
      await queue;
      await lease.release();
    },
  };
}

/**
 * Returns the state in a directory for whoever only adds documents of its own to it, whichever process has the directory:
 * a file that is there whole or not at all, under a name that nobody else uses, is in nobody's way.
 */
export function appendToFileState(directory: string): Pick<StateStore, 'get' | 'create'> {
  return {
    get: (key) => getIn(directory, key),
    async create(key, value) {
      const version = randomUUID();
      await mkdir(documentsIn(directory), { recursive: true, mode: 0o700 });
      if (!(await createFile(fileOf(directory, key), wrap(version, value)))) throw new ConflictError(key);
      return { version };
    },
  };
}

const documentsIn = (directory: string) => path.join(directory, 'documents');

const fileOf = (directory: string, key: string) =>
  path.join(documentsIn(directory), encodeURIComponent(key) + SUFFIX);

async function getIn(directory: string, key: string): Promise<Stored | null> {
  const bytes = await ifThere(readFile(fileOf(directory, key)));
  if (bytes === null) return null;
  const { value, writeId } = unwrap(key, bytes);
  return { value, version: writeId };
}

function toUnavailable(error: unknown): unknown {
  if (error instanceof ConflictError || error instanceof InvalidDocumentError) return error;
  if (error instanceof LeaseLostError) return new UnavailableError(error.message, { cause: error });
  if (!(error instanceof Error) || !('code' in error)) return error;
  return new UnavailableError(`The state on the local disk cannot be used: ${error.message}.`, {
    cause: error,
  });
}
