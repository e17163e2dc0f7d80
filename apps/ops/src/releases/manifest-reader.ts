import { releaseManifestSchema, type ArtifactStore, type ReleaseManifest } from '@mangetamain/deploy';
import { LRUCache } from 'lru-cache';

/** Releases whose manifests are remembered. */
const REMEMBERED = 500;

/** Returns the manifest of a release, or null where there is no valid one. Throws UnavailableError. */
export type ManifestReader = (releaseId: string) => Promise<ReleaseManifest | null>;

/**
 * Returns a reader for views. A release never changes, so what was read once is not read again; what was missing or
 * failed is. Whoever decides by a manifest reads it from the store.
 */
export function createManifestReader(artifacts: Pick<ArtifactStore, 'getManifest'>): ManifestReader {
  const known = new LRUCache<string, ReleaseManifest>({ max: REMEMBERED });
  return async (releaseId) => {
    const remembered = known.get(releaseId);
    if (remembered !== undefined) return remembered;
    const manifest = releaseManifestSchema.safeParse(await artifacts.getManifest(releaseId)).data ?? null;
    if (manifest !== null) known.set(releaseId, manifest);
    return manifest;
  };
}
