import type { ObjectSummary } from '../../object-store.ts';
import type { KeyIndex } from '../disk/key-index.ts';

interface ListRequest {
  readonly prefix: string;
  /** Empty for none. */
  readonly delimiter: string;
  /** Begin behind this key or common prefix; empty for the first. */
  readonly after: string;
  readonly maxKeys: number;
}

export interface ListPage {
  readonly objects: readonly ObjectSummary[];
  readonly commonPrefixes: readonly string[];
  /** The last key or common prefix of this page where more follow, else null. */
  readonly next: string | null;
}

/** Returns one page of keys under a prefix, those that share a part up to the delimiter rolled into one. */
export function listPage(
  index: Pick<KeyIndex, 'from'>,
  { prefix, delimiter, after, maxKeys }: ListRequest,
): ListPage {
  const objects: ObjectSummary[] = [];
  const commonPrefixes: string[] = [];
  let last = after;
  if (maxKeys === 0) return { objects, commonPrefixes, next: null };
  for (const summary of index.from(laterOf(prefix, after))) {
    if (!summary.key.startsWith(prefix)) break;
    const common = commonPrefix(summary.key, prefix, delimiter);
    const item = common ?? summary.key;
    if (item === last) continue;
    if (objects.length + commonPrefixes.length === maxKeys) return { objects, commonPrefixes, next: last };
    if (common === null) objects.push(summary);
    else commonPrefixes.push(common);
    last = item;
  }
  return { objects, commonPrefixes, next: null };
}

function laterOf(a: string, b: string): string {
  return Buffer.compare(Buffer.from(a), Buffer.from(b)) >= 0 ? a : b;
}

function commonPrefix(key: string, prefix: string, delimiter: string): string | null {
  const at = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
  return at === -1 ? null : key.slice(0, at + delimiter.length);
}
