import { brotliCompressSync, gzipSync, constants } from 'node:zlib';
import type { DatasetResponse, Manifest, ManifestFile } from '@mangetamain/analytics/dataset';
import type { Config } from '../config/config.ts';
import type { Encoding } from '../http/content-encoding.ts';
import { entityTagOf } from '../http/entity-tag.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { tableMissing } from './dataset-problems.ts';
import type { TableSelection } from './table-selection.ts';

/** A finished answer in every coding. */
export interface DatasetAnswer {
  readonly entityTag: string;
  readonly bodies: Readonly<Record<Encoding | 'identity', Uint8Array<ArrayBuffer>>>;
}

interface AnswersOptions {
  readonly store: Pick<ObjectStore, 'presignGet'>;
  readonly presign: Config['presign'];
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

/**
 * Returns a function that makes the answer for some tables of a dataset. Signing time is rounded down to the
 * window, so that within it the same wish gets the very same bytes: they are made once, and a browser's
 * cache knows the URLs again. A URL stays valid for `expirySeconds - windowSeconds` at least.
 */
export function createDatasetAnswers({ store, presign, now = Date.now }: AnswersOptions) {
  const windowMs = presign.windowSeconds * 1000;
  let answers = new Map<string, Promise<DatasetAnswer>>();
  let answersFor = '';

  /** @throws {HttpProblem} `table_missing`. @throws {StoreError} when signing fails. */
  return function answer(manifest: Manifest, selection: TableSelection): Promise<DatasetAnswer> {
    const signedAt = Math.floor(now() / windowMs) * windowMs;
    const generation = `${manifest.datasetId}@${signedAt}`;
    if (generation !== answersFor) {
      answers = new Map();
      answersFor = generation;
    }
    const key = String(selection);
    const kept = answers.get(key);
    if (kept !== undefined) return kept;
    const current = answers;
    const made = make(manifest, selection, new Date(signedAt));
    current.set(key, made);
    // A failure is told to whoever waits, and forgotten.
    made.catch(() => current.delete(key));
    return made;
  };

  async function make(manifest: Manifest, selection: TableSelection, signedAt: Date): Promise<DatasetAnswer> {
    const expiresAt = new Date(signedAt.getTime() + presign.expirySeconds * 1000).toISOString();
    const files = await Promise.all(
      select(manifest, selection).map(async (file) => {
        const url = await store.presignGet(file.key, { signedAt, expiresIn: presign.expirySeconds });
        return { ...file, url: url.href, expiresAt };
      }),
    );
    return encode({ ...manifest, files });
  }
}

function select(manifest: Manifest, selection: TableSelection): readonly ManifestFile[] {
  if (selection === 'all') return manifest.files;
  return selection.map((table) => {
    const file = manifest.files.find((candidate) => candidate.table === table);
    if (file === undefined) throw tableMissing(table, manifest.datasetId);
    return file;
  });
}

function encode(response: DatasetResponse): DatasetAnswer {
  const identity = Buffer.from(JSON.stringify(response));
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };
  return {
    entityTag: entityTagOf(identity),
    bodies: { identity, br: brotliCompressSync(identity, quality), gzip: gzipSync(identity) },
  };
}
