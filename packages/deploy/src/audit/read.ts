import { ifValid, readDocument, readValue, type InvalidDocumentError } from '../documents.ts';
import type { StateStore } from '../ports.ts';
import { entryIn, headPlace, storedPlace, type Head } from './chain.ts';
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
  const found = await Promise.all(
    keys.map(
      async (key) =>
        (await ifValid(readDocument(store, storedPlace(key)), onUnreadable)) ?? inHead(head, key),
    ),
  );
  return found.flatMap((document) => (document === null ? [] : [entryIn(document.value)]));
}

/** The last entry may not stand in its own place yet. */
function inHead({ last }: Head, key: string) {
  return last !== null && auditKey(last.entry) === key ? { value: last } : null;
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
