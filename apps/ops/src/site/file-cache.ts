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
  const held = new Map<string, SiteFile>();
  const loading = new Map<string, Promise<SiteFile>>();
  let bytes = 0;

  function keep(key: string, file: SiteFile): void {
    if (file.body.byteLength > maxBytes) return;
    held.set(key, file);
    bytes += file.body.byteLength;
    for (const [oldest, { body }] of held) {
      if (bytes <= maxBytes) return;
      held.delete(oldest);
      bytes -= body.byteLength;
    }
  }

  async function read(key: string, load: () => Promise<SiteFile>): Promise<SiteFile> {
    try {
      const file = await load();
      keep(key, file);
      return file;
    } finally {
      loading.delete(key);
    }
  }

  return {
    get(key, load) {
      const found = held.get(key);
      if (found !== undefined) {
        held.delete(key);
        held.set(key, found);
        return Promise.resolve(found);
      }
      const pending = loading.get(key) ?? read(key, load);
      if (!held.has(key)) loading.set(key, pending);
      return pending;
    },
  };
}
