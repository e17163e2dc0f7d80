import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { SourceFile } from '@mangetamain/analytics/dataset';

/** What a file is that was given to be imported: its name, length and SHA-256, before anything is unpacked. */
export async function describeSource(source: SourceFile['source'], path: string): Promise<SourceFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    const part: Buffer = chunk;
    hash.update(part);
    bytes += part.byteLength;
  }
  return { source, file: basename(path), bytes, sha256: hash.digest('hex') };
}
