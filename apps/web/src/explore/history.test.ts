import { describe, expect, it } from 'vitest';
import { browserStore, type LocalStore } from '../state/local-store.ts';
import { addToHistory, clearHistory, readHistory, titleOf, type HistoryEntry } from './history.ts';

const entry = (sql: string): HistoryEntry => ({
  sql,
  at: '2026-01-02T14:06:00.000Z',
  outcome: { status: 'answered', rows: 20, milliseconds: 90 },
});

function memory(): LocalStore {
  const values = new Map<string, string>();
  return { get: (key) => values.get(key) ?? null, set: (key, value) => void values.set(key, value) };
}

describe('the history', () => {
  it('has the newest first, each statement once', () => {
    const store = memory();
    for (const sql of ['SELECT 1', 'SELECT 2', 'SELECT 1']) addToHistory(store, entry(sql));
    expect(readHistory(store).map(({ sql }) => sql)).toEqual(['SELECT 1', 'SELECT 2']);
    expect(clearHistory(store)).toEqual([]);
    expect(readHistory(store)).toEqual([]);
  });

  it('is bounded, by number and by length', () => {
    const store = memory();
    for (let n = 0; n < 40; n += 1) addToHistory(store, entry(`SELECT ${n}`));
    expect(readHistory(store)).toHaveLength(30);
    expect(readHistory(store)[0]?.sql).toBe('SELECT 39');
    const long = (n: number) => `SELECT '${String(n).repeat(30_000)}'`;
    for (let n = 0; n < 9; n += 1) addToHistory(store, entry(long(n)));
    expect(JSON.stringify(readHistory(store)).length).toBeLessThan(220_000);
    expect(readHistory(store)[0]?.sql).toBe(long(8));
  });

  it.each(['no JSON', '{}', '[{"sql": 1}]'])('is empty where the browser kept something else: %s', (text) => {
    const store = memory();
    store.set('explore.history', text);
    expect(readHistory(store)).toEqual([]);
    expect(addToHistory(store, entry('SELECT 1'))).toHaveLength(1);
  });

  it('lasts as long as the page where the browser keeps nothing', () => {
    const store = browserStore(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    addToHistory(store, entry('SELECT 1'));
    expect(readHistory(store)).toHaveLength(1);
  });
});

it('calls a statement by its comment, or by its first line', () => {
  expect(titleOf('-- Which years?\nSELECT year')).toBe('Which years?');
  expect(titleOf('SELECT year\nFROM recipes')).toBe('SELECT year');
});
