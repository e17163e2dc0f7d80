import {
  appendAudit,
  entryOf,
  readInUse,
  type Clock,
  type Ids,
  type InUse,
  type StateStore,
} from '@mangetamain/deploy';
import pLimit from 'p-limit';
import * as z from 'zod';
import { readCurrent } from '../data/catalog.ts';
import { datasetsPrefix } from '../data/dataset-keys.ts';
import { immutable } from '../data/stored-json.ts';
import { parseJsonBytes } from '../formats/json-bytes.ts';
import { releasesPrefix } from '../releases/release-keys.ts';
import type { ObjectStore, StoredObject } from '../store/object-store.ts';

const places = { releases: releasesPrefix, datasets: datasetsPrefix } as const;

/** What can be pruned. */
type Prunable = keyof typeof places;

export interface PruneWish {
  readonly what: Prunable;
  /** What is younger stays. */
  readonly olderThanDays: number;
  /** What stays whatever its age. */
  readonly keep: readonly string[];
  /** False only tells what would go. */
  readonly apply: boolean;
  readonly by: string;
  readonly reason: string;
}

export interface Pruned {
  /** The oldest first. */
  readonly found: readonly { readonly id: string; readonly createdAt: string; readonly bytes: number }[];
  /** How many stay. */
  readonly kept: number;
  readonly applied: boolean;
}

interface PrunePorts {
  readonly objects: ObjectStore;
  readonly store: StateStore;
  readonly clock: Pick<Clock, 'now'>;
  readonly ids: Ids;
}

interface Folder {
  readonly id: string;
  readonly keys: readonly string[];
  readonly bytes: number;
  readonly createdAt: string | null;
}

const DAY_MS = 86_400_000;
const CONCURRENCY = 8;
const datedSchema = z.object({ createdAt: z.iso.datetime() });

/** Finds the releases or datasets that nothing names any more, and removes them where that is wanted. Each is audited. */
export async function prune(ports: PrunePorts, wish: PruneWish): Promise<Pruned> {
  const { objects, store, clock } = ports;
  const { what, keep, olderThanDays, apply } = wish;
  const inUse = await idsInUse(objects, store, what);
  const before = new Date(clock.now().getTime() - olderThanDays * DAY_MS).toISOString();
  const folders = await foldersBelow(objects, places[what]);
  const found = folders
    .flatMap((folder) => (folder.createdAt === null ? [] : [{ ...folder, createdAt: folder.createdAt }]))
    .filter(({ id, createdAt }) => createdAt < before && !inUse.has(id) && !keep.includes(id))
    .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
  const gone = [];
  for (const folder of found) if (!apply || (await remove(ports, wish, folder))) gone.push(folder);
  return {
    found: gone.map(({ id, createdAt, bytes }) => ({ id, createdAt, bytes })),
    kept: folders.length - gone.length,
    applied: apply,
  };
}

/** The dataset of `current.json` waits for a first release, or is what reports read. */
async function idsInUse(objects: ObjectStore, store: StateStore, what: Prunable): Promise<InUse[Prunable]> {
  const inUse = (await readInUse(store))[what];
  const current = what === 'datasets' ? await readCurrent(objects) : null;
  return current === null ? inUse : new Set([...inUse, current.datasetId]);
}

/**
 * Removes one, its manifest first: from then on nothing can be promoted to it. A promotion that had found it whole before
 * holds its environment since even before that, so a second look finds it, and the manifest comes back.
 */
async function remove(
  ports: PrunePorts,
  { what, by, reason }: PruneWish,
  { id, keys }: Folder,
): Promise<boolean> {
  const { objects, store, clock, ids } = ports;
  const who = {
    who: by,
    what: 'prune',
    where: null,
    from: id,
    to: null,
    why: reason,
    promotionId: null,
  } as const;
  const deed = { id: ids.next(), ...who };
  const record = (phase: '1-intent' | '2-outcome', outcome: string) =>
    appendAudit(store, entryOf(deed, phase, clock.now().toISOString(), outcome));
  await record('1-intent', 'intended');
  const key = manifestKeyOf(what, id);
  const manifest = await objects.get(key);
  await objects.delete(key);
  if ((await idsInUse(objects, store, what)).has(id)) {
    if (manifest !== null) await putBack(objects, what, manifest);
    await record('2-outcome', 'kept: it is in use again');
    return false;
  }
  for (const each of keys) if (each !== key) await objects.delete(each);
  await record('2-outcome', 'done');
  return true;
}

const manifestKeyOf = (what: Prunable, id: string) => `${places[what]}${id}/manifest.json`;

const putBack = (objects: ObjectStore, what: Prunable, { key, body, contentType }: StoredObject) =>
  objects.put(key, body, {
    contentType,
    ...(what === 'datasets' && { cacheControl: immutable }),
  });

async function foldersBelow(objects: ObjectStore, prefix: string): Promise<Folder[]> {
  const folders = new Map<string, { keys: string[]; bytes: number }>();
  for await (const { key, bytes } of objects.list(prefix)) {
    const [id = '', file] = key.slice(prefix.length).split('/');
    if (file === undefined) continue;
    const folder = folders.get(id) ?? { keys: [], bytes: 0 };
    folder.keys.push(key);
    folders.set(id, { ...folder, bytes: folder.bytes + bytes });
  }
  return pLimit(CONCURRENCY).map(folders, async ([id, folder]) => ({
    id,
    ...folder,
    createdAt: await createdAt(objects, prefix, id),
  }));
}

/** Null where it is not whole, or not to be read: what nobody can date is left alone. */
async function createdAt(objects: ObjectStore, prefix: string, id: string): Promise<string | null> {
  const manifest = await objects.get(`${prefix}${id}/manifest.json`);
  if (manifest === null) return null;
  return datedSchema.safeParse(parseJsonBytes(manifest.body)).data?.createdAt ?? null;
}
