import { describe, expect, it } from 'vitest';
import { select, sql } from './query.ts';
import { fetchRows, UnexpectedRow } from './rows.ts';

const engineOf = (...rows: Record<string, unknown>[]) => ({ query: () => Promise.resolve({ rows }) });
const statement = select({ year: 'number', name: 'text', mean: 'number?' }, sql`SELECT 1`);

describe('fetching rows', () => {
  it('returns rows that keep the promise of the statement', async () => {
    const row = { year: 2007, name: 'salt', mean: null };
    expect(await fetchRows(engineOf(row), statement)).toEqual([row]);
  });

  it('takes lists of numbers whole', async () => {
    const lists = select({ ids: 'number[]' }, sql`SELECT 1`);
    expect(await fetchRows(engineOf({ ids: [3, 1] }), lists)).toEqual([{ ids: [3, 1] }]);
    await expect(fetchRows(engineOf({ ids: [3, null] }), lists)).rejects.toThrow(
      /"ids" should hold number\[\]/u,
    );
    await expect(fetchRows(engineOf({ ids: 3 }), lists)).rejects.toThrow(UnexpectedRow);
  });

  it.each([
    ['a null where none is allowed', { year: null, name: 'x', mean: 1 }, /"year" should hold number/u],
    ['a bigint that was not cast', { year: '2007', name: 'x', mean: 1 }, /holds "2007"/u],
    ['NaN', { year: Number.NaN, name: 'x', mean: 1 }, /"year"/u],
    ['a missing column', { year: 1, name: 'x' }, /"mean" should hold number\?, and holds null/u],
    ['a number for a text', { year: 1, name: 2, mean: 1 }, /"name" should hold text/u],
  ])('refuses %s', async (_, row, message) => {
    const rejected = fetchRows(engineOf(row), statement);
    await expect(rejected).rejects.toThrow(UnexpectedRow);
    await expect(rejected).rejects.toThrow(message);
  });
});
