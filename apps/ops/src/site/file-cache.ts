import { LRUCache } from 'lru-cache';
import type { SiteFile } from './site-files.ts';

export interface FileCache {
  /** Returns the file of these bytes, read by `load` where it is not held. Callers at once share one read. */
  get(sha256: string, load: () => Promise<SiteFile>): Promise<SiteFile>;
}

/**
 * Returns a cache of files by their content, so that releases and sites share what is equal. When it holds more than
 * `maxBytes`, what was not asked for the longest goes first. A failed read is not kept.
 */
export function createFileCache(maxBytes: number): FileCache {
  const held = new LRUCache<string, SiteFile>({
    maxSize: maxBytes,
    // An empty file takes some room too.
    sizeCalculation: ({ body }) => body.byteLength || 1,
  });
  const loading = new Map<string, Promise<SiteFile>>();

  async function read(key: string, load: () => Promise<SiteFile>): Promise<SiteFile> {
    try {
      const file = await load();
      held.set(key, file);
      return file;
    } finally {
      loading.delete(key);
    }
  }

  return {
    async get(key, load) {
      const found = held.get(key);
      if (found !== undefined) return found;
      const pending = loading.get(key) ?? read(key, load);
      loading.set(key, pending);
      return pending;
    },
  };
}
