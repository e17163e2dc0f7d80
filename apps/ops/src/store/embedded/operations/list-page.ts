import type { ObjectSummary } from '../../object-store.ts';
import type { KeyIndex } from '../disk/key-index.ts';

interface ListRequest {
  readonly prefix: string;
  /** Begin behind this key; empty for the first. */
  readonly after: string;
  readonly maxKeys: number;
}

export interface ListPage {
  readonly objects: readonly ObjectSummary[];
  /** The last key of this page where more follow, else null. */
  readonly next: string | null;
}

/** Returns one page of keys under a prefix. */
export function listPage(index: Pick<KeyIndex, 'from'>, { prefix, after, maxKeys }: ListRequest): ListPage {
  const objects: ObjectSummary[] = [];
  if (maxKeys === 0) return { objects, next: null };
  for (const summary of index.from(laterOf(prefix, after))) {
    if (!summary.key.startsWith(prefix)) break;
    if (summary.key === after) continue;
    if (objects.length === maxKeys) return { objects, next: objects.at(-1)?.key ?? null };
    objects.push(summary);
  }
  return { objects, next: null };
}

function laterOf(a: string, b: string): string {
  return Buffer.compare(Buffer.from(a), Buffer.from(b)) >= 0 ? a : b;
}
