import { expect, it } from 'vitest';
import { InvalidDocumentError } from '../documents.ts';
import { emptyPointer } from '../environment.ts';
import { interrupted } from '../testing/interruption.ts';
import { memoryStateStore } from '../testing/memory-state-store.ts';
import { backupKey, backUpPointer } from './backup.ts';

const pointer = { ...emptyPointer('prod', 'ada', '2026-01-01T00:00:00.000Z'), generation: 12 };
const key = backupKey(pointer, 'id-1');

it('backups sort by generation and do not collide between promotions of the same generation', () => {
  expect(key).toBe('backups/prod/00000012-id-1');
  expect(backupKey({ ...pointer, generation: 9 }, 'id-2') < key).toBe(true);
  expect(backupKey(pointer, 'id-2')).not.toBe(key);
});

it('a backup made twice is one backup', async () => {
  const store = memoryStateStore();
  await backUpPointer(store, key, pointer);
  await backUpPointer(store, key, pointer);
  expect(store.history(key)).toEqual([pointer]);
});

it('a backup that does not read back as it was written is none', async () => {
  const store = memoryStateStore();
  const forgetful = interrupted('store', store, async ({ method, moment, arguments: [given] }) => {
    if (method !== 'create' || moment !== 'before') return;
    await store.create(String(given), { ...pointer, generation: 11 });
  });
  await expect(backUpPointer(forgetful, key, pointer)).rejects.toThrow(InvalidDocumentError);
});
