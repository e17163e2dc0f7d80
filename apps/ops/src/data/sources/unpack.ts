import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { SourceName } from '@mangetamain/analytics/dataset';
import type { Database } from '../pipeline/database.ts';
import type { FileKind } from './file-kind.ts';
import { parquetAsCsvSql } from './parquet-as-csv.ts';
import { openMember } from './zip-member.ts';

interface Wrapped {
  readonly path: string;
  /** As the person named it. */
  readonly file: string;
  readonly source: SourceName;
  /** Where the result goes. */
  readonly target: string;
  readonly database: Pick<Database, 'run' | 'rows'>;
}

/** Writes what a file of one kind holds into the target; returns what the file is, in words. */
type Unpack = (wrapped: Wrapped) => Promise<string>;

const gunzip: Unpack = async ({ path, target }) => {
  await pipeline(createReadStream(path), createGunzip(), createWriteStream(target));
  return 'compressed by gzip';
};

const unzip: Unpack = async ({ path, file, source, target }) => {
  const member = await openMember(path, file, source);
  try {
    await pipeline(member.stream, createWriteStream(target));
  } finally {
    member.close();
  }
  return `${member.name} of a zip archive`;
};

const fromParquet: Unpack = async ({ path, target, database }) => {
  await database.run(await parquetAsCsvSql(database, path, target));
  return 'Parquet';
};

const fromUtf16 =
  (encoding: 'utf-16le' | 'utf-16be'): Unpack =>
  async ({ path, target }) => {
    const decoder = new TextDecoder(encoding, { fatal: true });
    await pipeline(
      createReadStream(path),
      async function* (chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
        yield decoder.decode();
      },
      createWriteStream(target),
    );
    return 'UTF-16';
  };

/** How a file is made into the text that it holds, for each kind of file that holds some. */
export const unpacking: Partial<Readonly<Record<FileKind, Unpack>>> = {
  gzip: gunzip,
  zip: unzip,
  parquet: fromParquet,
  'utf-16le': fromUtf16('utf-16le'),
  'utf-16be': fromUtf16('utf-16be'),
};
