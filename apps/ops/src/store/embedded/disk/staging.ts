import { createHash, randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Bytes received in full, in a temporary file, not yet part of any object. */
export interface StagedBody {
  readonly path: string;
  readonly bytes: number;
  readonly md5: Buffer;
}

/**
 * Writes a body to a temporary file, chunk by chunk, and returns it. Whatever the body's iterator throws
 * (a broken connection, a wrong checksum) is thrown on, and the file removed.
 */
export async function stageBody(directory: string, body: AsyncIterable<Uint8Array>): Promise<StagedBody> {
  const path = join(directory, randomUUID());
  const md5 = createHash('md5');
  let bytes = 0;
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      for await (const chunk of body) {
        md5.update(chunk);
        bytes += chunk.byteLength;
        await file.appendFile(chunk);
      }
    } finally {
      await file.close();
    }
    return { path, bytes, md5: md5.digest() };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** Removes staged bodies that will not become objects. */
export async function discardStaged(...bodies: readonly StagedBody[]): Promise<void> {
  await Promise.all(bodies.map(({ path }) => rm(path, { force: true })));
}
