import { UnavailableError } from '@mangetamain/deploy';
import { artifactStoreContract } from '@mangetamain/deploy/testing';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../store/testing/memory-store.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { StoreUnavailable } from '../store/store-error.ts';
import { createManifest } from '../testing/datasets.ts';
import { releaseFileKey, releaseManifestKey } from './release-keys.ts';
import { createStoreArtifacts } from './store-artifacts.ts';

const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

async function addDataset(store: ObjectStore, datasetId: string, isWhole: boolean) {
  const manifest = createManifest(datasetId.slice(-1));
  await store.put(`datasets/${datasetId}/manifest.json`, json(manifest));
  for (const { key, bytes } of isWhole ? manifest.files : manifest.files.slice(1)) {
    await store.put(key, new Uint8Array(bytes));
  }
}

artifactStoreContract('the object store', async ({ manifest, files, datasetId, incompleteDatasetId }) => {
  const store = createMemoryStore();
  for (const [path, body] of files) await store.put(releaseFileKey(manifest.releaseId, path), body);
  await store.put(releaseManifestKey(manifest.releaseId), json(manifest));
  await store.put(releaseFileKey('r-ffffffffffff', 'manifest.json'), json({}));
  await addDataset(store, datasetId, true);
  await addDataset(store, incompleteDatasetId, false);
  return createStoreArtifacts(store);
});

describe('a store in trouble', () => {
  const away = () => Promise.reject(new StoreUnavailable('No.', { code: 'X', remedy: 'Start it.' }));

  it('cannot tell, which is neither yes nor no', async () => {
    const artifacts = createStoreArtifacts({ ...createMemoryStore(), get: away, head: away });
    await expect(artifacts.getManifest('r-1')).rejects.toThrow(UnavailableError);
    await expect(artifacts.headFile('r-1', 'a')).rejects.toThrow(UnavailableError);
    await expect(artifacts.hasDataset('d-1111111111111111')).rejects.toThrow(UnavailableError);
  });

  it('that never answers is given up', async () => {
    const store = { ...createMemoryStore(), get: () => new Promise<null>(() => {}) };
    await expect(createStoreArtifacts(store, { timeoutMs: 20 }).getFile('r-1', 'a')).rejects.toThrow(
      UnavailableError,
    );
  });

  it('with a manifest that is no JSON has something there, but no manifest', async () => {
    const store = createMemoryStore();
    await store.put(releaseManifestKey('r-1'), new TextEncoder().encode('<html>'));
    expect(await createStoreArtifacts(store).getManifest('r-1')).toBe('no JSON');
  });
});
