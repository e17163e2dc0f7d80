import type { LoadProgress } from '../loading/progress.ts';

/** One line of the loading panel. */
export interface LoadItem {
  /** Null for the query engine. */
  readonly table: string | null;
  readonly state: 'waiting' | 'loading' | 'done';
  readonly fromCache: boolean;
  readonly loaded: number;
  readonly total: number;
}

/** The engine and the tables being loaded, the engine first. */
export function loadItems({ engine, files }: LoadProgress): readonly LoadItem[] {
  const engineItem: LoadItem = {
    table: null,
    state: engine.ready ? 'done' : engine.received > 0 ? 'loading' : 'waiting',
    fromCache: false,
    loaded: engine.received,
    total: engine.bytes,
  };
  const tableItems = files.map((file): LoadItem => ({
    table: file.table,
    state: file.state === 'waiting' ? 'waiting' : file.state === 'ready' ? 'done' : 'loading',
    fromCache: file.saved,
    loaded: file.received,
    total: file.bytes,
  }));
  return [engineItem, ...tableItems];
}
