import type { AuditEntry } from '@mangetamain/deploy';
import * as z from 'zod';

const text = z.string().trim().max(100).catch('');

/** What entries are to be shown; empty parts exclude nothing. */
export const auditFilterSchema = z.object({ who: text, what: text, where: text, text });

export type AuditFilter = z.infer<typeof auditFilterSchema>;

/**
 * Returns one entry per deed, latest first: its outcome, or, where none was recorded, its intention.
 * A deed is recorded before and after it is done, under one id with two endings.
 */
export function deedsOf(entries: readonly AuditEntry[]): AuditEntry[] {
  const deeds = new Map<string, AuditEntry>();
  for (const entry of entries) {
    const id = deedIdOf(entry.id);
    const known = deeds.get(id);
    if (known === undefined || known.outcome === 'intended') deeds.set(id, entry);
  }
  return [...deeds.values()].toSorted((a, b) => b.at.localeCompare(a.at));
}

/** What the entries before and after a deed have in common. */
export const deedIdOf = (id: string) => id.replace(/-\d-(?:intent|outcome)$/u, '');

/** Returns the entries that match; texts match anywhere, whatever their case. */
export function filterAudit(entries: readonly AuditEntry[], filter: AuditFilter): AuditEntry[] {
  const has = (whole: string, part: string) => whole.toLowerCase().includes(part.trim().toLowerCase());
  return entries.filter(
    (entry) =>
      (filter.what === '' || entry.what === filter.what) &&
      (filter.where === '' || entry.where === filter.where) &&
      has(entry.who, filter.who) &&
      has([entry.why, entry.from, entry.to, entry.outcome, entry.promotionId].join(' '), filter.text),
  );
}
