import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256 } from '@mangetamain/deploy';
import type { ObjectSummary } from '../../object-store.ts';
import { moveFile, syncDirectory } from '../../../disk/atomic-write.ts';
import { ifThere } from '../../../disk/file-errors.ts';
import { createKeyIndex, type KeyIndex } from './key-index.ts';
import { createKeyLock } from './key-lock.ts';
import { DamagedObjectFile, encodeTrailer, type ObjectDescription, readDescription } from './object-file.ts';
import { recoverDirectory, setAside } from './recover-directory.ts';
import { discardStaged, stageBody, type StagedBody } from './staging.ts';

/** Says, by throwing, whether a write may replace what is there now. Called while no other write of the key runs. */
export type WriteCondition = (current: ObjectSummary | null) => void;

interface OpenedObject {
  readonly description: ObjectDescription;
  /** At least the object's bytes from offset 0; the reader closes it. */
  readonly file: FileHandle;
}

export interface DiskStore {
  readonly index: Pick<KeyIndex, 'get' | 'from'>;
  /** The object as of now; later writes do not show in the opened file. */
  open(key: string): Promise<OpenedObject | null>;
  stage(body: AsyncIterable<Uint8Array>): Promise<StagedBody>;
  /** Turns a staged body into the object, durably and at once, or throws what the condition throws. */
  commit(staged: StagedBody, object: NewObject, condition: WriteCondition): Promise<ObjectDescription>;
  delete(key: string): Promise<void>;
}

interface NewObject {
  readonly key: string;
  readonly etag: string;
  readonly lastModified: Date;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Opens the objects under a directory, creating it where needed. Leftovers of interrupted writes are removed;
 * damaged files are set aside under `damaged/` and reported. One process at a time may do this: `requireHeld` is called
 * before each change, and throws when the directory is another's by now.
 */
export async function openDiskStore(
  directory: string,
  report: (problem: Error) => void,
  requireHeld: () => Promise<void> = async () => {},
): Promise<DiskStore> {
  const { objects, temporary, summaries } = await recoverDirectory(directory, report);
  const index = createKeyIndex(summaries);
  const exclusively = createKeyLock();
  // A hash as the file's name: no key can leave the directory, be too long, or differ from another only by case.
  const pathOf = (key: string) => {
    const name = sha256(key);
    return join(objects, name.slice(0, 2), name);
  };

  /** Null where there is none. @throws {DamagedObjectFile} */
  async function openWhole(key: string): Promise<OpenedObject | null> {
    const file = await ifThere(open(pathOf(key), 'r'));
    if (file === null) return null;
    try {
      return { description: await readDescription(file), file };
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** As at a start: it is no object any more. Another write may have replaced it meanwhile. */
  async function setAsideDamaged(key: string): Promise<void> {
    try {
      await (await openWhole(key))?.file.close();
    } catch (error) {
      if (!(error instanceof DamagedObjectFile)) throw error;
      await requireHeld();
      report(await setAside(directory, pathOf(key), error));
      index.delete(key);
    }
  }

  return {
    index,
    stage: (body) => stageBody(temporary, body),

    async open(key) {
      try {
        return await openWhole(key);
      } catch (error) {
        if (!(error instanceof DamagedObjectFile)) throw error;
        await exclusively(key, () => setAsideDamaged(key));
        return openWhole(key);
      }
    },

    async commit(staged, object, condition) {
      const description = { ...object, headers: { ...object.headers }, bytes: staged.bytes };
      try {
        await appendDurably(staged.path, encodeTrailer(description));
        await exclusively(object.key, async () => {
          condition(index.get(object.key));
          await requireHeld();
          await renameDurably(staged.path, pathOf(object.key));
          index.set(toSummary(description));
        });
        return description;
      } catch (error) {
        await discardStaged(staged);
        throw error;
      }
    },

    delete: (key) =>
      exclusively(key, async () => {
        if (index.get(key) === null) return;
        await requireHeld();
        await rm(pathOf(key));
        await syncDirectory(dirname(pathOf(key)));
        index.delete(key);
      }),
  };
}

function toSummary({ key, bytes, etag, lastModified }: ObjectDescription): ObjectSummary {
  return { key, bytes, etag, lastModified };
}

async function appendDurably(path: string, content: Buffer): Promise<void> {
  const file = await open(path, 'a');
  try {
    await file.appendFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function renameDurably(from: string, to: string): Promise<void> {
  const made = await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  await moveFile(from, to);
  if (made !== undefined) await syncDirectory(dirname(made));
}
