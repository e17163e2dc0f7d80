import { ifValid, readDocument, readValue, type InvalidDocumentError } from '../documents.ts';
import type { StateStore } from '../ports.ts';
import { entryIn, headPlace, referenceTo, storedPlace, type Head, type Link } from './chain.ts';
import { auditKey, auditPrefix, type AuditEntry } from './entry.ts';

/**
 * The latest entries as of now, latest first; as many as the head remembers cost no more than they are. One that is
 * damaged, or of another version, does not hide the others: `onUnreadable` is told of it. Throws UnavailableError.
 */
export async function readAudit(
  store: StateStore,
  limit: number,
  now: Date,
  onUnreadable: (error: InvalidDocumentError) => void = () => undefined,
): Promise<AuditEntry[]> {
  const head = (await ifValid(readValue(store, headPlace), onUnreadable)) ?? headPlace.empty;
  const keys = (await latestKeys(store, head, limit, now)).slice(0, limit);
  const read = readOnce(store, head);
  const found = await Promise.all(
    keys.map(async (key) => (await ifValid(read(key), onUnreadable)) ?? inHead(head, key)),
  );
  return found.flatMap((stored) => (stored === null ? [] : [entryIn(stored)]));
}

type Stored = AuditEntry | Link;

/** What was read of each store, by the hash that the head knows it by: as many as the head remembers. */
const readBefore = new WeakMap<StateStore, ReadonlyMap<string, Link>>();

/** Reads an entry that the head names once: as long as that says the same of it, it is the same. */
function readOnce(store: StateStore, { latest }: Head): (key: string) => Promise<Stored | null> {
  const hashes = new Map(latest.map(({ key, hash }) => [key, hash]));
  const before = readBefore.get(store);
  const known = new Map(
    latest.flatMap(({ hash }) => {
      const link = before?.get(hash);
      return link === undefined ? [] : [[hash, link] as const];
    }),
  );
  readBefore.set(store, known);
  return async (key) => {
    const hash = hashes.get(key);
    const remembered = hash === undefined ? undefined : known.get(hash);
    if (remembered !== undefined) return remembered;
    const stored = (await readDocument(store, storedPlace(key)))?.value ?? null;
    if (stored !== null && 'entry' in stored && referenceTo(stored).hash === hash) known.set(hash, stored);
    return stored;
  };
}

/** The last entry may not stand in its own place yet. */
function inHead({ last }: Head, key: string) {
  return last !== null && auditKey(last.entry) === key ? last : null;
}

/** Keys of at least the latest entries, latest first. Those of before the chain, and of a short one, have to be listed. */
async function latestKeys(store: StateStore, head: Head, limit: number, now: Date): Promise<string[]> {
  const known = head.latest.map(({ key }) => key);
  if (known.length >= limit) return known;
  const listed = await listLatest(store, limit, now);
  return [...new Set([...known, ...listed])].toSorted().toReversed();
}

/** Most often they are of this month, and a log of years need not be listed. */
async function listLatest(store: StateStore, limit: number, now: Date): Promise<string[]> {
  const month = now.toISOString().slice(0, 7);
  const ofThisMonth = await store.list(`${auditPrefix}${month}`);
  return ofThisMonth.length >= limit ? ofThisMonth : store.list(auditPrefix);
}
