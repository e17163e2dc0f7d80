import * as z from 'zod';
import { InvalidDocumentError, readValue } from '../documents.ts';
import type { StateStore } from '../ports.ts';
import { anchorPlace, anchorSchema, headPlace, headSchema } from './chain.ts';
import { auditPrefix } from './entry.ts';

/** The audit as it stands in the store, for whoever keeps or verifies it elsewhere. */
export const auditExportSchema = z.object({
  schemaVersion: z.literal(1),
  /** As of before the entries were read. */
  head: headSchema,
  anchor: anchorSchema,
  /** In the order of their keys, as they are stored; null for what is no document at all. */
  entries: z.array(z.object({ key: z.string(), value: z.unknown() })),
  /** Number of the last entry once all were read. */
  grownTo: z.int().nonnegative(),
});

export type AuditExport = z.infer<typeof auditExportSchema>;

/** Documents that are read at a time. */
const atOnce = 50;

/** The whole audit. It takes as long as it is. Throws InvalidDocumentError for the head and the anchor, UnavailableError. */
export async function exportAudit(store: StateStore): Promise<AuditExport> {
  const head = await readValue(store, headPlace);
  const keys = await store.list(auditPrefix);
  const entries: AuditExport['entries'] = [];
  for (let from = 0; from < keys.length; from += atOnce) {
    const part = keys.slice(from, from + atOnce);
    entries.push(
      ...(await Promise.all(part.map(async (key) => ({ key, value: await valueOf(store, key) })))),
    );
  }
  const anchor = await readValue(store, anchorPlace);
  const { last } = await readValue(store, headPlace);
  return { schemaVersion: 1, head, anchor, entries, grownTo: last?.seq ?? 0 };
}

async function valueOf(store: StateStore, key: string): Promise<unknown> {
  try {
    return (await store.get(key))?.value ?? null;
  } catch (error) {
    if (error instanceof InvalidDocumentError) return null;
    throw error;
  }
}
