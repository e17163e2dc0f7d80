import * as z from 'zod';
import { ifValid, readDocument, readValue, type InvalidDocumentError } from '../documents.ts';
import type { StateStore } from '../ports.ts';
import { entryIn, headPlace, referenceTo, storedPlace, type Head, type Link } from './chain.ts';
import { auditKey, auditPrefix, type AuditEntry } from './entry.ts';
import { latestKeys } from './latest-keys.ts';

interface PageOptions {
  readonly limit: number;
  readonly now: Date;
  /** Where the page before ended, as its `next` says; the latest, where left out. */
  readonly after?: string | undefined;
  readonly onUnreadable?: ((error: InvalidDocumentError) => void) | undefined;
}

export interface AuditPage {
  /** Latest first. */
  readonly entries: readonly AuditEntry[];
  /** Where the next page begins; null where this is the last one. */
  readonly next: string | null;
}

/** What a page may begin after: the key of an entry without what all keys begin with. */
export const auditCursorSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}\/[0-9TZ]{8,24}-[a-z0-9-]{1,128}$/);

/**
 * So many entries, latest first; as many as the head remembers cost no more than they are. One that is damaged, or of
 * another version, does not hide the others: `onUnreadable` is told of it. Throws UnavailableError.
 */
export async function readAuditPage(
  store: StateStore,
  { limit, now, after, onUnreadable = () => undefined }: PageOptions,
): Promise<AuditPage> {
  const head = (await ifValid(readValue(store, headPlace), onUnreadable)) ?? headPlace.empty;
  const begin = after === undefined ? null : auditPrefix + after;
  const known = await latestKeys(store, head, { count: limit + 1, after: begin, now });
  const keys = known.slice(0, limit);
  const read = readOnce(store, head);
  const found = await Promise.all(
    keys.map(async (key) => (await ifValid(read(key), onUnreadable)) ?? inHead(head, key)),
  );
  const next = known.length > limit ? (keys.at(-1)?.slice(auditPrefix.length) ?? null) : null;
  return { entries: found.flatMap((stored) => (stored === null ? [] : [entryIn(stored)])), next };
}

/** The latest entries as of now, latest first. */
export async function readAudit(
  store: StateStore,
  limit: number,
  now: Date,
  onUnreadable?: (error: InvalidDocumentError) => void,
): Promise<AuditEntry[]> {
  return [...(await readAuditPage(store, { limit, now, onUnreadable })).entries];
}

type Stored = AuditEntry | Link;

/** More than whoever looks at delivery reads, and little beside one page. */
const REMEMBERED = 2_000;

/** What was read of each store. What the head names counts as long as it says the same of it; the rest never changes. */
const readBefore = new WeakMap<StateStore, Map<string, Stored>>();

/** Reads each entry once. */
function readOnce(store: StateStore, { latest }: Head): (key: string) => Promise<Stored | null> {
  const hashes = new Map(latest.map(({ key, hash }) => [key, hash]));
  const known = readBefore.get(store) ?? new Map<string, Stored>();
  readBefore.set(store, known);
  return async (key) => {
    const name = hashes.get(key) ?? key;
    const remembered = known.get(name);
    if (remembered !== undefined) return remembered;
    const stored = (await readDocument(store, storedPlace(key)))?.value ?? null;
    const isAsNamed =
      !hashes.has(key) || (stored !== null && 'entry' in stored && referenceTo(stored).hash === name);
    if (stored === null || !isAsNamed) return stored;
    known.set(name, stored);
    const [oldest] = known.keys();
    if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
    return stored;
  };
}

/** The last entry may not stand in its own place yet. */
function inHead({ last }: Head, key: string) {
  return last !== null && auditKey(last.entry) === key ? last : null;
}
