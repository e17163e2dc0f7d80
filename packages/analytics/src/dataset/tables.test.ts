import { expect, it } from 'vitest';
import { openNativeEngine, openWasmEngine } from '../testing/index.ts';
import { tableNames } from './manifest.ts';
import { createTableSql, tables } from './tables.ts';

it('describes every published table and no other', () => {
  expect(Object.keys(tables)).toEqual([...tableNames]);
});

it.each(tableNames)('gives %s distinct columns, and sorts it by some of them', (table) => {
  const names = tables[table].columns.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining([...tables[table].sortedBy]));
  expect(tables[table].columns.every(({ description }) => description.length > 0)).toBe(true);
});

it.each([
  ['wasm', openWasmEngine],
  ['native', openNativeEngine],
] as const)('names the types as the %s engine does', async (_, open) => {
  const engine = await open();
  for (const table of tableNames) {
    await engine.query(createTableSql(table));
    const { columns } = await engine.query(`SELECT * FROM ${table}`);
    expect(columns).toEqual(tables[table].columns.map(({ name, type }) => ({ name, type })));
  }
  await engine.close();
});
