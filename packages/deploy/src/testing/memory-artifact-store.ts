import type { ArtifactStore, DatasetFacts } from '../ports.ts';
import { createManifest, encodedPath, type ReleaseManifest } from '../release/manifest.ts';
import { bytes, releaseFile } from './release-file.ts';

export interface MemoryArtifactStore extends ArtifactStore {
  /** Stores a release of these files, given as path → text, and returns its manifest. */
  publish(files: Readonly<Record<string, string>>, datasetContracts?: readonly number[]): ReleaseManifest;
  /** Stores a release under its manifest. `files` are given by stored path, compressed copies included. */
  add(manifest: ReleaseManifest, files: ReadonlyMap<string, Uint8Array>): void;
  /** Stores a dataset that says this of itself, beside what is usual. */
  addDataset(datasetId: string, facts?: Partial<DatasetFacts>): void;
  /** Replaces its content by something else of equal length. */
  damageDataset(datasetId: string): void;
  removeDataset(datasetId: string): void;
  /** Replaces what is stored under a path, whatever the manifest says; null removes it. */
  damage(releaseId: string, path: string, content: string | null): void;
}

const usual: DatasetFacts = { contractVersion: 1, isImported: true, rows: { recipes: 100 }, unproven: null };

/** An artifact store in memory. */
export function memoryArtifactStore(): MemoryArtifactStore {
  const manifests = new Map<string, unknown>();
  const files = new Map<string, Uint8Array>();
  const datasets = new Map<string, DatasetFacts>();
  const damaged = new Set<string>();
  const place = (releaseId: string, path: string) => `${releaseId}/${path}`;
  const add = (manifest: ReleaseManifest, contents: ReadonlyMap<string, Uint8Array>) => {
    for (const [path, content] of contents) files.set(place(manifest.releaseId, path), content);
    manifests.set(manifest.releaseId, manifest);
  };
  return {
    listReleases: async () => [...manifests.keys()],
    getManifest: async (releaseId) => manifests.get(releaseId) ?? null,
    async headFile(releaseId, path) {
      const content = files.get(place(releaseId, path));
      return content === undefined ? null : { bytes: content.byteLength };
    },
    getFile: async (releaseId, path) => files.get(place(releaseId, path)) ?? null,
    describeDataset: async (datasetId) => datasets.get(datasetId) ?? null,
    hasDataset: async (datasetId, depth) =>
      datasets.has(datasetId) && (depth === 'size' || !damaged.has(datasetId)),
    add,
    publish(contents, datasetContracts) {
      const files = Object.entries(contents).map(([path, text]) => {
        const content = bytes(text);
        return { path, content, copy: compressed(content) };
      });
      const manifest = createManifest(
        files.map(({ path, content, copy }) => releaseFile(path, content, copy)),
        {
          createdAt: new Date('2026-01-01T00:00:00Z'),
          actor: 'builder',
          title: 'A release',
          ...(datasetContracts && { datasetContracts }),
        },
      );
      const stored = files.flatMap(({ path, content, copy }) => [
        [path, content] as const,
        [encodedPath(path, 'br'), copy] as const,
      ]);
      add(manifest, new Map(stored));
      return manifest;
    },
    addDataset(datasetId, facts) {
      datasets.set(datasetId, { ...usual, ...facts });
      damaged.delete(datasetId);
    },
    damageDataset: (datasetId) => void damaged.add(datasetId),
    removeDataset: (datasetId) => void datasets.delete(datasetId),
    damage(releaseId, path, content) {
      if (content === null) files.delete(place(releaseId, path));
      else files.set(place(releaseId, path), bytes(content));
    },
  };
}

/** Stands for a compressed copy; nothing here decompresses it. */
function compressed(content: Uint8Array): Uint8Array {
  return content.slice(0, Math.ceil(content.byteLength / 2));
}
