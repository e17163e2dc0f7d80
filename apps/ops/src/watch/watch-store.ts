import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { ConflictError, type DocumentStore, type Stored } from '@mangetamain/deploy';
import * as z from 'zod';
import type { DiskFolder } from '../disk/disk-folder.ts';
import type { Logger } from '../log/logger.ts';

/** A disk that hangs is not waited for longer than this. */
const PATIENCE_MS = 2_000;

export interface WatchStore extends DocumentStore {
  /** Lets go of a document that cannot be used: the next one that is created takes its place. */
  forget(key: string): void;
  /** Waits for what is being written to the disk, and writes nothing to it from then on. */
  close(): Promise<void>;
}

/**
 * Returns a store of documents for this process alone, which never fails: what is written counts at once and is put on
 * the disk as well, for the next start. Where the disk takes nothing, the log says so once, and what was written last is
 * put there once it does.
 */
export function createWatchStore(
  folder: Pick<DiskFolder, 'document' | 'keepDocument'>,
  logger: Logger,
): WatchStore {
  const documents = new Map<string, Stored>();
  const recalled = new Map<string, Promise<void>>();
  let keeping: Promise<void> = Promise.resolve();
  let isTold = false;
  let isClosed = false;

  async function recall(key: string): Promise<void> {
    const value = await folder.document(nameOf(key), z.unknown());
    if (value !== null) documents.set(key, { value, version: randomUUID() });
  }

  /** Once it resolves, the memory has what the disk had. */
  function known(key: string): Promise<void> {
    const recalling = recalled.get(key) ?? recall(key);
    recalled.set(key, recalling);
    return recalling;
  }

  async function write(key: string, expected: string | null, value: unknown): Promise<{ version: string }> {
    await known(key);
    if ((documents.get(key)?.version ?? null) !== expected) throw new ConflictError(key);
    const version = randomUUID();
    documents.set(key, { value, version });
    keeping = keeping.then(() => keep(key));
    await kept();
    return { version };
  }

  async function kept(): Promise<void> {
    await Promise.race([keeping, delay(PATIENCE_MS, undefined, { ref: false })]);
  }

  async function keep(key: string): Promise<void> {
    if (isClosed) return;
    try {
      await folder.keepDocument(nameOf(key), documents.get(key)?.value);
      isTold = false;
    } catch (error) {
      if (!isTold) logger.warn({ err: error }, 'watch_not_kept');
      isTold = true;
    }
  }

  return {
    async get(key) {
      await known(key);
      return documents.get(key) ?? null;
    },
    create: (key, value) => write(key, null, value),
    compareAndSwap: write,
    forget(key) {
      documents.delete(key);
    },
    async close() {
      await kept();
      isClosed = true;
    },
  };
}

const nameOf = (key: string) => encodeURIComponent(key);
