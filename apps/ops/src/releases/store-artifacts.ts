import type { KeyObject } from 'node:crypto';
import type { ArtifactStore } from '@mangetamain/deploy';
import { readManifest } from '../data/catalog.ts';
import { DatasetError } from '../data/dataset-error.ts';
import { availableWithin } from '../store/within-deadline.ts';
import { parseJsonBytes } from '../formats/json-bytes.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { releaseFileKey, releaseManifestKey, releasesPrefix } from './release-keys.ts';
import { signatureProblem } from './signature.ts';

const TIMEOUT_MS = 20_000;

interface StoreArtifactsOptions {
  readonly timeoutMs?: number;
  /** Releases have to bear signatures of it; none are asked for, where not given. */
  readonly signedBy?: KeyObject | undefined;
}

/** Returns the releases and datasets of an object store. */
export function createStoreArtifacts(
  store: ObjectStore,
  { timeoutMs = TIMEOUT_MS, signedBy }: StoreArtifactsOptions = {},
): ArtifactStore {
  return {
    ...(signedBy !== undefined && {
      signatureProblem: (releaseId: string) =>
        availableWithin(timeoutMs, () => signatureProblem(store, releaseId, signedBy)),
    }),
    listReleases: () =>
      availableWithin(timeoutMs, async (signal) => {
        const ids: string[] = [];
        for await (const { key } of store.list(releasesPrefix, { signal })) {
          const id = /^releases\/([^/]+)\/manifest\.json$/.exec(key)?.[1];
          if (id !== undefined) ids.push(id);
        }
        return ids;
      }),
    getManifest: (releaseId) =>
      availableWithin(timeoutMs, async (signal) => {
        const object = await store.get(releaseManifestKey(releaseId), { signal });
        return object === null ? null : (parseJsonBytes(object.body) ?? 'no JSON');
      }),
    headFile: (releaseId, path) =>
      availableWithin(timeoutMs, async (signal) => {
        const object = await store.head(releaseFileKey(releaseId, path), { signal });
        return object === null ? null : { bytes: object.bytes };
      }),
    getFile: (releaseId, path) =>
      availableWithin(timeoutMs, async (signal) => {
        const object = await store.get(releaseFileKey(releaseId, path), { signal });
        return object?.body ?? null;
      }),
    hasDataset: (datasetId) => availableWithin(timeoutMs, (signal) => hasDataset(store, datasetId, signal)),
  };
}

async function hasDataset(store: ObjectStore, datasetId: string, signal: AbortSignal): Promise<boolean> {
  try {
    const { files } = await readManifest(store, datasetId);
    const found = await Promise.all(files.map(({ key }) => store.head(key, { signal })));
    return files.every((file, index) => found[index]?.bytes === file.bytes);
  } catch (error) {
    if (error instanceof DatasetError) return false;
    throw error;
  }
}
