import { constants } from 'node:zlib';
import type { AnswerFile } from '@mangetamain/analytics/dataset';
import { sha256 } from '@mangetamain/deploy';
import { brotli } from '../../formats/brotli.ts';
import type { ObjectStore } from '../../store/object-store.ts';
import { answersKey } from '../dataset-keys.ts';
import { readStoredFile } from '../stored-file.ts';
import { immutable } from '../stored-json.ts';

/** Compressed once and read often, but an import waits for it: the last level takes ten times as long for a twentieth. */
const QUALITY = 10;

/** Compresses a file of answers as it is stored and sent. */
export const compressAnswers = (content: Uint8Array): Promise<Buffer<ArrayBuffer>> =>
  brotli(content, QUALITY, {
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.byteLength,
  });

/** The content of a file of answers, or null where it is missing or is not the one that was published. */
export async function readStoredAnswers(
  store: Pick<ObjectStore, 'get'>,
  datasetId: string,
  { sha256: hash, bytes }: Pick<AnswerFile, 'sha256' | 'bytes'>,
): Promise<Uint8Array | null> {
  const stored = await readStoredFile(store, { key: answersKey(datasetId, hash), bytes, sha256: hash });
  return stored.body;
}

/** Stores the content of a file of answers under its hash; returns both, and its length. */
export async function storeAnswers(
  store: Pick<ObjectStore, 'put'>,
  datasetId: string,
  content: Uint8Array,
): Promise<Pick<AnswerFile, 'sha256' | 'bytes'>> {
  const hash = sha256(content);
  await store.put(answersKey(datasetId, hash), await compressAnswers(content), {
    contentType: 'application/json',
    cacheControl: immutable,
    contentEncoding: 'br',
  });
  return { sha256: hash, bytes: content.byteLength };
}
