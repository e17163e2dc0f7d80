import { readDocument } from '../documents.ts';
import { pointerSchema, sameDeployed, type Deployed, type Pointer } from '../environment.ts';
import type { StateStore } from '../ports.ts';
import { backupPrefix } from './backup.ts';
import type { RuleFacts } from './rule-gates.ts';

type Verified = Pointer['verified'][number];

/**
 * For how long PREPROD has served each half of a pair, verified, also where something else came after it: the pointer
 * remembers when that proved itself, and the backup before the next switch when it went. What is undone in between does
 * not count against what came back.
 */
export async function readServed(
  store: StateStore,
  pointer: Pointer | null,
  target: Deployed,
  now: Date,
): Promise<NonNullable<RuleFacts['served']>> {
  const served = async (half: 'releaseId' | 'datasetId') => {
    const entries = (pointer?.verified ?? []).filter((entry) => entry[half] === target[half]);
    const spans = await Promise.all(entries.map((entry) => spanOf(store, pointer, entry, now)));
    const milliseconds = spans.reduce((sum, span) => sum + span, 0);
    return { milliseconds, isServing: pointer?.live?.[half] === target[half] };
  };
  return { releaseId: await served('releaseId'), datasetId: await served('datasetId') };
}

async function spanOf(store: StateStore, pointer: Pointer | null, entry: Verified, now: Date) {
  const isLive = sameDeployed(entry, pointer?.live ?? null);
  const until = isLive ? now.getTime() : await departure(store, entry);
  return Math.max(0, until - Date.parse(entry.verifiedAt));
}

/** When PREPROD switched away from it for good, in milliseconds; as if at once where no backup tells. */
async function departure(store: StateStore, entry: Verified): Promise<number> {
  const prefix = backupPrefix('preprod');
  const first = String(entry.generation).padStart(8, '0');
  const keys = (await store.list(prefix)).filter((key) => key.slice(prefix.length) >= first);
  let until = Date.parse(entry.verifiedAt);
  for (const key of keys) {
    const found = await readDocument(store, { key, schema: pointerSchema });
    if (found === null || !sameDeployed(found.value.live, entry)) break;
    until = Date.parse(found.value.updatedAt);
  }
  return until;
}
