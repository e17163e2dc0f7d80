import { stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { loadLocalOperators } from '../operator-api/operators-file.ts';
import { findOperator } from '../operator-api/operators.ts';
import { createTemporaryDirectory } from '../testing/temporary-directory.ts';
import { noteService, readServiceNote } from './service-note.ts';

const note = { url: 'http://127.0.0.1:8502', token: 'hush' };

it('is there for its user alone, as long as the service runs', async () => {
  const directory = await createTemporaryDirectory();
  expect(await readServiceNote(directory)).toBeNull();
  const remove = await noteService(directory, note);
  expect(await readServiceNote(directory)).toEqual(note);
  expect((await stat(path.join(directory, 'service.json'))).mode & 0o077).toBe(0);
  await remove();
  expect(await readServiceNote(directory)).toBeNull();
});

it('of a service started later is left alone by the end of an earlier one', async () => {
  const directory = await createTemporaryDirectory();
  const removeFirst = await noteService(directory, note);
  await noteService(directory, { ...note, token: 'other' });
  await removeFirst();
  expect(await readServiceNote(directory)).toMatchObject({ token: 'other' });
});

it.each(['{', '[]', '{"url":"x"}'])('that is %s counts as none', async (text) => {
  expect(await readServiceNote(await createTemporaryDirectory({ 'service.json': text }))).toBeNull();
});

it('the operator of a new machine gets a token once, of which only the hash is kept', async () => {
  const directory = await createTemporaryDirectory();
  const made = await loadLocalOperators(directory);
  expect(made.newToken).toMatch(/^[\w-]{43}$/);
  expect(findOperator(made.operators, made.newToken ?? '')).toMatchObject({ role: 'deployer' });
  expect(await loadLocalOperators(directory)).toEqual({ operators: made.operators, newToken: null });
  expect((await stat(path.join(directory, 'operators.json'))).mode & 0o077).toBe(0);
});

it('damaged operators are told of, not replaced', async () => {
  const directory = await createTemporaryDirectory({ 'operators.json': '[{}]' });
  await expect(loadLocalOperators(directory)).rejects.toThrow('Delete the file, and a new token is made.');
});
