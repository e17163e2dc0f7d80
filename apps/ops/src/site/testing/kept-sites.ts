import { sha256 } from '@mangetamain/deploy';
import type { IndexedFile } from '../release-index.ts';
import type { KeptSite } from '../site-copy.ts';

const FILES = 6;
const BYTES = 300_000;

/** Returns the content of a file of these sites: as long as takes a moment to write. */
export function contentOf({ releaseId, path }: Pick<IndexedFile, 'releaseId' | 'path'>): Uint8Array {
  return new TextEncoder().encode(`${releaseId} ${path} `.repeat(BYTES / 20));
}

/** Returns a site whose live release is of this number, with the one before still reachable. */
export function numberedSite(n: number): KeptSite {
  const indexOf = (releaseId: string) => {
    const paths = Array.from({ length: FILES }, (_, file) => `assets/file-${file}.js`);
    const entry = (path: string) => ({ releaseId, path, sha256: sha256(contentOf({ releaseId, path })) });
    return new Map(paths.map((path) => [path, entry(path)]));
  };
  const [live, before] = [`r-${n}`, `r-${n - 1}`];
  return {
    served: { type: 'release', releaseId: live, pinnedDataset: null, generation: n, earlier: [before] },
    releases: new Map([
      [live, indexOf(live)],
      [before, indexOf(before)],
    ]),
  };
}
