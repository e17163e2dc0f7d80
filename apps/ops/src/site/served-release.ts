import type { Pointer } from '@mangetamain/deploy';

/** What a pointer says is to be served. */
export type KnownServed =
  /** Nothing is live; `ever` tells whether anything was before. */
  | { readonly type: 'nothing'; readonly ever: boolean; readonly generation: number }
  | {
      readonly type: 'release';
      readonly releaseId: string;
      /** The dataset that is shown with it; null in what an earlier version left, which follows the one in use. */
      readonly pinnedDataset: string | null;
      readonly generation: number;
      /** Releases before it, latest first: open pages may still ask for their files. */
      readonly earlier: readonly string[];
    };

/** What a site serves at present, as far as it could find out: `unknown` before the pointer was ever read. */
export type Served = KnownServed | { readonly type: 'unknown' };

/** Releases before the live one whose files stay reachable. */
const EARLIER_RELEASES = 5;

/** Returns what a pointer says is to be served. */
export function servedBy(pointer: Pointer | null): KnownServed {
  const generation = pointer?.generation ?? 0;
  if (pointer === null || pointer.live === null) {
    return { type: 'nothing', ever: generation > 0, generation };
  }
  const { releaseId, datasetId, datasetPinned } = pointer.live;
  const others = [pointer.previous?.releaseId, ...pointer.verified.map((entry) => entry.releaseId)];
  const earlier = [...new Set(others)].filter((id) => id !== undefined && id !== releaseId);
  return {
    type: 'release',
    releaseId,
    pinnedDataset: datasetPinned === true ? datasetId : null,
    generation,
    earlier: earlier.flatMap((id) => id ?? []).slice(0, EARLIER_RELEASES),
  };
}

/** Returns the dataset that is shown, as far as the pointer names one. */
export function shownDataset(served: Served): string | null {
  return served.type === 'release' ? served.pinnedDataset : null;
}

/** Returns whether a file stays reachable when another release is live: its name must tell it from theirs. */
export function outlivesItsRelease(path: string): boolean {
  return path.startsWith('assets/');
}
