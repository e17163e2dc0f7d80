import path from 'node:path';
import { adoptEntries, type StateStore } from '@mangetamain/deploy';
import type { Config } from '../config/config.ts';
import type { Logger } from '../log/logger.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { createConditionalWritesCheck, type ConditionalWritesCheck } from './conditional-writes.ts';
import { openFileStateStore } from './file-state-store.ts';
import { createS3StateStore } from './s3-state-store.ts';

export interface OpenedState {
  readonly store: StateStore;
  /** True if no other process can be at work on it. */
  readonly isOurs: boolean;
  /** Tells whether the store can be trusted with promotions; null for state on a disk, which always can. */
  readonly conditionalWrites: ConditionalWritesCheck | null;
  /** Appends to the audit what commands left that could not do so themselves. It never throws. */
  readonly adopt: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Opens the state where the configuration keeps it. The object store is tried out for conditional writes at once, in
 * the background: one that ignores them is told of in the log, and takes no promotions.
 *
 * @throws {DirectoryInUseError} when another process has the state on this disk.
 */
export async function openStateStore(
  { stateStore, dataDirectory, store: { kind } }: Pick<Config, 'stateStore' | 'dataDirectory' | 'store'>,
  store: ObjectStore,
  logger: Logger,
): Promise<OpenedState> {
  if (stateStore === 'file') {
    const opened = await openFileStateStore(path.join(dataDirectory, 'state'));
    const told = (err: unknown) => logger.warn({ err }, 'audit_entries_left');
    return {
      store: opened,
      isOurs: true,
      conditionalWrites: null,
      adopt: () => adoptEntries(opened, told).catch(told),
      close: () => opened.close(),
    };
  }
  const conditionalWrites = createConditionalWritesCheck(store, logger);
  conditionalWrites().catch((error: unknown) => logger.warn({ err: error }, 'store_not_tried_out'));
  return {
    store: createS3StateStore({ store, conditionalWrites }),
    isOurs: kind === 'embedded',
    conditionalWrites,
    adopt: async () => {},
    close: async () => {},
  };
}
