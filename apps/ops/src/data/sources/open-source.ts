import { open, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { SourceName } from '@mangetamain/analytics/dataset';
import { DatasetError } from '../dataset-error.ts';
import type { Database } from '../pipeline/database.ts';
import { kindOf, type FileKind } from './file-kind.ts';
import { refuseTableless } from './refuse-tableless.ts';
import { unpacking } from './unpack.ts';

/** A source as text, wherever it came from. */
export interface OpenedSource {
  /** As the person named it. */
  readonly file: string;
  /** The text, under a name in which the database can see no pattern, address or compression. */
  readonly path: string;
  /** False where lines of the text are none of the file that the person knows. */
  readonly hasLines: boolean;
  /** What the file turned out to be, in words; nothing for plain CSV. */
  readonly recognised: readonly string[];
}

export interface Workshop {
  /** Of the import: whatever is unpacked goes there. */
  readonly directory: string;
  readonly database: Pick<Database, 'run' | 'rows'>;
}

const signatureBytes = 512;
/** UTF-16 compressed within an archive. What is wrapped deeper is taken as it is, and refused as no text. */
const deepest = 3;

/**
 * Makes plain text of a source file: unpacks gzip and zip, turns UTF-16 into UTF-8 and Parquet into CSV.
 * @throws {DatasetError} where the file is missing, damaged, or a kind of file that holds no table
 */
export async function openSource(
  file: string,
  source: SourceName,
  { directory, database }: Workshop,
): Promise<OpenedSource> {
  const recognised: string[] = [];
  let path = file;
  let kind = await kindAt(path, file);
  let hasLines = true;
  for (let depth = 0; depth < deepest; depth += 1) {
    refuseTableless(kind, file);
    const unpack = unpacking[kind];
    if (unpack === undefined) break;
    const target = join(directory, `${source}-${depth}`);
    try {
      recognised.push(await unpack({ path, file, source, target, database }));
    } catch (cause) {
      throw cause instanceof DatasetError ? cause : damaged(file, kind, cause);
    }
    hasLines &&= kind !== 'parquet';
    path = target;
    kind = await kindAt(path, file);
  }
  const plain = join(directory, `${source}.csv`);
  await symlink(resolve(path), plain);
  return { file, path: plain, hasLines, recognised };
}

async function kindAt(path: string, file: string): Promise<FileKind> {
  try {
    const handle = await open(path);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(signatureBytes), 0, signatureBytes, 0);
      return kindOf(buffer.subarray(0, bytesRead));
    } finally {
      await handle.close();
    }
  } catch (cause) {
    throw new DatasetError('The file cannot be read.', {
      code: 'file-missing',
      file,
      found: cause instanceof Error ? cause.message : String(cause),
      remedy: 'Check the path.',
      cause,
    });
  }
}

const damaged = (file: string, kind: FileKind, cause: unknown): DatasetError =>
  new DatasetError(`The file is damaged: it begins like ${kind} and cannot be read as that.`, {
    code: 'not-csv',
    file,
    found: cause instanceof Error ? cause.message : String(cause),
    remedy: 'Fetch it again: nothing was imported.',
    cause,
  });
