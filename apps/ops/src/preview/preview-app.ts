import type { Hono, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { LRUCache } from 'lru-cache';
import { createBaseApp } from '../http/base-app.ts';
import type { HttpEnv } from '../http/env.ts';
import { HttpProblem } from '../http/problem.ts';
import type { Logger } from '../log/logger.ts';
import { nothingLive } from '../site/site-problems.ts';
import type { Pair } from './preview-address.ts';

/** Pairs looked at in turn; each has a page or two in memory. */
const KEPT_PAIRS = 8;
const COOKIE = 'pair';
const pairPattern = /^(r-[0-9a-f]{12})\+(d-[0-9a-f]{16})$/u;
/** It would keep one pair where another is chosen. */
const serviceWorker = '/service-worker.js';

interface PreviewOptions {
  /** The whole site as it is where this pair is shown; null where one of its halves is not published. */
  readonly siteOf: (pair: Pair) => Promise<Hono<HttpEnv> | null>;
  /** What is shown where nobody chose: what PREPROD serves; null where that is nothing. */
  readonly initial: () => Pair | null;
  readonly logger: Logger;
}

/**
 * Returns a site of its own on which every pair can be looked at before and after it is live: `/r-…+d-…/` chooses one,
 * for this browser, and leads to the page behind it. No search engine keeps it, nothing watches it, and it changes
 * nothing.
 */
export function createPreview({ siteOf, initial, logger }: PreviewOptions): Hono<HttpEnv> {
  const sites = new LRUCache<string, Hono<HttpEnv>>({ max: KEPT_PAIRS });

  async function siteAt(pair: Pair): Promise<Hono<HttpEnv>> {
    const key = `${pair.releaseId}+${pair.datasetId}`;
    const known = sites.get(key);
    if (known !== undefined) return known;
    const site = await siteOf(pair);
    if (site === null) throw missingPair(pair);
    sites.set(key, site);
    return site;
  }

  return createBaseApp({ logger, site: 'preview' })
    .use(readOnly, unindexed)
    .get('/robots.txt', (c) => c.text('User-agent: *\nDisallow: /\n'))
    .get(serviceWorker, (c) => c.notFound())
    .get('/:pair{r-[0-9a-f]{12}[+][0-9a-z-]+}/*', async (c) => {
      const name = c.req.param('pair');
      const pair = readPair(name);
      if (pair === null) throw unknownPair(name);
      // Nobody is led to what is not there.
      await siteAt(pair);
      setCookie(c, COOKIE, name, { path: '/', httpOnly: true, sameSite: 'Lax' });
      const { pathname, search } = new URL(c.req.url);
      return c.redirect(`/${pathname.slice(name.length + 2)}${search}`, 302);
    })
    .all('*', async (c) => {
      const pair = readPair(getCookie(c, COOKIE) ?? '') ?? initial();
      if (pair === null) throw nothingLive();
      const answer = await (await siteAt(pair)).fetch(c.req.raw);
      const headers = new Headers(answer.headers);
      // The same address tells of another pair in a moment, but for what bears its hash in its name.
      if (!c.req.path.startsWith('/assets/')) headers.set('Cache-Control', 'no-store');
      return new Response(answer.body, { status: answer.status, headers });
    });
}

function readPair(text: string): Pair | null {
  const [, releaseId, datasetId] = pairPattern.exec(text) ?? [];
  return releaseId === undefined || datasetId === undefined ? null : { releaseId, datasetId };
}

const unindexed: MiddlewareHandler<HttpEnv> = async (c, next) => {
  await next();
  c.res.headers.set('X-Robots-Tag', 'noindex, nofollow');
};

const readOnly: MiddlewareHandler<HttpEnv> = async (c, next) => {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') throw readOnlyProblem();
  await next();
};

const readOnlyProblem = () =>
  new HttpProblem({
    status: 405,
    code: 'method_not_allowed',
    detail: 'A preview is to be looked at: it answers GET and HEAD only.',
    headers: { Allow: 'GET, HEAD' },
  });

const missingPair = ({ releaseId, datasetId }: Pair) =>
  new HttpProblem({
    status: 404,
    code: 'pair_missing',
    detail: `Release ${releaseId} or dataset ${datasetId} is not published. "release list" and "data list" tell which are.`,
  });

const unknownPair = (name: string) =>
  new HttpProblem({
    status: 404,
    code: 'pair_unknown',
    detail: `"${name.slice(0, 64)}" is no pair of release and dataset. Take an address from "release list" or the operations page, such as /r-4f1c09be77a2+d-4f1c09be77a2d630/.`,
  });
