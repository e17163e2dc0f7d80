import { sameDeployed, type Deployed } from './environment.ts';
import type { ReleaseFile, ReleaseManifest } from './release/manifest.ts';

/** One environment's side of a comparison. */
export interface DriftSide {
  readonly live: Deployed | null;
  /** Files of the live release; empty where nothing is live. */
  readonly files: readonly ReleaseFile[];
}

/** How PROD differs from PREPROD: what a promotion would change. */
export interface Drift {
  readonly inSync: boolean;
  readonly sameRelease: boolean;
  readonly sameDataset: boolean;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Bytes of the added and changed files, uncompressed. */
  readonly bytes: number;
}

/** A side of the comparison for a live release and its manifest. */
export function driftSide(live: Deployed | null, manifest: ReleaseManifest | null): DriftSide {
  return { live, files: manifest?.files ?? [] };
}

/** What the files of `from` (PREPROD) would add, change and remove in `to` (PROD). Paths are sorted. */
export function compareEnvironments(from: DriftSide, to: DriftSide): Drift {
  const before = new Map(to.files.map(({ path, sha256 }) => [path, sha256]));
  const after = new Set(from.files.map(({ path }) => path));
  const added = from.files.filter(({ path }) => !before.has(path));
  const changed = from.files.filter(({ path, sha256 }) => ![undefined, sha256].includes(before.get(path)));
  const removed = to.files.filter(({ path }) => !after.has(path));
  return {
    inSync: sameDeployed(from.live, to.live),
    sameRelease: from.live?.releaseId === to.live?.releaseId,
    sameDataset: from.live?.datasetId === to.live?.datasetId,
    added: paths(added),
    changed: paths(changed),
    removed: paths(removed),
    bytes: [...added, ...changed].reduce((sum, file) => sum + file.bytes, 0),
  };
}

function paths(files: readonly ReleaseFile[]): string[] {
  return files.map((file) => file.path).toSorted();
}
