import {
  answerFileSchema,
  manifestSchema,
  selectionAnswersSchema,
  type Manifest,
} from '@mangetamain/analytics/dataset';
import * as z from 'zod/mini';
import type { DatasetAnswers } from './answers/dataset-answers.ts';
import type { ByteRange } from './download.ts';
import type { LoadingPorts } from './ports.ts';

/** The last dataset that was loaded, and when. */
type SavedDataset = z.infer<typeof savedDatasetSchema>;

const savedDatasetSchema = z.strictObject({
  savedAt: z.iso.datetime(),
  manifest: manifestSchema,
  answers: z.optional(z.array(answerFileSchema)),
  selections: z.optional(z.array(selectionAnswersSchema)),
});

/** The files of answers beside a dataset. */
type Answered = Pick<DatasetAnswers, 'files' | 'selections'>;

/**
 * What this browser keeps of the published data: files by the hash of their content, and the manifest that was loaded
 * last. Every method works without Cache Storage, or when it is full or broken: then nothing is kept or found.
 */
export interface StoreCache {
  /** Bytes kept under the SHA-256 of their file, or of a part of it, unchecked, or null. */
  find(sha256: string, range?: ByteRange): Promise<Uint8Array<ArrayBuffer> | null>;
  has(sha256: string): Promise<boolean>;
  keep(sha256: string, bytes: Uint8Array<ArrayBuffer>, range?: ByteRange): Promise<void>;
  forget(sha256: string): Promise<void>;
  savedDataset(): Promise<SavedDataset | null>;
  /** Saves the manifest with the answers beside it, and drops every file that neither names. */
  saveDataset(manifest: Manifest, answers: Answered, savedAt: string): Promise<void>;
}

type OpenCache = Awaited<ReturnType<NonNullable<LoadingPorts['caches']>['open']>>;

const cacheName = 'published-data';
const fileKey = (sha256: string, range?: ByteRange) =>
  `/saved-data/sha256/${sha256}${range === undefined ? '' : `/${range.start}-${range.end}`}`;
const manifestKey = '/saved-data/manifest.json';

/** The part of Cache Storage that holds published data. */
export function createStoreCache(caches: LoadingPorts['caches']): StoreCache {
  /** A cache that fails costs a download and nothing else: `otherwise` stands for what it would have said. */
  const using = async <Value>(
    action: (cache: OpenCache) => Promise<Value>,
    otherwise: NoInfer<Value>,
  ): Promise<Value> => {
    if (caches === null) return otherwise;
    try {
      return await action(await caches.open(cacheName));
    } catch {
      return otherwise;
    }
  };

  return {
    find: (sha256, range) =>
      using(async (cache) => {
        const response = await cache.match(fileKey(sha256, range));
        return response === undefined ? null : new Uint8Array(await response.arrayBuffer());
      }, null),
    has: (sha256) => using(async (cache) => (await cache.match(fileKey(sha256))) !== undefined, false),
    keep: (sha256, bytes, range) =>
      using((cache) => cache.put(fileKey(sha256, range), new Response(bytes)), undefined),
    forget: async (sha256) => {
      await using((cache) => cache.delete(fileKey(sha256)), false);
    },
    savedDataset: () =>
      using(async (cache) => {
        const response = await cache.match(manifestKey);
        if (response === undefined) return null;
        return savedDatasetSchema.safeParse(await response.json()).data ?? null;
      }, null),
    saveDataset: (manifest, { files: answers, selections }, savedAt) =>
      using(async (cache) => {
        await cache.put(manifestKey, Response.json({ savedAt, manifest, answers, selections }));
        const selected = selections.flatMap((selection) => selection.answers);
        const named = [...manifest.files, ...answers, ...selected].map(({ sha256 }) => fileKey(sha256));
        const wanted = [manifestKey, ...named];
        const stale = (await cache.keys()).filter(({ url }) => !wanted.some((key) => isOf(pathOf(url), key)));
        await Promise.all(stale.map((request) => cache.delete(request)));
      }, undefined),
  };
}

/** True for what is kept under a key, and for parts of it. */
const isOf = (path: string, key: string) => path === key || path.startsWith(`${key}/`);

const pathOf = (url: string) => new URL(url, 'http://localhost').pathname;
