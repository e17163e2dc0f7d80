import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFileCache } from './file-cache.ts';

const fileOf = (bytes: number) => ({ body: new Uint8Array(bytes), entityTag: `"${bytes}"` });

/** A cache, and the reads it made. */
function counting(maxBytes: number) {
  const cache = createFileCache(maxBytes);
  const reads: string[] = [];
  const get = (key: string, bytes = 10) =>
    cache.get(key, async () => {
      reads.push(key);
      return fileOf(bytes);
    });
  return { cache, get, reads };
}

describe('the cache of files', () => {
  it('reads each content once, also when many ask at once', async () => {
    const { get, reads } = counting(100);
    await Promise.all([get('a'), get('a'), get('a')]);
    await get('a');
    expect(reads).toEqual(['a']);
  });

  it('lets go of what was not asked for the longest', async () => {
    const { get, reads } = counting(30);
    for (const key of ['a', 'b', 'c', 'a', 'd', 'a', 'b']) await get(key);
    expect(reads).toEqual(['a', 'b', 'c', 'd', 'b']);
  });

  it('serves what is larger than itself without keeping it, or losing others for it', async () => {
    const { get, reads } = counting(30);
    await get('a');
    expect((await get('huge', 31)).body).toHaveLength(31);
    await get('huge', 31);
    await get('a');
    expect(reads).toEqual(['a', 'huge', 'huge']);
  });

  it('forgets a failed read', async () => {
    const { cache, get } = counting(30);
    await expect(cache.get('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect((await get('a')).body).toHaveLength(10);
  });

  it('gives every key its own content, whatever the order and the sizes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 40 }), { maxLength: 60 }), async (sizes) => {
        const { get } = counting(50);
        for (const size of sizes) expect((await get(String(size), size)).body).toHaveLength(size);
      }),
      { numRuns: 30 },
    );
  });
});
