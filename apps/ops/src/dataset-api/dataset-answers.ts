import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import {
  filesForBrowsers,
  type DatasetResponse,
  type Manifest,
  type ManifestFile,
  type SelectionAnswers,
} from '@mangetamain/analytics/dataset';
import { LRUCache } from 'lru-cache';
import type { Config } from '../config/config.ts';
import type { Encoding } from '../http/content-encoding.ts';
import { entityTagOf, taggedEncoding } from '../http/entity-tag.ts';
import { isOfAll } from '../data/answers/answers-index.ts';
import { answersKey } from '../data/dataset-keys.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { tableMissing, tableWithheld } from './dataset-problems.ts';
import type { PublishedFile } from './published-answers.ts';
import type { TableSelection } from './table-selection.ts';

/** Bytes of answers that are kept. Tables can be chosen in thousands of ways, and anybody may try them all. */
const KEPT_BYTES = 4 * 1024 * 1024;

/** What is in use: a dataset, and the files of answers that it has. */
export interface DatasetInUse {
  readonly manifest: Manifest;
  readonly published: readonly PublishedFile[];
}

/** A finished answer. */
export interface DatasetAnswer {
  readonly entityTag: string;
  /** Null where it is not compressed. */
  readonly encoding: Encoding | null;
  readonly body: Uint8Array<ArrayBuffer>;
}

interface AnswersOptions {
  readonly store: Pick<ObjectStore, 'presignGet'>;
  readonly presign: Config['presign'];
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

/** What is the same for every answer about a dataset, as long as its URLs are. */
interface Signing {
  readonly datasetId: string;
  /** The answers published so far: they are named as they come. */
  readonly published: readonly PublishedFile[];
  readonly signedAt: number;
  /** By key. */
  readonly urls: Map<string, string>;
  readonly answers: LRUCache<string, DatasetAnswer>;
}

/**
 * Returns a function that makes the answer for some tables of a dataset, compressed where that is wanted and worth it:
 * some of the tables the second time. Signing time is rounded down to the window, so that within it the same wish gets
 * the very same bytes: they are made once, and a browser's cache knows the URLs again. A URL stays valid for
 * `expirySeconds - windowSeconds` at least.
 */
export function createDatasetAnswers({ store, presign, now = Date.now }: AnswersOptions) {
  const windowMs = presign.windowSeconds * 1000;
  let current = newSigning('', [], 0);

  /** @throws {HttpProblem} `table_missing`. @throws {StoreError} when signing fails. */
  return async function answer(
    { manifest, published }: DatasetInUse,
    selection: TableSelection,
    encoding: Encoding | null,
  ): Promise<DatasetAnswer> {
    const { datasetId } = manifest;
    const signedAt = Math.floor(now() / windowMs) * windowMs;
    const isSame = current.datasetId === datasetId && current.published === published;
    if (!isSame || current.signedAt !== signedAt) current = newSigning(datasetId, published, signedAt);
    const { answers } = current;
    const wish = String(selection);
    const kept = answers.get(keyOf(encoding, wish));
    if (kept !== undefined) return kept;
    const known = answers.get(keyOf(null, wish));
    const plain = known ?? (await make(manifest, selection, current));
    answers.set(keyOf(null, wish), plain);
    if (encoding === null || (known === undefined && selection !== 'all')) return plain;
    const compressed = compress(plain, encoding);
    answers.set(keyOf(encoding, wish), compressed);
    return compressed;
  };

  async function make(
    manifest: Manifest,
    selection: TableSelection,
    signing: Signing,
  ): Promise<DatasetAnswer> {
    const expiresAt = new Date(signing.signedAt + presign.expirySeconds * 1000).toISOString();
    const linked = async <File>(file: File, key: string) => ({
      ...file,
      url: await urlOf(key, signing),
      expiresAt,
    });
    const files = await Promise.all(select(manifest, selection).map((file) => linked(file, file.key)));
    const answers = await Promise.all(
      signing.published
        .filter(isOfAll)
        .map((file) => linked(file, answersKey(manifest.datasetId, file.sha256))),
    );
    const { selections: _named, ...facts } = manifest;
    const selections = selectionsOf(manifest, signing.published);
    const response: DatasetResponse = {
      ...facts,
      files,
      ...(answers.length > 0 && { answers }),
      ...(selections.length > 0 && { selections }),
    };
    const body = Buffer.from(JSON.stringify(response));
    return { entityTag: entityTagOf(body), encoding: null, body };
  }

  async function urlOf(key: string, { urls, signedAt }: Signing): Promise<string> {
    const known = urls.get(key);
    if (known !== undefined) return known;
    const options = { signedAt: new Date(signedAt), expiresIn: presign.expirySeconds };
    const { href } = await store.presignGet(key, options);
    urls.set(key, href);
    return href;
  }
}

const keyOf = (encoding: Encoding | null, wish: string) => `${encoding ?? 'plain'} ${wish}`;

function newSigning(datasetId: string, published: readonly PublishedFile[], signedAt: number): Signing {
  const answers = new LRUCache<string, DatasetAnswer>({
    maxSize: KEPT_BYTES,
    sizeCalculation: ({ body }) => body.byteLength,
  });
  return { datasetId, published, signedAt, urls: new Map(), answers };
}

/** The published selections that have answers by now, in the order of the manifest. */
function selectionsOf(
  { selections = [] }: Manifest,
  published: readonly PublishedFile[],
): SelectionAnswers[] {
  return selections.flatMap(({ where }) => {
    const files = published.filter(({ selection }) => selection?.where === where);
    const recipes = files[0]?.selection?.recipes;
    if (recipes === undefined) return [];
    return [{ where, recipes, answers: files.map(({ selection: _of, ...file }) => file) }];
  });
}

/** What stays with the service is never signed. */
function select(manifest: Manifest, selection: TableSelection): readonly ManifestFile[] {
  const { datasetId, files } = manifest;
  const offered = filesForBrowsers(manifest);
  if (selection === 'all') return offered;
  return selection.map((table) => {
    const file = offered.find((candidate) => candidate.table === table);
    if (file !== undefined) return file;
    throw files.some((each) => each.table === table)
      ? tableWithheld(table, datasetId)
      : tableMissing(table, datasetId);
  });
}

function compress({ entityTag, body }: DatasetAnswer, encoding: Encoding): DatasetAnswer {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };
  return {
    entityTag: taggedEncoding(entityTag, encoding),
    encoding,
    body: encoding === 'br' ? brotliCompressSync(body, quality) : gzipSync(body),
  };
}
