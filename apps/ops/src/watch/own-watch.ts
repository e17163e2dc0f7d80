import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { instanceSchema, type Instance } from '@mangetamain/deploy';
import { openDiskFolder } from '../disk/disk-folder.ts';
import type { Logger } from '../log/logger.ts';
import { createWatchStore, type WatchStore } from './watch-store.ts';

const INSTANCE = 'instance';

/** What this instance knows by itself, whatever becomes of the store that it watches. */
export interface OwnWatch {
  readonly instance: Instance;
  readonly store: WatchStore;
  /** Where it is kept; null where nothing outlives the process. */
  readonly directory: string | null;
}

/** Returns what is kept in this directory. An instance has the same id at each start, as far as the disk takes it. */
export async function openOwnWatch(directory: string, origin: string, logger: Logger): Promise<OwnWatch> {
  const folder = openDiskFolder({ directory, origin, logger });
  const kept = await folder.document(INSTANCE, instanceSchema);
  const instance = instanceOf(kept?.id ?? newId());
  await folder
    .keepDocument(INSTANCE, instance)
    .catch((error: unknown) => logger.warn({ err: error }, 'watch_not_kept'));
  return { instance, store: createWatchStore(folder, logger), directory };
}

/** Returns one that lasts as long as this process, for a service that runs for one command. */
export function passingWatch(logger: Logger): OwnWatch {
  const nowhere = { document: async () => null, keepDocument: async () => {} };
  return { instance: instanceOf(newId()), store: createWatchStore(nowhere, logger), directory: null };
}

const newId = () => randomBytes(8).toString('hex');

/** Several may run on one machine. */
const instanceOf = (id: string): Instance => ({ id, name: `${hostname()}-${id.slice(0, 4)}` });
