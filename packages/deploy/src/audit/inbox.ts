import { ifValid, readDocument, sameJson, type InvalidDocumentError } from '../documents.ts';
import { ConflictError, type StateStore } from '../ports.ts';
import { appendAudit } from './append.ts';
import { auditEntrySchema, auditKey, type AuditEntry } from './entry.ts';

const prefix = 'audit-inbox/';

const placeOf = (key: string) => ({ key, schema: auditEntrySchema });

/**
 * Leaves an entry for whoever may write the chain: to be used by one who may only add documents of its own. Leaving the
 * same entry again changes nothing; another one under its name is a ConflictError.
 */
export async function leaveEntry(
  store: Pick<StateStore, 'get' | 'create'>,
  entry: AuditEntry,
): Promise<void> {
  const place = placeOf(prefix + auditKey(entry));
  try {
    await store.create(place.key, auditEntrySchema.parse(entry));
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    const found = await readDocument(store, place);
    if (!sameJson(found?.value, entry)) throw error;
  }
}

/** Appends what was left, oldest first. What cannot be read stays there: `onUnreadable` is told of it. */
export async function adoptEntries(
  store: StateStore,
  onUnreadable?: (error: InvalidDocumentError) => void,
): Promise<void> {
  for (const key of await store.list(prefix)) {
    const found = await ifValid(readDocument(store, placeOf(key)), onUnreadable);
    if (found === null) continue;
    await appendAudit(store, found.value);
    await store.remove(key);
  }
}
