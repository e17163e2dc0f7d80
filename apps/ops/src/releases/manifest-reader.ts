import { releaseManifestSchema, type ArtifactStore, type ReleaseManifest } from '@mangetamain/deploy';

/** Releases whose manifests are remembered; the oldest readings go first. */
const REMEMBERED = 500;

/** Returns the manifest of a release, or null where there is no valid one. Throws UnavailableError. */
export type ManifestReader = (releaseId: string) => Promise<ReleaseManifest | null>;

/**
 * Returns a reader for views. A release never changes, so what was read once is not read again; what was missing or
 * failed is. Whoever decides by a manifest reads it from the store.
 */
export function createManifestReader(artifacts: Pick<ArtifactStore, 'getManifest'>): ManifestReader {
  const known = new Map<string, ReleaseManifest>();
  return async (releaseId) => {
    const remembered = known.get(releaseId);
    if (remembered !== undefined) return remembered;
    const manifest = releaseManifestSchema.safeParse(await artifacts.getManifest(releaseId)).data ?? null;
    if (manifest === null) return null;
    known.set(releaseId, manifest);
    for (const oldest of known.keys()) {
      if (known.size <= REMEMBERED) break;
      known.delete(oldest);
    }
    return manifest;
  };
}
