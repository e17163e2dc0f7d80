import {
  describeProblems,
  verifyStoredRelease,
  type ArtifactStore,
  type ReleaseManifest,
} from '@mangetamain/deploy';
import { problemWithEntry } from './entry-page.ts';
import { ReleaseError } from './release-error.ts';

/**
 * Proves a release in the store: every file there with the content its manifest says, and an entry page that can work.
 * Returns its manifest.
 *
 * @throws {ReleaseError} `release_incomplete` or `release_broken`.
 * @throws {UnavailableError} when the store does not tell.
 */
export async function checkStoredRelease(
  releaseId: string,
  artifacts: ArtifactStore,
): Promise<ReleaseManifest> {
  const verdict = await verifyStoredRelease(releaseId, artifacts);
  if (verdict.type === 'incomplete') {
    const why = describeProblems(verdict.problems);
    throw new ReleaseError(
      'release_incomplete',
      `Release ${releaseId} is not complete: ${why}. Publish it again.`,
    );
  }
  const { manifest } = verdict;
  const page = await artifacts.getFile(releaseId, manifest.entry);
  const problem = problemWithEntry(new TextDecoder().decode(page ?? new Uint8Array()), manifest);
  if (problem !== null) {
    throw new ReleaseError('release_broken', `Release ${releaseId} cannot work: ${problem}. Build it again.`);
  }
  return manifest;
}
