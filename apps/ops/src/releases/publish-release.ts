import { createManifest, type ReleaseManifest } from '@mangetamain/deploy';
import pLimit from 'p-limit';
import type { ObjectStore } from '../store/object-store.ts';
import { cacheControlOf, contentTypeOf } from '../site/site-headers.ts';
import { analysesVersionOf, datasetContractsOf, problemWithEntry } from './entry-page.ts';
import { type Build, readBuild } from './read-build.ts';
import { checkStoredRelease } from './register-release.ts';
import { ReleaseError } from './release-error.ts';
import { releaseFileKey, releaseManifestKey } from './release-keys.ts';
import { createStoreArtifacts } from './store-artifacts.ts';

const CONCURRENCY = 8;

export interface PublishRequest {
  readonly directory: string;
  /** Who publishes. */
  readonly actor: string;
  readonly commit?: string;
  readonly title?: string;
  readonly notes?: string;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface PublishedRelease {
  readonly manifest: ReleaseManifest;
  /** False where the same files were published before. */
  readonly created: boolean;
}

/**
 * Publishes a build under the name that its content gives it: files first, the manifest last, then all of it read back
 * and compared. What is published already, and whole, is left as it is.
 *
 * @throws {ReleaseError} where the build is none, cannot work, or did not arrive whole.
 * @throws {StoreError} from the store.
 */
export async function publishRelease(store: ObjectStore, request: PublishRequest): Promise<PublishedRelease> {
  const build = await readBuild(request.directory);
  const html = new TextDecoder().decode(build.contents.get('index.html'));
  const manifest = manifestOf(build, html, request);
  const problem = problemWithEntry(html, manifest);
  if (problem !== null) {
    throw new ReleaseError(
      'release_broken',
      `The build in ${request.directory} cannot work: ${problem}. Build it again.`,
    );
  }
  const existing = await findWhole(store, manifest.releaseId);
  if (existing !== null) return { manifest: existing, created: false };
  await upload(store, build, manifest, request.onProgress);
  return {
    manifest: await checkStoredRelease(manifest.releaseId, createStoreArtifacts(store)),
    created: true,
  };
}

function manifestOf(
  { files }: Build,
  html: string,
  { actor, commit, title, notes }: PublishRequest,
): ReleaseManifest {
  const datasetContracts = datasetContractsOf(html);
  const analysesVersion = analysesVersionOf(html);
  return createManifest(files, {
    createdAt: new Date(),
    actor,
    ...(commit === undefined ? {} : { commit }),
    ...(title === undefined ? {} : { title }),
    ...(notes === undefined ? {} : { notes }),
    ...(datasetContracts === null ? {} : { datasetContracts }),
    ...(analysesVersion === null ? {} : { analysesVersion }),
  });
}

async function findWhole(store: ObjectStore, releaseId: string): Promise<ReleaseManifest | null> {
  try {
    return await checkStoredRelease(releaseId, createStoreArtifacts(store));
  } catch (error) {
    if (error instanceof ReleaseError) return null;
    throw error;
  }
}

async function upload(
  store: ObjectStore,
  { contents }: Build,
  manifest: ReleaseManifest,
  onProgress: PublishRequest['onProgress'],
): Promise<void> {
  const { releaseId } = manifest;
  let done = 0;
  await pLimit(CONCURRENCY).map(contents, async ([path, body]) => {
    await store.put(releaseFileKey(releaseId, path), body, {
      contentType: contentTypeOf(path),
      cacheControl: cacheControlOf(path),
    });
    done += 1;
    onProgress?.(done, contents.size);
  });
  const json = new TextEncoder().encode(JSON.stringify(manifest));
  await store.put(releaseManifestKey(releaseId), json, { contentType: 'application/json' });
}
