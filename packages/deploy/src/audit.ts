import * as z from 'zod';
import { environmentSchema } from './environment.ts';
import { ifValid, readDocument, sameJson, type InvalidDocumentError, type Place } from './documents.ts';
import { ConflictError, type StateStore } from './ports.ts';

/** Who did what, when, where, from what to what, why, and what came of it. Written once, never changed. */
export const auditEntrySchema = z.strictObject({
  schemaVersion: z.literal(1),
  /** The same for the same event, so that writing it twice leaves one entry. */
  id: z.string().regex(/^[a-z0-9-]{1,128}$/),
  at: z.iso.datetime(),
  who: z.string().min(1),
  what: z.enum([
    'promotion',
    'rollback',
    'hold',
    'lift-hold',
    'lift-quarantine',
    'register-release',
    'import-dataset',
    'demo-dataset',
    'use-dataset',
    'refused',
  ]),
  where: environmentSchema.nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  why: z.string(),
  /** `intended` is written before the deed, so that even a crash leaves a trace. */
  outcome: z.string().min(1),
  promotionId: z.string().nullable(),
});

export type AuditEntry = z.infer<typeof auditEntrySchema>;

/** What the entries before and after a deed have in common. */
export type Deed = Omit<AuditEntry, 'schemaVersion' | 'at' | 'outcome'>;

/** The entry before a deed, or the one after it. */
export function entryOf(
  { id, promotionId, ...deed }: Deed,
  phase: '1-intent' | '2-outcome',
  at: string,
  outcome: string,
): AuditEntry {
  return { schemaVersion: 1, id: `${id}-${phase}`, at, ...deed, outcome, promotionId };
}

const prefix = 'audit/';

/** Key of an entry; keys sort by time (UTC). */
export function auditKey(entry: Pick<AuditEntry, 'id' | 'at'>): string {
  return `${prefix}${entry.at.slice(0, 10)}/${entry.at.replaceAll(/[^0-9TZ]/g, '')}-${entry.id}`;
}

/** What appending needs of the state. */
export type AuditStore = Pick<StateStore, 'get' | 'create'>;

/** Appends an entry. Appending the same entry again changes nothing; another one under its name is a ConflictError. */
export async function appendAudit(store: AuditStore, entry: AuditEntry): Promise<void> {
  const place = placeOf(auditKey(entry));
  try {
    await store.create(place.key, auditEntrySchema.parse(entry));
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    const found = await readDocument(store, place);
    if (!sameJson(found?.value, entry)) throw error;
  }
}

function placeOf(key: string): Place<AuditEntry> {
  return { key, schema: auditEntrySchema };
}

/**
 * The latest entries as of now, latest first. One that is damaged, or of another version, does not hide the others:
 * `onUnreadable` is told of it. Throws UnavailableError.
 */
export async function readAudit(
  store: StateStore,
  limit: number,
  now: Date,
  onUnreadable: (error: InvalidDocumentError) => void = () => undefined,
): Promise<AuditEntry[]> {
  const keys = (await latestKeys(store, limit, now)).toReversed().slice(0, limit);
  const found = await Promise.all(
    keys.map((key) => ifValid(readDocument(store, placeOf(key)), onUnreadable)),
  );
  return found.flatMap((document) => (document === null ? [] : [document.value]));
}

/** Keys of at least the latest entries: most often they are of this month, and a log of years need not be listed. */
async function latestKeys(store: StateStore, limit: number, now: Date): Promise<string[]> {
  const month = now.toISOString().slice(0, 7);
  const ofThisMonth = await store.list(`${prefix}${month}`);
  return ofThisMonth.length >= limit ? ofThisMonth : store.list(prefix);
}
