import { contractVersionOf, type Manifest } from '@mangetamain/analytics/dataset';
import { LRUCache } from 'lru-cache';
import pLimit from 'p-limit';
import type { ObjectStore } from '../store/object-store.ts';
import { publishedNames } from '../store/published-names.ts';
import { ifSound, readCurrent, readManifest } from './catalog.ts';
import type { DatasetError } from './dataset-error.ts';
import { datasetsPrefix } from './dataset-keys.ts';

/** What lists tell of a dataset. */
interface DatasetSummary extends Pick<Manifest, 'datasetId' | 'title' | 'source' | 'createdAt' | 'period'> {
  readonly recipes: number;
  readonly bytes: number;
  readonly contractVersion: number;
  /** True for the one that waits for a first release, or that PROD shows. */
  readonly current: boolean;
}

/** Where a dataset stands in a list by pages. */
export const datasetPlace = ({ datasetId, createdAt }: Pick<Manifest, 'datasetId' | 'createdAt'>) => ({
  id: datasetId,
  createdAt,
});

/** Less than half a kilobyte each. Fewer than there are would mean to read all of them at each look. */
const REMEMBERED = 20_000;
const CONCURRENCY = 16;

export interface DatasetList {
  /** Every published dataset, in no order. What is damaged is told and left out. */
  all(): Promise<readonly DatasetSummary[]>;
  /** Those of these that can be read. */
  of(ids: readonly string[]): Promise<readonly DatasetSummary[]>;
}

/** Returns a reader for lists. A dataset never changes, so that each manifest is read once. */
export function createDatasetList(
  store: ObjectStore,
  onDamaged: (problem: DatasetError) => void,
): DatasetList {
  const known = new LRUCache<string, Omit<DatasetSummary, 'current'>>({ max: REMEMBERED });

  async function read(id: string): Promise<Omit<DatasetSummary, 'current'> | null> {
    const remembered = known.get(id);
    if (remembered !== undefined) return remembered;
    const manifest = await ifSound(readManifest(store, id), onDamaged);
    if (manifest === null) return null;
    const { datasetId, title, source, createdAt, period, files } = manifest;
    const summary = {
      datasetId,
      title,
      source,
      createdAt,
      period,
      recipes: files.find(({ table }) => table === 'recipes')?.rows ?? 0,
      bytes: files.reduce((sum, file) => sum + file.bytes, 0),
      contractVersion: contractVersionOf(manifest),
    };
    known.set(id, summary);
    return summary;
  }

  async function of(ids: readonly string[]): Promise<readonly DatasetSummary[]> {
    const [current, summaries] = await Promise.all([
      ifSound(readCurrent(store), onDamaged),
      pLimit(CONCURRENCY).map(ids, read),
    ]);
    return summaries.flatMap((summary) =>
      summary === null ? [] : [{ ...summary, current: summary.datasetId === current?.datasetId }],
    );
  }

  return {
    of,
    async all() {
      const ids: string[] = [];
      for await (const id of publishedNames(store, datasetsPrefix)) ids.push(id);
      return of(ids);
    },
  };
}
