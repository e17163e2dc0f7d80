import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { entityTagOf } from '../http/entity-tag.ts';
import { toSafePath } from './safe-path.ts';
import type { SiteFile, SiteFiles } from './site-files.ts';

interface CachedFile extends SiteFile {
  readonly modifiedAt: number;
  readonly bytes: number;
}

/**
 * Returns the files below a directory. A file is read again when it has changed, so that a new build shows at once.
 * Links that lead out of the directory are not followed.
 */
export function createLocalSiteFiles(directory: string): SiteFiles {
  const cache = new Map<string, CachedFile>();

  async function read(safePath: string): Promise<SiteFile | null> {
    const file = path.join(await realpath(directory), safePath);
    if ((await realpath(file)) !== file) return null;
    const details = await stat(file);
    if (!details.isFile()) return null;
    const { mtimeMs: modifiedAt, size: bytes } = details;
    const cached = cache.get(safePath);
    if (cached?.modifiedAt === modifiedAt && cached.bytes === bytes) return cached;
    const body = new Uint8Array(await readFile(file));
    const fresh = { body, entityTag: entityTagOf(body), modifiedAt, bytes };
    cache.set(safePath, fresh);
    return fresh;
  }

  return {
    releaseId: () => null,
    async get(wanted) {
      const safePath = toSafePath(wanted);
      if (safePath === null) return null;
      try {
        return await read(safePath);
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
  };
}

const missingCodes = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'];

const isMissing = (error: unknown) =>
  error instanceof Error && 'code' in error && missingCodes.some((code) => code === error.code);
