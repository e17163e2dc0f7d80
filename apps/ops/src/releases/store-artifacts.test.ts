import type { Manifest } from '@mangetamain/analytics/dataset';
import { UnavailableError } from '@mangetamain/deploy';
import { artifactStoreContract } from '@mangetamain/deploy/testing';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../store/testing/memory-store.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { StoreUnavailable } from '../store/store-error.ts';
import { createManifest } from '../testing/datasets.ts';
import { addPublishedDataset } from '../testing/service.ts';
import { releaseFileKey, releaseManifestKey } from './release-keys.ts';
import { createStoreArtifacts } from './store-artifacts.ts';

const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

async function addDataset(store: ObjectStore, datasetId: string, isWhole: boolean) {
  await addPublishedDataset(store, datasetId.slice(-1));
  const [file] = createManifest(datasetId.slice(-1)).files;
  if (!isWhole && file !== undefined) await store.delete(file.key);
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

describe('a dataset', () => {
  const id = 'd-3333333333333333';
  const sources = [{ source: 'recipes' as const, file: 'RAW_recipes.csv', bytes: 1, sha256: 'a'.repeat(64) }];

  it('is whole by its sizes, and not by its content, where other bytes of equal length are there', async () => {
    const store = createMemoryStore();
    await addPublishedDataset(store, '3');
    await store.put(`datasets/${id}/recipes.parquet`, new Uint8Array(100));
    const artifacts = createStoreArtifacts(store);
    expect(await artifacts.hasDataset(id, 'size')).toBe(true);
    expect(await artifacts.hasDataset(id, 'content')).toBe(false);
  });

  it('tells its contract, its rows, and whether it is a demonstration', async () => {
    const store = createMemoryStore();
    await addPublishedDataset(store, '3', { contractVersion: 2, sources, source: 'import' });
    expect(await createStoreArtifacts(store).describeDataset(id)).toEqual({
      contractVersion: 2,
      isImported: true,
      rows: { recipes: 10, ratings_daily: 10 },
      unproven: null,
    });
  });

  it.each<[string, Partial<Manifest>, boolean]>([
    ['quality report', { contractVersion: 1, sources }, false],
    ['SHA-256', { contractVersion: 1 }, true],
    ['SHA-256', { contractVersion: 1, sources: [] }, true],
  ])('is not proven without its %s', async (what, facts, hasQuality) => {
    const store = createMemoryStore();
    await addPublishedDataset(store, '3', facts);
    if (!hasQuality) await store.delete(`datasets/${id}/quality.json`);
    expect((await createStoreArtifacts(store).describeDataset(id))?.unproven).toContain(what);
  });
});

describe('a store in trouble', () => {
  const away = () => Promise.reject(new StoreUnavailable('No.', { code: 'X', remedy: 'Start it.' }));

  it('cannot tell, which is neither yes nor no', async () => {
    const artifacts = createStoreArtifacts({ ...createMemoryStore(), get: away, head: away });
    await expect(artifacts.getManifest('r-1')).rejects.toThrow(UnavailableError);
    await expect(artifacts.headFile('r-1', 'a')).rejects.toThrow(UnavailableError);
    await expect(artifacts.hasDataset('d-1111111111111111', 'size')).rejects.toThrow(UnavailableError);
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
