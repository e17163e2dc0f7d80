import type { KeyObject } from 'node:crypto';
import { contractVersionOf, type Manifest, type QualityReport } from '@mangetamain/analytics/dataset';
import type { ArtifactStore, DatasetFacts, Depth } from '@mangetamain/deploy';
import { ifSound, readManifest, readQuality } from '../data/catalog.ts';
import { readStoredFile } from '../data/stored-file.ts';
import { availableWithin } from '../store/within-deadline.ts';
import { parseJsonBytes } from '../formats/json-bytes.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { publishedNames } from '../store/published-names.ts';
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
        for await (const id of publishedNames(store, releasesPrefix, { signal })) ids.push(id);
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
    describeDataset: (datasetId) => availableWithin(timeoutMs, () => describeDataset(store, datasetId)),
    hasDataset: (datasetId, depth) =>
      availableWithin(timeoutMs, (signal) => hasDataset(store, datasetId, depth, signal)),
  };
}

/** What is damaged is as good as missing: the gates say how to have it anew. */
const asMissing = () => undefined;

async function describeDataset(store: ObjectStore, datasetId: string): Promise<DatasetFacts | null> {
  const manifest = await ifSound(readManifest(store, datasetId), asMissing);
  if (manifest === null) return null;
  const quality = await ifSound(readQuality(store, datasetId), asMissing);
  return {
    contractVersion: contractVersionOf(manifest),
    isImported: manifest.source === 'import',
    rows: Object.fromEntries(manifest.files.map(({ table, rows }) => [table, rows])),
    unproven: whyUnproven(manifest, quality),
  };
}

/** Datasets from before contract versions did not say what they were made of. */
function whyUnproven(manifest: Manifest, quality: QualityReport | null): string | null {
  if (quality?.datasetId !== manifest.datasetId) return 'it has no quality report that can be read';
  // A warehouse has tables, not files: the manifest names its engine for them.
  if (manifest.contractVersion === undefined || manifest.engine !== undefined) return null;
  if ((manifest.sources?.length ?? 0) > 0) return null;
  return 'its manifest does not name the files it was made of, with their SHA-256';
}

async function hasDataset(
  store: ObjectStore,
  datasetId: string,
  depth: Depth,
  signal: AbortSignal,
): Promise<boolean> {
  const manifest = await ifSound(readManifest(store, datasetId), asMissing);
  if (manifest === null) return false;
  if (depth === 'size') {
    const found = await Promise.all(manifest.files.map(({ key }) => store.head(key, { signal })));
    return manifest.files.every((file, index) => found[index]?.bytes === file.bytes);
  }
  for (const file of manifest.files) if ((await readStoredFile(store, file)).body === null) return false;
  return true;
}
