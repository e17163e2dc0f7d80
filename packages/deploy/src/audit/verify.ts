import { canonicalJson } from '../documents.ts';
import { linkOf, referenceTo, type Link } from './chain.ts';
import { auditEntrySchema, auditKey } from './entry.ts';
import type { AuditExport } from './export.ts';

export interface AuditVerdict {
  /** Entries of the chain that are kept. */
  readonly entries: number;
  /** Entries of before there was a chain. */
  readonly before: number;
  /** The hash of the last entry: whoever notes it can tell later that nothing up to here was changed. */
  readonly head: { readonly seq: number; readonly hash: string } | null;
  /** What does not fit, in words; none where all is as it was written. */
  readonly problems: readonly string[];
}

/** The last few problems say no more than the first ones. */
const mostProblems = 50;

/**
 * Tells whether the audit is as it was written: no entry changed, none missing between the oldest that is kept and the
 * head, none put in between. `known` is the hash of a head that was noted earlier, which must be part of it.
 */
export function verifyAudit({ head, anchor, entries, grownTo }: AuditExport, known?: string): AuditVerdict {
  const links = new Map<number, Link>();
  const problems: string[] = [];
  const loose: { key: string; at: string }[] = [];
  for (const { key, value } of entries) {
    const link = linkOf(value);
    const entry = link?.entry ?? auditEntrySchema.safeParse(value).data;
    if (entry === undefined) problems.push(`${key} cannot be read`);
    else if (auditKey(entry) !== key) problems.push(`${key} stands in another's place`);
    else if (link === null) loose.push({ key, at: entry.at });
    else if (links.has(link.seq)) problems.push(`${key} is a second number ${link.seq}`);
    else links.set(link.seq, link);
  }
  const { last, latest } = head;
  if (last !== null && !links.has(last.seq)) links.set(last.seq, last);
  const first = (anchor.removed?.seq ?? 0) + 1;
  const end = last?.seq ?? 0;
  const hashes = new Set(anchor.removed === null ? [] : [anchor.removed.hash]);
  let expected = anchor.removed === null ? null : { key: anchor.removed.key, hash: anchor.removed.hash };
  for (let seq = first; seq <= end; seq += 1) {
    const link = links.get(seq);
    if (link === undefined) {
      problems.push(`number ${seq} is missing`);
      expected = links.get(seq + 1)?.previous ?? null;
      continue;
    }
    if (canonicalJson(link.previous) !== canonicalJson(expected))
      problems.push(
        `number ${seq} (${auditKey(link.entry)}) does not follow the one before it: one of the two was changed`,
      );
    expected = referenceTo(link);
    hashes.add(expected.hash);
  }
  if (end >= first && canonicalJson(latest[0] ?? null) !== canonicalJson(expected))
    problems.push(`the last entry, number ${end}, is not what the head says`);
  for (const seq of links.keys()) if (seq > grownTo) problems.push(`number ${seq} is beyond the head`);
  if (last === null && links.size > 0) problems.push('the head is missing');
  const begin = oldestOf(links, first);
  for (const { key, at } of loose)
    if (begin !== null && at > begin) problems.push(`${key} is no part of the chain, and younger than it`);
  if (known !== undefined && !hashes.has(known)) problems.push(`no entry has the hash ${known}`);
  return {
    entries: Math.max(end - first + 1, 0),
    before: loose.length,
    head: latest[0] === undefined || last === null ? null : { seq: last.seq, hash: latest[0].hash },
    problems: problems.slice(0, mostProblems),
  };
}

/** When the oldest entry of the chain was written; null where none is kept. */
function oldestOf(links: ReadonlyMap<number, Link>, first: number): string | null {
  return links.get(first)?.entry.at ?? null;
}
