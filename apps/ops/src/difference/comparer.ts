import type { Manifest } from '@mangetamain/analytics/dataset';
import { compareStatements, type Statements } from '@mangetamain/analytics/difference';
import type { Deployed, ReleaseManifest } from '@mangetamain/deploy';
import { LRUCache } from 'lru-cache';
import { ifSound } from '../data/catalog.ts';
import type { DatasetError } from '../data/dataset-error.ts';
import { readStatements, statementVersions } from '../data/exports/stored-statements.ts';
import type { PublishedManifests } from '../dataset-api/published-manifests.ts';
import type { Logger } from '../log/logger.ts';
import type { ManifestReader } from '../releases/manifest-reader.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { compareRows, compareRules } from './compare-data.ts';
import { compareFiles } from './compare-files.ts';
import type { Difference } from './schema.ts';

/** What a release would say of its data may be written any moment; all else stays as it is. */
const FRESH_MS = 30_000;
const KEPT = 20;

type Pair = Pick<Deployed, 'releaseId' | 'datasetId'>;

interface ComparerOptions {
  readonly store: Pick<ObjectStore, 'get' | 'list'>;
  readonly readManifest: ManifestReader;
  readonly manifests: PublishedManifests;
  readonly logger: Logger;
}

/**
 * Compares what two pairs show, from what is published: nothing is computed of the data. Rejects with UnavailableError and
 * StoreError while the store does not answer.
 */
export type Comparer = (from: Pair | null, to: Pair) => Promise<Difference>;

interface Side {
  readonly pair: Pair;
  readonly release: ReleaseManifest | null;
  readonly data: Manifest | null;
}

/** What is said on either side, and by whose words. */
interface Words {
  readonly before: Statements;
  readonly after: Statements;
  readonly basis: NonNullable<Difference['basis']>;
}

export function createComparer({ store, readManifest, manifests, logger }: ComparerOptions): Comparer {
  const tell = (err: DatasetError) => logger.warn({ err }, 'comparison_without');
  const known = new LRUCache<string, Difference>({ max: KEPT, ttl: FRESH_MS });

  const sideOf = async (pair: Pair): Promise<Side> => ({
    pair,
    release: await readManifest(pair.releaseId),
    data: await ifSound(manifests.of(pair.datasetId), tell),
  });
  const said = async ({ pair: { datasetId } }: Side, version: string | undefined) =>
    version === undefined ? null : ifSound(readStatements(store, datasetId, version), tell);

  /** What each release says of its own data, else what the latest version says that has spoken of both. */
  async function wordsOf(from: Side, to: Side): Promise<Words | null> {
    const before = await said(from, from.release?.analysesVersion);
    const after = await said(to, to.release?.analysesVersion);
    if (before !== null && after !== null) return { before, after, basis: 'releases' };
    const versions = await statementVersions(store, from.pair.datasetId);
    for (const version of await statementVersions(store, to.pair.datasetId)) {
      if (!versions.includes(version)) continue;
      const [one, other] = [await said(from, version), await said(to, version)];
      if (one !== null && other !== null) return { before: one, after: other, basis: 'one-version' };
    }
    return null;
  }

  async function compare(from: Pair | null, to: Pair): Promise<Difference> {
    const before = from && (await sideOf(from));
    const after = await sideOf(to);
    const words = before && (await wordsOf(before, after));
    const readers = words && compareStatements(words.before, words.after);
    return {
      from,
      to,
      basis: words?.basis ?? null,
      findings: readers && { changed: readers.changed, same: readers.same },
      figures: readers && readers.figures,
      rows: compareRows(before?.data ?? null, after.data),
      rules: before === null ? [] : compareRules(before.data, after.data),
      files: compareFiles(before?.release?.files ?? [], after.release?.files ?? []),
    };
  }

  return async (from, to) => {
    const key = [from, to].map((pair) => `${pair?.releaseId} ${pair?.datasetId}`).join(' ');
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const found = await compare(from && pairOnly(from), pairOnly(to));
    known.set(key, found);
    return found;
  };
}

const pairOnly = ({ releaseId, datasetId }: Pair): Pair => ({ releaseId, datasetId });
