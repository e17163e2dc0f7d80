import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createUtf8Check, placeOfByte } from './utf8.ts';

function check(bytes: Uint8Array, chunk: number) {
  const encoding = createUtf8Check();
  for (let start = 0; start < bytes.length; start += chunk)
    if (!encoding.push(bytes.subarray(start, start + chunk))) break;
  encoding.end();
  return encoding.badAt;
}

const text = fc.string({ unit: fc.constantFrom('a', 'é', '€', '🍲', '\n') });

it('takes every text, however its bytes are cut', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 5 }), (words, chunk) => {
      expect(check(new TextEncoder().encode(words), chunk)).toBeNull();
    }),
  );
});

it('finds the first byte that is none, however the bytes are cut', () => {
  const stray = fc.constantFrom(0x80, 0xbf, 0xc0, 0xe8, 0xf8, 0xff);
  fc.assert(
    fc.property(text, stray, text, fc.integer({ min: 1, max: 5 }), (before, byte, after, chunk) => {
      const sound = new TextEncoder().encode(before);
      // What follows begins with a letter: no continuation that would make the byte a character.
      const bytes = Buffer.concat([sound, Buffer.from([byte]), new TextEncoder().encode(`x${after}`)]);
      expect(check(bytes, chunk)).toBe(sound.length);
    }),
  );
});

it('finds a character that the end cuts off', () => {
  const bytes = new TextEncoder().encode('ab€').subarray(0, 4);
  expect(check(bytes, 3)).toBe(2);
});

it('tells the line of a byte and its place there', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'utf8-'));
  const path = join(directory, 'text');
  await writeFile(path, Buffer.from('ab\ncd\xe8f\n', 'latin1'));
  expect(await placeOfByte(path, 5)).toEqual({ line: 2, place: 3, value: 0xe8 });
  expect(await placeOfByte(path, 0)).toEqual({ line: 1, place: 1, value: 0x61 });
  await rm(directory, { recursive: true });
});
