import { contractsReadBy, releaseManifestSchema, type ArtifactStore } from '@mangetamain/deploy';
import { LRUCache } from 'lru-cache';
import pLimit from 'p-limit';

/** What lists tell of a release: its manifest without its files, of which there are many. */
export interface ReleaseSummary {
  readonly releaseId: string;
  readonly createdAt: string;
  readonly actor: string;
  readonly commit?: string | undefined;
  readonly title?: string | undefined;
  readonly notes?: string | undefined;
  readonly files: number;
  readonly bytes: number;
  /** Versions of the dataset contract that it reads. */
  readonly datasetContracts: number[];
}

/** Half a kilobyte each. Fewer than there are would mean to read all of them at each look. */
const REMEMBERED = 20_000;
const CONCURRENCY = 16;

export interface ReleaseSummaries {
  /** Null where the manifest is missing or not valid. Throws UnavailableError. */
  of(releaseId: string): Promise<ReleaseSummary | null>;
  /** Of every release in the store, in no order, with the ids of those that cannot be read. Throws UnavailableError. */
  all(): Promise<{ readonly found: readonly ReleaseSummary[]; readonly unreadable: readonly string[] }>;
}

/** Returns a reader for lists. A release never changes, so that each is read once; what could not be read is read again. */
export function createReleaseSummaries(
  artifacts: Pick<ArtifactStore, 'getManifest' | 'listReleases'>,
): ReleaseSummaries {
  const known = new LRUCache<string, ReleaseSummary>({ max: REMEMBERED });

  async function of(id: string): Promise<ReleaseSummary | null> {
    const remembered = known.get(id);
    if (remembered !== undefined) return remembered;
    const { data } = releaseManifestSchema.safeParse(await artifacts.getManifest(id));
    if (data === undefined) return null;
    const { releaseId, createdAt, actor, commit, title, notes, files, datasetContracts } = data;
    const summary = {
      releaseId,
      createdAt,
      actor,
      commit,
      title,
      notes,
      files: files.length,
      bytes: files.reduce((sum, file) => sum + file.bytes, 0),
      datasetContracts: [...contractsReadBy({ datasetContracts })],
    };
    known.set(id, summary);
    return summary;
  }

  return {
    of,
    async all() {
      const ids = await artifacts.listReleases();
      const summaries = await pLimit(CONCURRENCY).map(ids, of);
      return {
        found: summaries.filter((summary) => summary !== null),
        unreadable: ids.filter((_, index) => summaries[index] === null),
      };
    },
  };
}
