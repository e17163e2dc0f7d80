import {
  auditEntrySchema,
  auditPrefix,
  isExpiredAudit,
  linkOf,
  moveAnchor,
  removableEntries,
  type Link,
  type RetentionSettings,
  type StateStore,
} from '@mangetamain/deploy';
import { removeAll, requireFew } from './removal.ts';

/**
 * Removes the entries of the audit that are old enough, and returns how many. Keys sort by time, so that the first one that
 * is too young ends the search. The chain that is left stays in one piece.
 *
 * @throws {TooMuchToSweepError} before anything is removed.
 */
export async function sweepAudit(store: StateStore, now: Date, settings: RetentionSettings): Promise<number> {
  if (settings.auditDays === null) return 0;
  const keys = await store.list(auditPrefix);
  const loose: string[] = [];
  const links = new Map<Link, string>();
  let kept: Link | null = null;
  for (const key of keys) {
    const { value } = (await store.get(key)) ?? {};
    const link = linkOf(value);
    const entry = link?.entry ?? auditEntrySchema.safeParse(value).data;
    if (entry === undefined) continue;
    if (!isExpiredAudit(entry, now, settings)) {
      kept = link;
      break;
    }
    if (link === null) loose.push(key);
    else links.set(link, key);
  }
  const removable = removableEntries([...links.keys()], kept);
  const expired = [...loose, ...removable.flatMap((link) => links.get(link) ?? [])];
  requireFew(expired, keys.length);
  await moveAnchor(store, removable);
  return removeAll(store, expired, keys.length);
}
