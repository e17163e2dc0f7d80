import { changeDocument } from '../documents.ts';
import type { DocumentStore } from '../ports.ts';
import { anchorPlace, referenceTo, type Link } from './chain.ts';

/**
 * The links among expired ones that may go: what is left has to be one piece, so that none goes that comes after one that
 * stays. `kept` is the oldest that is too young, where there is one.
 */
export function removableEntries(expired: readonly Link[], kept: Link | null): Link[] {
  return expired.filter(({ seq }) => kept === null || seq < kept.seq);
}

/** Notes where the chain begins once these are gone, to be called before they go. It never moves back. */
export async function moveAnchor(store: DocumentStore, removed: readonly Link[]): Promise<void> {
  const [last] = removed.toSorted((a, b) => b.seq - a.seq);
  if (last === undefined) return;
  const { seq } = last;
  await changeDocument(store, anchorPlace, (anchor) =>
    anchor.removed !== null && anchor.removed.seq >= seq
      ? anchor
      : { ...anchor, removed: { seq, ...referenceTo(last) } },
  );
}
