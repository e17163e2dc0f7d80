import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { createTemporaryDirectory } from '../testing/temporary-directory.ts';
import { createFile, replaceFile } from './atomic-write.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

it('writes a file, replaces it, and leaves nothing beside it', async () => {
  const directory = await createTemporaryDirectory();
  const file = path.join(directory, 'a');
  await replaceFile(file, bytes('first'));
  await replaceFile(file, bytes('second'));
  expect(await readFile(file, 'utf8')).toBe('second');
  expect(await readdir(directory)).toEqual(['a']);
});

it('leaves what was there when it fails, and nothing beside it', async () => {
  const directory = await createTemporaryDirectory({ 'a/b': 'kept' });
  await expect(replaceFile(path.join(directory, 'a'), bytes('new'))).rejects.toMatchObject({
    code: 'EISDIR',
  });
  expect(await readdir(directory)).toEqual(['a']);
  expect(await readFile(path.join(directory, 'a/b'), 'utf8')).toBe('kept');
  await expect(replaceFile(path.join(directory, 'none/a'), bytes('new'))).rejects.toMatchObject({
    code: 'ENOENT',
  });
});

it('many writers at once leave one of their contents, whole', async () => {
  const directory = await createTemporaryDirectory();
  const file = path.join(directory, 'a');
  const texts = Array.from({ length: 8 }, (_, n) => String(n).repeat(10_000));
  await Promise.all(texts.map((text) => replaceFile(file, bytes(text))));
  expect(texts).toContain(await readFile(file, 'utf8'));
  expect(await readdir(directory)).toEqual(['a']);
});

it('creates a file once, however many try at once, and says who did', async () => {
  const directory = await createTemporaryDirectory();
  const file = path.join(directory, 'a');
  const texts = Array.from({ length: 8 }, (_, n) => String(n).repeat(10_000));
  const created = await Promise.all(texts.map((text) => createFile(file, text)));
  const winner = texts.find((_, n) => created[n]);
  expect(created.filter(Boolean)).toHaveLength(1);
  expect(await readFile(file, 'utf8')).toBe(winner);
  expect(await readdir(directory)).toEqual(['a']);
  await expect(createFile(path.join(directory, 'none/a'), 'x')).rejects.toMatchObject({ code: 'ENOENT' });
});
