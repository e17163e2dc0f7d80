import { currentDatasetSchema, manifestSchema, qualitySchema } from '@mangetamain/analytics/dataset';
import { statementsSchema } from '@mangetamain/analytics/difference';
import { encodedPath, releaseManifestSchema, type ReleaseManifest } from '@mangetamain/deploy';
import * as z from 'zod';
import { answersIndexSchema } from '../data/answers/answers-index.ts';
import {
  answersIndexKey,
  answersKey,
  currentKey,
  datasetsPrefix,
  exportsIndexKey,
  manifestKey,
  qualityKey,
  statementsPrefix,
} from '../data/dataset-keys.ts';
import { exportsIndexSchema } from '../data/exports/exports-index.ts';
import { exportKey } from '../data/exports/stored-exports.ts';
import { datasetIdOf, tableOptions } from '../data/publish.ts';
import { parseJsonBytes } from '../formats/json-bytes.ts';
import {
  releaseFileKey,
  releaseManifestKey,
  releaseSignatureKey,
  releasesPrefix,
} from '../releases/release-keys.ts';
import { signatureSchema } from '../releases/signature.ts';
import { envelopeSchema } from '../state/envelope.ts';
import { cacheControlOf, contentTypeOf } from '../site/site-headers.ts';
import type { ObjectStore, PutOptions } from '../store/object-store.ts';
import { publishedNames } from '../store/published-names.ts';
import { type ReadObject, readObject } from './read-object.ts';

/** An object that the store should have, and how to tell whether it is what it was. */
export interface ExpectedObject {
  readonly key: string;
  /** Of its content, where its name or a manifest says it. */
  readonly sha256: string | null;
  /** What the content has to be where nothing says its hash. */
  readonly accepts: ((content: unknown) => boolean) | null;
  /** How it is stored where the same content is found elsewhere; null where it is not put back so. */
  readonly put: PutOptions | null;
  /** What brings it back: a whole sentence. */
  readonly remedy: string;
}

const statePrefix = 'state/';
const importAgain =
  'Name the files of its data: "data repair --recipes FILE --interactions FILE"; demonstration data are made again by "data demo".';
const buildAgain = 'Name the build that it was published from: "data repair --build DIRECTORY".';
const computedAgain = 'They are made again by "data repair" and by each start.';
const signAgain = 'Sign the release again: "release sign".';
const useAgain = 'Name the dataset to begin with: "data use".';

/**
 * Every object that should be there: of each dataset and the choice of one, of each release, and the documents of the
 * state. Whatever else the store holds, nothing reads.
 */
export async function* expectedObjects(store: ObjectStore): AsyncIterable<ExpectedObject> {
  for await (const id of publishedNames(store, datasetsPrefix)) yield* ofDataset(store, id);
  yield* existing(store, currentKey, currentDatasetSchema, useAgain);
  for await (const id of publishedNames(store, releasesPrefix)) yield* ofRelease(store, id);
  for await (const { key } of store.list(statePrefix))
    yield {
      ...document(key, accepting(envelopeSchema)),
      remedy: '"state check" tells what it can be brought back from.',
    };
}

async function* ofDataset(store: ObjectStore, id: string): AsyncIterable<ExpectedObject> {
  const manifest = manifestKey(id);
  const isItsManifest = (content: unknown) => {
    const { data } = z.safeParse(manifestSchema, content);
    return data?.datasetId === id && datasetIdOf(data.files, data) === id;
  };
  yield { ...document(manifest, isItsManifest), remedy: importAgain };
  yield { ...document(qualityKey(id), accepting(qualitySchema)), remedy: importAgain };
  for (const { key, sha256 } of (await valid(store, manifest, manifestSchema))?.files ?? [])
    yield { key, sha256, accepts: null, put: tableOptions, remedy: importAgain };
  const answers = answersIndexKey(id);
  yield* existing(store, answers, answersIndexSchema, computedAgain);
  for (const { sha256 } of (await valid(store, answers, answersIndexSchema))?.answers ?? [])
    yield computed(answersKey(id, sha256), sha256);
  const exports = exportsIndexKey(id);
  yield* existing(store, exports, exportsIndexSchema, computedAgain);
  for (const file of (await valid(store, exports, exportsIndexSchema))?.files ?? [])
    yield computed(exportKey(id, file), file.sha256);
  for await (const { key } of store.list(statementsPrefix(id)))
    yield { ...document(key, accepting(statementsSchema)), remedy: computedAgain };
}

const computed = (key: string, sha256: string): ExpectedObject => ({
  key,
  sha256,
  accepts: null,
  put: null,
  remedy: computedAgain,
});

/** A document that need not be there. */
async function* existing(
  store: ObjectStore,
  key: string,
  schema: z.core.$ZodType,
  remedy: string,
): AsyncIterable<ExpectedObject> {
  if ((await store.head(key)) !== null) yield { ...document(key, accepting(schema)), remedy };
}

async function* ofRelease(store: ObjectStore, id: string): AsyncIterable<ExpectedObject> {
  const key = releaseManifestKey(id);
  const isItsManifest = (content: unknown) => releaseManifestSchema.safeParse(content).data?.releaseId === id;
  yield { ...document(key, isItsManifest), remedy: buildAgain };
  yield* existing(store, releaseSignatureKey(id), signatureSchema, signAgain);
  for (const { path, sha256 } of storedFiles(await valid(store, key, releaseManifestSchema))) {
    const put = { contentType: contentTypeOf(path), cacheControl: cacheControlOf(path) };
    yield { key: releaseFileKey(id, path), sha256, accepts: null, put, remedy: buildAgain };
  }
}

function storedFiles(manifest: ReleaseManifest | null) {
  return (manifest?.files ?? []).flatMap(({ path, sha256, encodings }) => [
    { path, sha256 },
    ...(encodings === undefined ? [] : [{ path: encodedPath(path, 'br'), sha256: encodings.br.sha256 }]),
  ]);
}

const document = (key: string, accepts: ExpectedObject['accepts']) => ({
  key,
  sha256: null,
  accepts,
  put: null,
});

const accepting = (schema: z.core.$ZodType) => (content: unknown) => z.safeParse(schema, content).success;

/** Null where it is damaged, which is found when it is looked at itself. */
async function valid<T>(store: ObjectStore, key: string, schema: z.core.$ZodType<T>): Promise<T | null> {
  const found: ReadObject = await readObject(store, key);
  return found.body === null ? null : (z.safeParse(schema, parseJsonBytes(found.body)).data ?? null);
}
