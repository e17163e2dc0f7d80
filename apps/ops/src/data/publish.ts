import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import type {
  CurrentDataset,
  Manifest,
  ManifestFile,
  QualityReport,
  SourceFile,
} from '@mangetamain/analytics/dataset';
import { contractVersion, countedContractVersion } from '@mangetamain/analytics/dataset';
import type { ObjectStore } from '../store/object-store.ts';
import { ifSound, readManifest, readQuality } from './catalog.ts';
import { currentKey, manifestKey, qualityKey, tableKey } from './dataset-keys.ts';
import type { WrittenFile } from './pipeline/write.ts';
import { readStoredFile } from './stored-file.ts';
import { immutable, putJson } from './stored-json.ts';

/**
 * Name of the data set that consists of these files: equal content has an equal name. The same files of which browsers get
 * less, or with other published selections, are another data set.
 */
export function datasetIdOf(
  files: readonly Pick<WrittenFile, 'sha256'>[],
  { counted, selections }: Pick<Manifest, 'counted' | 'selections'> = {},
): string {
  const hash = createHash('sha256');
  for (const { sha256 } of files) hash.update(sha256);
  if (counted !== undefined) hash.update(JSON.stringify(counted.withheld));
  if (selections !== undefined) hash.update(JSON.stringify(selections));
  return `d-${hash.digest('hex').slice(0, 16)}`;
}

/** How tables are stored. */
export const tableOptions = { contentType: 'application/vnd.apache.parquet', cacheControl: immutable };

/** Puts a file where it is not there already, byte for byte: an earlier import may have put it, and a disk damaged it. */
async function upload(store: ObjectStore, file: ManifestFile, path: string): Promise<void> {
  if ((await readStoredFile(store, file)).body !== null) return;
  await store.put(file.key, await readFile(path), tableOptions);
}

/** Names the data set in use. */
export async function writeCurrent(
  store: ObjectStore,
  datasetId: string,
  now: Date,
): Promise<CurrentDataset> {
  const current: CurrentDataset = { datasetId, updatedAt: now.toISOString() };
  await putJson(store, currentKey, current, 'no-cache');
  return current;
}

const manifestFile = (
  datasetId: string,
  { table, bytes, rows, sha256, columns }: WrittenFile,
): ManifestFile => ({ table, key: tableKey(datasetId, table), bytes, rows, sha256, columns });

export interface Publication {
  readonly title: string;
  readonly source: Manifest['source'];
  /** What made the rows, where that is not DuckDB. */
  readonly engine?: string;
  readonly period: Manifest['period'];
  readonly lineage: Manifest['lineage'];
  readonly sources: readonly SourceFile[];
  readonly counted?: Manifest['counted'];
  readonly selections?: NonNullable<Manifest['selections']>;
  readonly files: readonly WrittenFile[];
  readonly quality: Omit<QualityReport, 'datasetId'>;
}

/**
 * Publishes a data set: its files, then its quality report, and last its manifest; nothing points to it yet. Whatever
 * fails on the way, the next try goes on where this one stopped. A data set that is already published keeps what is
 * sound of it, and gets the rest anew.
 */
export async function publish(
  store: ObjectStore,
  publication: Publication,
  now: Date,
  onFile: (file: WrittenFile, index: number) => void = () => undefined,
): Promise<{ manifest: Manifest; created: boolean }> {
  const { files: written, quality, ...facts } = publication;
  const datasetId = datasetIdOf(written, facts);
  const files = written.map((file) => manifestFile(datasetId, file));
  for (const [index, file] of written.entries()) {
    onFile(file, index);
    await upload(store, manifestFile(datasetId, file), file.path);
  }
  const published = await ifSound(readManifest(store, datasetId), toBeReplaced);
  const isSound = published !== null && describesAlike(published.files, files);
  const manifest: Manifest = isSound
    ? published
    : {
        schemaVersion: 1,
        contractVersion: facts.counted === undefined ? contractVersion : countedContractVersion,
        datasetId,
        ...facts,
        sources: [...facts.sources],
        createdAt: now.toISOString(),
        files,
      };
  if ((await ifSound(readQuality(store, datasetId), toBeReplaced)) === null) {
    await putJson(store, qualityKey(datasetId), { ...quality, datasetId }, immutable);
  }
  if (!isSound) await putJson(store, manifestKey(datasetId), manifest, immutable);
  return { manifest, created: published === null };
}

/** What is damaged is no loss where all of it is at hand. */
const toBeReplaced = () => undefined;

/** Units may be worded otherwise by another version; what the files hold is what it is. */
function describesAlike(a: readonly ManifestFile[], b: readonly ManifestFile[]): boolean {
  const facts = (files: readonly ManifestFile[]) =>
    files.map(({ table, key, bytes, rows, sha256, columns }) => {
      const types = columns.map(({ name, type }) => [name, type]);
      return { table, key, bytes, rows, sha256, types };
    });
  return isDeepStrictEqual(facts(a), facts(b));
}
