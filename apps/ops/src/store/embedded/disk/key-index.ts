import type { ObjectSummary } from '../../object-store.ts';

interface Entry {
  readonly summary: ObjectSummary;
  readonly order: Buffer;
}

/** What a listing needs of every object, in the order S3 lists keys: by their UTF-8 bytes. */
export interface KeyIndex {
  get(key: string): ObjectSummary | null;
  set(summary: ObjectSummary): void;
  delete(key: string): void;
  /** Entries from the first key that is `from` or follows it. */
  from(from: string): IterableIterator<ObjectSummary>;
}

/** Returns an index of these objects. JavaScript's own string order differs beyond U+FFFF. */
export function createKeyIndex(summaries: readonly ObjectSummary[]): KeyIndex {
  const byKey = new Map(summaries.map((summary) => [summary.key, summary]));
  const ordered: Entry[] = [...byKey.values()].map(toEntry).sort((a, b) => a.order.compare(b.order));

  function position(order: Buffer): number {
    let low = 0;
    let high = ordered.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const entry = ordered[middle];
      if (entry !== undefined && entry.order.compare(order) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    get: (key) => byKey.get(key) ?? null,
    set(summary) {
      const entry = toEntry(summary);
      ordered.splice(position(entry.order), byKey.has(summary.key) ? 1 : 0, entry);
      byKey.set(summary.key, summary);
    },
    delete(key) {
      if (byKey.delete(key)) ordered.splice(position(Buffer.from(key)), 1);
    },
    *from(from) {
      for (let at = position(Buffer.from(from)); at < ordered.length; at += 1) {
        const entry = ordered[at];
        if (entry !== undefined) yield entry.summary;
      }
    },
  };
}

function toEntry(summary: ObjectSummary): Entry {
  return { summary, order: Buffer.from(summary.key) };
}
