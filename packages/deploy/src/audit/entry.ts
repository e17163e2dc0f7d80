import * as z from 'zod';
import { environmentSchema } from '../environment.ts';

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
    'rules',
    'schedule',
    'approve',
    'cancel-schedule',
    'prune',
    'register-release',
    'import-dataset',
    'demo-dataset',
    'use-dataset',
    'restore-state',
    'refused',
  ]),
  where: environmentSchema.nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  why: z.string(),
  /** `intended` is written before the deed, so that even a crash leaves a trace. */
  outcome: z.string().min(1),
  promotionId: z.string().nullable(),
  /** SHA-256 of what changed for readers, which is kept with the promotion. */
  difference: z.string().optional(),
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

/** Under this every entry stands in the state store. */
export const auditPrefix = 'audit/';

/** Key of an entry; keys sort by time (UTC). */
export function auditKey(entry: Pick<AuditEntry, 'id' | 'at'>): string {
  return `${auditPrefix}${entry.at.slice(0, 10)}/${entry.at.replaceAll(/[^0-9TZ]/g, '')}-${entry.id}`;
}
