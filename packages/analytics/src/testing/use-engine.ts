import { afterAll, beforeAll } from 'vitest';
import type { Engine } from '../engine/engine.ts';
import { createTables, type TableRows } from './tables.ts';

/**
 * An engine for the tests of this block, or of this file: opened before the first and closed after the last of them.
 * With rows given it holds every published table.
 */
export function useEngine(open: () => Promise<Engine>, rows?: () => TableRows): Engine {
  let opened: Engine | undefined;
  const engine = (): Engine => {
    if (opened === undefined)
      throw new Error('The engine is there for tests and hooks, not while they are declared.');
    return opened;
  };
  beforeAll(async () => {
    opened = await open();
    if (rows !== undefined) await createTables(opened, rows());
  });
  afterAll(() => opened?.close());
  return {
    get name() {
      return engine().name;
    },
    query: (sql, parameters) => engine().query(sql, parameters),
    addFile: (name, bytes) => engine().addFile(name, bytes),
    removeFile: (path) => engine().removeFile(path),
    close: () => engine().close(),
  };
}
