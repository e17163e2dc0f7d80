import type { Manifest } from '@mangetamain/analytics/dataset';
import { sha256 } from '@mangetamain/deploy';
import { answersIndexKey, datasetsPrefix, exportsIndexKey, manifestKey } from '../data/dataset-keys.ts';
import { immutable, putJson } from '../data/stored-json.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { StoreError } from '../store/store-error.ts';
import { type ExpectedObject, expectedObjects } from './expected-objects.ts';
import { lookAt } from './look-at.ts';
import { MISSING, readObject } from './read-object.ts';

export interface ScrubPorts {
  readonly store: ObjectStore;
  /** Whether the store names contents by their MD5, as the embedded one does. */
  readonly tagsAreMd5: boolean;
  /** What this machine has a copy of. Neither throws. */
  readonly copy: {
    file(sha256: string): Promise<Uint8Array | null>;
    manifest(datasetId: string): Promise<Manifest | null>;
  };
  /** Computes again what a dataset lacks of its answers. */
  readonly completeAnswers: (datasetId: string) => Promise<unknown>;
  /** Writes the files of a dataset's analyses again. */
  readonly rewriteExports: (datasetId: string) => Promise<unknown>;
}

/** An object that was not what it should be. */
export interface Damage {
  readonly key: string;
  /** In words that follow the key. */
  readonly problem: string;
  readonly mended: boolean;
  /** What brings it back: a whole sentence. */
  readonly remedy: string;
}

export interface Scrubbed {
  /** Objects looked at. */
  readonly objects: number;
  readonly damages: readonly Damage[];
}

interface ScrubOptions {
  /** Which objects are looked at; all, where not given. */
  readonly isDue?: (key: string) => boolean;
  /** Awaited before each object; ends the scrub by throwing. */
  readonly pace?: () => Promise<void>;
}

/**
 * Reads stored objects whole, compares them with what they should be, and puts back what the same content is found of: in
 * the copy on this machine, or elsewhere in the store; answers and files of analyses are made again. Nothing else is changed.
 *
 * @throws {StoreError} where the store does not answer; whatever `pace` throws.
 */
export async function scrub(
  { store, tagsAreMd5, copy, completeAnswers, rewriteExports }: ScrubPorts,
  { isDue = () => true, pace = async () => undefined }: ScrubOptions = {},
): Promise<Scrubbed> {
  const expected = await allExpected(store);
  const damages: Damage[] = [];
  const due = expected.filter(({ key }) => isDue(key));
  for (const object of due) {
    await pace();
    const problem = await lookAt(store, object, tagsAreMd5);
    if (problem === null) continue;
    const failure = await tryTo(() => mend(object));
    const mended = (await lookAt(store, object, tagsAreMd5)) === null;
    damages.push({ key: object.key, problem, mended, remedy: failure + object.remedy });
  }
  return { objects: due.length, damages: await stillNamed(damages) };

  async function mend(object: ExpectedObject): Promise<void> {
    const { key, sha256: hash, put } = object;
    const { datasetId = '', file = '' } = partsOf(key);
    if (hash !== null && put !== null) {
      const body = (await copy.file(hash)) ?? (await twinOf(object));
      if (body !== null) await store.put(key, body, put);
    } else if (key === manifestKey(datasetId)) {
      const manifest = await copy.manifest(datasetId);
      if (manifest !== null) await putJson(store, key, manifest, immutable);
    } else if (key === answersIndexKey(datasetId) || file.startsWith('answers/')) {
      await completeAnswers(datasetId);
    } else if (key === exportsIndexKey(datasetId) || file.startsWith('exports/')) {
      await rewriteExports(datasetId);
    } else if (file.startsWith('statements/')) {
      // Those of a version that is gone nobody can make again: without them, it has not spoken of the dataset.
      await store.delete(key);
      await rewriteExports(datasetId);
    }
  }

  /** What was removed or replaced meanwhile, with all that names it, is no fault of the store any more. */
  async function stillNamed(found: readonly Damage[]): Promise<Damage[]> {
    if (found.every(({ mended }) => mended)) return [...found];
    const named = new Set((await allExpected(store)).map(({ key }) => key));
    return found
      .map((damage) => ({ ...damage, mended: damage.mended || !named.has(damage.key) }))
      .filter(({ key, problem }) => named.has(key) || problem !== MISSING);
  }

  /** The same content under another key. */
  async function twinOf({ key, sha256: hash }: ExpectedObject): Promise<Uint8Array | null> {
    for (const other of expected) {
      if (other.sha256 !== hash || other.key === key) continue;
      const { body } = await readObject(store, other.key);
      if (body !== null && sha256(body) === hash) return body;
    }
    return null;
  }
}

function partsOf(key: string): { datasetId?: string; file?: string } {
  if (!key.startsWith(datasetsPrefix)) return {};
  const [datasetId = '', ...file] = key.slice(datasetsPrefix.length).split('/');
  return { datasetId, file: file.join('/') };
}

async function allExpected(store: ObjectStore): Promise<ExpectedObject[]> {
  const expected: ExpectedObject[] = [];
  for await (const object of expectedObjects(store)) expected.push(object);
  return expected;
}

/** Why mending failed, as a sentence before another, or ''. @throws {StoreError} where the store does not answer. */
async function tryTo(mend: () => Promise<void>): Promise<string> {
  try {
    await mend();
    return '';
  } catch (error) {
    if (error instanceof StoreError) throw error;
    return `Mending it failed: ${error instanceof Error ? error.message : String(error)} `;
  }
}
