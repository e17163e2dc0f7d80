import type { Context, Handler } from 'hono';
import { completeAnswer } from '../http/answer-headers.ts';
import { acceptedEncodings, type Encoding } from '../http/content-encoding.ts';
import { namesEntityTag } from '../http/entity-tag.ts';
import type { HttpEnv } from '../http/env.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { isPagePath, PAGE_FILE } from './pages.ts';
import { cacheControlOf, contentTypeOf, runsByItself } from './site-headers.ts';
import type { SiteFile, SiteFiles } from './site-files.ts';
import { nothingLive } from './site-problems.ts';

const suffixes: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz' };

/** No Cross-Origin-Embedder-Policy: the store's answers need not opt in, and nothing here needs threads. */
const documentHeaders = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

interface SiteHandlerOptions {
  readonly files: SiteFiles;
  /** Where browsers reach the object store. */
  readonly storeOrigin: string;
  /** Addresses of data that the page at a path begins with, as far as they are known: none is looked for. */
  readonly dataOf?: (path: string) => readonly string[];
  /** Makes the page for one request, where it is to say more than the application's one file; null leaves it as it is. */
  readonly pageFor?: (c: Context<HttpEnv>, page: SiteFile) => Promise<SiteFile | null>;
}

/**
 * Returns the handler of every address of a site that is no API: files as they are, compressed where a
 * compressed sibling exists, and the application's pages. An unknown address gets the application too when
 * a person follows it, with status 404: the application then says so in the reader's language.
 */
export function siteHandler({
  files,
  storeOrigin,
  dataOf = () => [],
  pageFor = () => Promise.resolve(null),
}: SiteHandlerOptions): Handler<HttpEnv> {
  const policy = contentSecurityPolicy(storeOrigin);

  return async (c) => {
    const path = isPagePath(c.req.path) ? PAGE_FILE : c.req.path.slice(1);
    const ahead = path === PAGE_FILE ? linksTo(dataOf(c.req.path)) : {};
    const served = await serve(c, path, 200, ahead);
    if (served !== null) return served;
    if (path === PAGE_FILE) throw nothingLive();
    const person = !/\.\w+$/.test(path) && c.req.header('accept')?.includes('text/html') === true;
    return (person ? await serve(c, PAGE_FILE, 404) : null) ?? c.notFound();
  };

  async function serve(
    c: Context<HttpEnv>,
    path: string,
    status: 200 | 404,
    ahead: Record<string, string> = {},
  ): Promise<Response | null> {
    // Compressed siblings are another form of a file, not files of their own.
    if (path.endsWith(suffixes.br) || path.endsWith(suffixes.gzip)) return null;
    const plain = await files.get(path);
    if (plain === null) return null;
    const own = path === PAGE_FILE && status === 200 ? await pageFor(c, plain) : null;
    const { file, encoding } =
      own === null
        ? await negotiate(path, plain, c.req.header('accept-encoding'))
        : { file: own, encoding: null };
    const headers: Record<string, string> = {
      'Cache-Control': status === 404 ? 'no-store' : cacheControlOf(path),
      // Anything else is covered by its page; on a small file these would be a good part of the whole.
      ...(runsByItself(path) && { 'Content-Security-Policy': policy, ...documentHeaders }),
      ETag: file.entityTag,
      Vary: own === null ? 'Accept-Encoding' : 'Accept-Encoding, Accept-Language',
      ...ahead,
    };
    if (status === 200 && namesEntityTag(c.req.header('if-none-match'), file.entityTag)) {
      return completeAnswer(c, null, 304, headers);
    }
    headers['Content-Type'] = contentTypeOf(path);
    headers['Content-Length'] = String(file.body.byteLength);
    if (encoding !== null) headers['Content-Encoding'] = encoding;
    return completeAnswer(c, file.body, status, headers);
  }

  async function negotiate(
    path: string,
    plain: SiteFile,
    acceptEncoding: string | undefined,
  ): Promise<{ file: SiteFile; encoding: Encoding | null }> {
    for (const encoding of acceptedEncodings(acceptEncoding)) {
      const file = await files.get(path + suffixes[encoding]);
      if (file !== null) return { file, encoding };
    }
    return { file: plain, encoding: null };
  }
}

/** A browser asks for these together with the code of the page, which would ask for them one after another. */
function linksTo(addresses: readonly string[]): Record<string, string> {
  if (addresses.length === 0) return {};
  return { Link: addresses.map((address) => `<${address}>; rel=preload; as=fetch; crossorigin`).join(', ') };
}
