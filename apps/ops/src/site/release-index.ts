import { encodedPath, releaseManifestSchema, type ArtifactStore } from '@mangetamain/deploy';

/** One stored file of a release. */
export interface IndexedFile {
  readonly releaseId: string;
  readonly path: string;
  readonly sha256: string;
}

/** The files of a release by path, compressed copies included. */
export type ReleaseIndex = ReadonlyMap<string, IndexedFile>;

/**
 * Reads which files a release has; null where there is no such release or its manifest is not valid.
 *
 * @throws {UnavailableError} when the store does not tell.
 */
export async function readReleaseIndex(
  releaseId: string,
  artifacts: Pick<ArtifactStore, 'getManifest'>,
): Promise<ReleaseIndex | null> {
  const parsed = releaseManifestSchema.safeParse(await artifacts.getManifest(releaseId));
  if (!parsed.success || parsed.data.releaseId !== releaseId) return null;
  const index = new Map<string, IndexedFile>();
  for (const { path, sha256, encodings } of parsed.data.files) {
    index.set(path, { releaseId, path, sha256 });
    if (encodings !== undefined) {
      const copy = encodedPath(path, 'br');
      index.set(copy, { releaseId, path: copy, sha256: encodings.br.sha256 });
    }
  }
  return index;
}
