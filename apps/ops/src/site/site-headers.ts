import { getMimeType } from 'hono/utils/mime';

const hashedAsset = /^assets\/(?:.*\/)?[^/]+-[\w-]{8,}\.\w+$/;
const YEAR_SECONDS = 31_536_000;

/** Returns how long a file may be kept: for ever when its name contains its hash, otherwise not without asking. */
export function cacheControlOf(path: string): string {
  return hashedAsset.test(path) ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache';
}

/** Returns the media type by the file's extension. */
export const contentTypeOf = (path: string): string => getMimeType(path) ?? 'application/octet-stream';
