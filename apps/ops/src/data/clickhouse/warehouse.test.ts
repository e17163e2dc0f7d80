import { expect, it } from 'vitest';
import { useFakeServer } from './testing/fake-server.ts';
import { discardWarehouse, openWarehouse } from './warehouse.ts';

const fake = useFakeServer();

const table = { name: 'timed_recipes', kind: 'table', sql: 'SELECT 1 AS id' } as const;

async function opened() {
  const making: string[] = [];
  const warehouse = await openWarehouse(fake().request, 'import_1', (name) => making.push(name));
  const before = fake().statements.splice(0);
  return { warehouse, making, before };
}

it('ends what an earlier try left running before it begins', async () => {
  const { warehouse, before } = await opened();
  expect(before.map(({ statement }) => statement)).toEqual([
    'CREATE DATABASE IF NOT EXISTS import_1',
    "KILL QUERY WHERE current_database = 'import_1' SYNC",
  ]);
  await warehouse.close();
});

it('makes a table under another name, which it gives up in one stroke', async () => {
  const server = fake();
  server.answer = (statement) => ({ rows: statement.startsWith('EXISTS') ? [{ result: 0 }] : [] });
  const { warehouse, making } = await opened();
  await warehouse.create(table);
  expect(making).toEqual(['timed_recipes']);
  expect(server.statements.map(({ statement }) => statement.replace(/\s+FORMAT \w+$/u, ''))).toEqual([
    'EXISTS TABLE timed_recipes',
    'DROP TABLE IF EXISTS timed_recipes__unfinished SYNC',
    'CREATE TABLE timed_recipes__unfinished AS SELECT 1 AS id',
    'RENAME TABLE timed_recipes__unfinished TO timed_recipes',
  ]);
  expect(new Set(server.statements.map(({ database }) => database))).toEqual(new Set(['import_1']));
  await warehouse.close();
});

it('makes no table twice, and writes no file to send where it has been sent', async () => {
  const server = fake();
  server.answer = () => ({ rows: [{ result: 1 }] });
  const { warehouse, making } = await opened();
  await warehouse.create(table);
  await warehouse.upload('given_recipes', 'name String', () => Promise.reject(new Error('not to be called')));
  expect(making).toEqual([]);
  expect(server.statements).toHaveLength(2);
  await warehouse.close();
});

it('leaves a failed table without its name', async () => {
  const server = fake();
  server.answer = (statement) =>
    statement.startsWith('CREATE TABLE')
      ? { fault: 'Code: 241. DB::Exception: x. (Y)' }
      : { rows: [{ result: 0 }] };
  const { warehouse } = await opened();
  await expect(warehouse.create(table)).rejects.toMatchObject({ code: 'engine-failed' });
  expect(server.statements.some(({ statement }) => statement.startsWith('RENAME'))).toBe(false);
  await warehouse.close();
});

it('discards all that was made', async () => {
  await discardWarehouse(fake().request, 'import_1');
  expect(fake().statements.map(({ statement }) => statement)).toEqual([
    'DROP DATABASE IF EXISTS import_1 SYNC',
  ]);
});
