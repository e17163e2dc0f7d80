import { beforeAll, describe, expect, it } from 'vitest';
import type { ArtifactStore } from '../../ports.ts';
import { createManifest, sha256, type ReleaseManifest } from '../../release/manifest.ts';
import { verifyStoredRelease } from '../../release/verify.ts';
import { bytes, releaseFile } from '../release-file.ts';

/** What an artifact store is to hold before the tests. */
export interface ArtifactFixture {
  readonly manifest: ReleaseManifest;
  /** Contents by stored path, compressed copies included. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** A dataset that is complete … */
  readonly datasetId: string;
  /** … and one whose manifest is there while a file it lists is not. */
  readonly incompleteDatasetId: string;
}

/** What every artifact store must do. `make` returns one that holds the fixture and nothing else. */
export function artifactStoreContract(
  name: string,
  make: (fixture: ArtifactFixture) => Promise<ArtifactStore> | ArtifactStore,
): void {
  describe(`${name} as an artifact store`, () => {
    const fixture = artifactFixture();
    const { manifest } = fixture;
    const unknown = 'r-000000000000';
    let store: ArtifactStore;
    beforeAll(async () => {
      store = await make(fixture);
    });

    it('lists the releases that have a manifest', async () => {
      expect(await store.listReleases()).toEqual([manifest.releaseId]);
    });

    it('gives back the manifest as it was published, null where there is none', async () => {
      expect(await store.getManifest(manifest.releaseId)).toEqual(manifest);
      expect(await store.getManifest(unknown)).toBeNull();
    });

    it('knows the size and the content of every file, of those with unusual names too', async () => {
      for (const [path, content] of fixture.files) {
        expect(await store.headFile(manifest.releaseId, path)).toEqual({ bytes: content.byteLength });
        const found = await store.getFile(manifest.releaseId, path);
        expect(found && sha256(found)).toBe(sha256(content));
      }
    });

    it('has null for a file that is not there', async () => {
      for (const [releaseId, path] of [
        [manifest.releaseId, 'missing.js'],
        [unknown, 'index.html'],
      ] as const) {
        expect(await store.headFile(releaseId, path)).toBeNull();
        expect(await store.getFile(releaseId, path)).toBeNull();
      }
    });

    it('proves the release complete', async () => {
      expect(await verifyStoredRelease(manifest.releaseId, store)).toEqual({ type: 'complete', manifest });
    });

    it('has a dataset only if all of it is there', async () => {
      for (const depth of ['size', 'content'] as const) {
        expect(await store.hasDataset(fixture.datasetId, depth)).toBe(true);
        expect(await store.hasDataset(fixture.incompleteDatasetId, depth)).toBe(false);
        expect(await store.hasDataset('d-ffffffffffffffff', depth)).toBe(false);
      }
    });

    it('describes a dataset by its manifest, one from before contract versions as of the first', async () => {
      const facts = await store.describeDataset(fixture.datasetId);
      expect(facts).toMatchObject({ contractVersion: 1, unproven: null });
      expect(Object.values(facts?.rows ?? {})).not.toEqual([]);
      expect(await store.describeDataset('d-ffffffffffffffff')).toBeNull();
    });
  });
}

function artifactFixture(): ArtifactFixture {
  const html = bytes('<!doctype html><title>crème brûlée</title>');
  const empty = bytes('');
  const binary = Uint8Array.from({ length: 70_000 }, (_, index) => index % 251);
  const compressed = bytes('stands for a compressed copy');
  const odd = "assets/pâte à choux & co+(1) #'?.bin";
  const manifest = createManifest(
    [
      releaseFile('index.html', html, compressed),
      releaseFile('assets/empty.txt', empty),
      releaseFile(odd, binary),
    ],
    { createdAt: new Date('2026-01-01T00:00:00Z'), actor: 'contract' },
  );
  const files = new Map([
    ['index.html', html],
    ['index.html.br', compressed],
    ['assets/empty.txt', empty],
    [odd, binary],
  ]);
  return { manifest, files, datasetId: 'd-1111111111111111', incompleteDatasetId: 'd-2222222222222222' };
}
