import { readDocument, sameJson, writeDocument } from '../documents.ts';
import { ConflictError, type DocumentStore } from '../ports.ts';
import {
  entryIn,
  headPlace,
  referenceTo,
  rememberedEntries,
  storedPlace,
  type Head,
  type Link,
} from './chain.ts';
import { auditEntrySchema, auditKey, type AuditEntry } from './entry.ts';

const attempts = 50;

/**
 * Appends an entry to the chain. Appending the same entry again changes nothing; another one under its name is a
 * ConflictError. Of two that append at once one comes after the other. An entry counts from when the head names it; whoever
 * comes next puts it in its place, where whoever wrote it died in between.
 */
export async function appendAudit(store: DocumentStore, entry: AuditEntry): Promise<void> {
  const parsed = auditEntrySchema.parse(entry);
  const key = auditKey(parsed);
  for (let attempt = 1; ; attempt += 1) {
    const found = await readDocument(store, headPlace);
    const head = found?.value ?? headPlace.empty;
    if (head.last !== null && (await store.get(auditKey(head.last.entry))) === null)
      await putInPlace(store, head.last);
    if (await isThere(store, key, parsed)) return;
    const next = headAfter(head, parsed);
    const written = await writeDocument(store, headPlace, found?.version ?? null, next);
    if ('version' in written) return putInPlace(store, next.last);
    if (attempt === attempts) throw written.conflict;
  }
}

function headAfter({ last, latest }: Head, entry: AuditEntry): Head & { readonly last: Link } {
  const link: Link = { schemaVersion: 2, seq: (last?.seq ?? 0) + 1, previous: latest[0] ?? null, entry };
  return {
    schemaVersion: 1,
    last: link,
    latest: [referenceTo(link), ...latest].slice(0, rememberedEntries),
  };
}

/** True if the very same entry stands there. Throws ConflictError where another one does. */
async function isThere(store: DocumentStore, key: string, entry: AuditEntry): Promise<boolean> {
  const found = await readDocument(store, storedPlace(key));
  if (found === null) return false;
  if (sameJson(entryIn(found.value), entry)) return true;
  throw new ConflictError(key);
}

async function putInPlace(store: DocumentStore, link: Link): Promise<void> {
  try {
    await store.create(auditKey(link.entry), link);
  } catch (error) {
    // Somebody else has done it.
    if (!(error instanceof ConflictError)) throw error;
  }
}
