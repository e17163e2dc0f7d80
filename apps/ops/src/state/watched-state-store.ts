import type { StateStore } from '@mangetamain/deploy';

/** Returns the same store, which tells after each write, made or perhaps made, which document it was. */
export function watchStateStore(store: StateStore, onWritten: (key: string) => void): StateStore {
  async function told<T>(key: string, write: Promise<T>): Promise<T> {
    try {
      return await write;
    } finally {
      onWritten(key);
    }
  }
  return {
    get: (key) => store.get(key),
    list: (prefix) => store.list(prefix),
    create: (key, value) => told(key, store.create(key, value)),
    remove: (key) => told(key, store.remove(key)),
    compareAndSwap: (key, version, value) => told(key, store.compareAndSwap(key, version, value)),
  };
}
