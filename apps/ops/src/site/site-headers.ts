import { getMimeType } from 'hono/utils/mime';

/** No build has longer paths. What is known of files by their names is not looked for in more. */
const MAX_PATH_LENGTH = 400;
const hashedAsset = /^assets\/(?:.*\/)?[^/]+-[\w-]{8,}\.\w+$/;
/** Pages, drawings that may be opened like pages, and scripts that run as workers: each needs a policy of its own. */
const ownContext = /\.(?:html|svg)$|worker[^/]*\.js$/;
const YEAR_SECONDS = 31_536_000;

/** Returns how long a file may be kept: for ever when its name contains its hash, otherwise not without asking. */
export function cacheControlOf(path: string): string {
  const isHashed = path.length <= MAX_PATH_LENGTH && hashedAsset.test(path);
  return isHashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache';
}

/** True if a browser may run the file by itself, as a page or a worker, rather than within a page. */
export const runsByItself = (path: string): boolean => path.length > MAX_PATH_LENGTH || ownContext.test(path);

/** Returns the media type by the file's extension. */
export const contentTypeOf = (path: string): string => getMimeType(path) ?? 'application/octet-stream';
