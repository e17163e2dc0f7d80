import { LRUCache } from 'lru-cache';
import { isOfAll, readAnswersIndex, type IndexedAnswers } from '../data/answers/answers-index.ts';
import { compressAnswers, readStoredAnswers } from '../data/answers/stored-answers.ts';
import type { Logger } from '../log/logger.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { withinDeadline } from '../store/within-deadline.ts';
import { monotonic } from '../time/monotonic.ts';

/** How long an answer of the store is taken for the present, and how long a store that failed is left alone. */
const FRESH_MS = 5_000;
/** Longest wait for the store: what is published shortens a visit, and must not lengthen it. */
const PATIENCE_MS = 500;
/** Datasets whose lists are kept: the one in use, one pinned, and those before them. */
const KEPT_DATASETS = 8;
/** Bytes of compressed answers that are kept: those of the first views of a few datasets. */
const KEPT_BYTES = 8 * 1024 * 1024;

/** A file of answers, of all recipes or of a selection. */
export type PublishedFile = Omit<IndexedAnswers, 'asked'>;

/** Tells which answers a dataset has. Neither method rejects: without answers, pages compute. */
export interface PublishedAnswers {
  /** The files known of a dataset, at most seconds old; the same list as long as it does not change. */
  of(datasetId: string): Promise<readonly PublishedFile[]>;
  /** The files known by now. */
  known(datasetId: string): readonly PublishedFile[];
  /** The content of one of its files in Brotli, or null where there is no such file or the store does not bring it. */
  content(datasetId: string, sha256: string): Promise<Uint8Array<ArrayBuffer> | null>;
}

interface PublishedAnswersOptions {
  readonly store: Pick<ObjectStore, 'get'>;
  readonly logger: Logger;
  /** Milliseconds since some moment in the past. */
  readonly now?: () => number;
}

interface Known {
  readonly files: readonly PublishedFile[];
  readonly checkedAt: number;
}

const none: readonly PublishedFile[] = [];

/** Reads lists and contents from the store as they are asked for. */
export function createPublishedAnswers({
  store,
  logger,
  now = monotonic,
}: PublishedAnswersOptions): PublishedAnswers {
  const lists = new LRUCache<string, Known>({ max: KEPT_DATASETS });
  const looking = new Map<string, Promise<readonly PublishedFile[]>>();
  const reading = new Map<string, Promise<Uint8Array<ArrayBuffer> | null>>();
  const contents = new LRUCache<string, Uint8Array<ArrayBuffer>>({
    maxSize: KEPT_BYTES,
    sizeCalculation: (content) => content.byteLength,
  });

  async function look(datasetId: string): Promise<readonly PublishedFile[]> {
    const before = lists.peek(datasetId)?.files ?? none;
    const warn = (err: unknown) => logger.warn({ err, datasetId }, 'answers_not_read');
    let files = before;
    try {
      const read = await withinDeadline(PATIENCE_MS, () => readAnswersIndex(store, datasetId, warn));
      const listed = read.map(({ asked: _asked, ...file }) => file);
      if (JSON.stringify(listed) !== JSON.stringify(before)) {
        files = listed;
        void readAhead(datasetId, listed);
      }
    } catch (error) {
      warn(error);
    }
    lists.set(datasetId, { files, checkedAt: now() });
    return files;
  }

  const lookOnce = (datasetId: string) => shared(looking, datasetId, () => look(datasetId));

  async function read(datasetId: string, file: PublishedFile): Promise<Uint8Array<ArrayBuffer> | null> {
    try {
      const content = await readStoredAnswers(store, datasetId, file);
      if (content === null) return null;
      const compressed = new Uint8Array(await compressAnswers(content));
      contents.set(file.sha256, compressed);
      return compressed;
    } catch (error) {
      logger.warn({ err: error, datasetId, page: file.page }, 'answers_not_read');
      return null;
    }
  }

  const readOnce = (datasetId: string, file: PublishedFile) =>
    shared(reading, file.sha256, () => read(datasetId, file));

  /** The answers of first views are at hand before the first visitor asks for them. */
  async function readAhead(datasetId: string, files: readonly PublishedFile[]): Promise<void> {
    const first = files.filter(
      (file) => file.kind === 'default' && isOfAll(file) && !contents.has(file.sha256),
    );
    for (const file of first) await readOnce(datasetId, file);
  }

  return {
    async of(datasetId) {
      const known = lists.get(datasetId);
      if (known === undefined) return lookOnce(datasetId);
      if (now() - known.checkedAt >= FRESH_MS) void lookOnce(datasetId);
      return known.files;
    },
    known: (datasetId) => lists.peek(datasetId)?.files ?? none,
    async content(datasetId, sha256) {
      const file = (await this.of(datasetId)).find((each) => each.sha256 === sha256);
      if (file === undefined) return null;
      return contents.get(sha256) ?? (await readOnce(datasetId, file));
    },
  };
}

/** What is under way under a key, begun where nothing is; those who ask meanwhile share it. */
function shared<Value>(
  underWay: Map<string, Promise<Value>>,
  key: string,
  begin: () => Promise<Value>,
): Promise<Value> {
  const work = underWay.get(key) ?? begin().finally(() => underWay.delete(key));
  underWay.set(key, work);
  return work;
}
