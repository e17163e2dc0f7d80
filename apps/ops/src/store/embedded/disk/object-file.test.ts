import { open, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTemporaryDirectory } from '../../../testing/temporary-directory.ts';
import { encodeTrailer, type ObjectDescription, readDescription } from './object-file.ts';

const description: ObjectDescription = {
  key: 'données/π.parquet',
  bytes: 5,
  etag: '"abc"',
  lastModified: new Date('2026-01-02T03:04:05Z'),
  headers: { 'content-type': 'text/plain' },
};

async function read(path: string): Promise<ObjectDescription> {
  const file = await open(path, 'r');
  try {
    return await readDescription(file);
  } finally {
    await file.close();
  }
}

describe('an object file', () => {
  it('gives its description back, whatever the key and the length', async () => {
    const path = join(await createTemporaryDirectory(), 'object');
    const key = fc.string({ unit: 'binary', maxLength: 3000 });
    await fc.assert(
      fc.asyncProperty(key, fc.uint8Array({ maxLength: 5000 }), async (key, body) => {
        const described = { ...description, key, bytes: body.length };
        await writeFile(path, Buffer.concat([body, encodeTrailer(described)]));
        expect(await read(path)).toEqual(described);
      }),
      { numRuns: 50 },
    );
  });

  it('shows at any point that it was cut short', async () => {
    const path = join(await createTemporaryDirectory(), 'object');
    const whole = Buffer.concat([Buffer.from('hello'), encodeTrailer(description)]);
    for (let length = 0; length < whole.length; length += 1) {
      await writeFile(path, whole);
      await truncate(path, length);
      await expect(read(path)).rejects.toMatchObject({ name: 'DamagedObjectFile' });
    }
  });

  it.each([
    ['a byte too many', Buffer.concat([Buffer.from('hello!'), encodeTrailer(description)])],
    ['a body alone', Buffer.from('just a file of somebody else, longer than the trailer')],
    ['an absurd length', Buffer.from('x\xff\xff\xff\xffMTMOBJ1\n', 'latin1')],
    ['a description of no JSON', Buffer.from('hello{}}\0\0\0\x03MTMOBJ1\n', 'latin1')],
  ])('refuses %s', async (_, content) => {
    const path = join(await createTemporaryDirectory(), 'object');
    await writeFile(path, content);
    await expect(read(path)).rejects.toMatchObject({ name: 'DamagedObjectFile' });
  });
});
