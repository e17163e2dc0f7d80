import * as fc from 'fast-check';
import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { selectTables } from '../dataset-api/table-selection.ts';
import { maskText } from '../log/mask.ts';
import { authentication } from '../operator-api/authentication.ts';
import type { OperatorEnv } from '../operator-api/operator-env.ts';
import { siteHandler } from '../site/site-handler.ts';
import { toSafePath } from '../site/safe-path.ts';
import { cacheControlOf, contentTypeOf, runsByItself } from '../site/site-headers.ts';
import { readOutcome, writeCondition } from '../store/embedded/http/conditions.ts';
import { resolveRange } from '../store/embedded/http/byte-range.ts';
import { claimInHeaders, claimInQuery } from '../store/embedded/authentication/claim.ts';
import { findOperation } from '../store/embedded/operations/find-operation.ts';
import type { S3Request } from '../store/embedded/http/s3-request.ts';
import { canonicalQuery, fromTimestamp, signRequest } from '../store/signature/signature-v4.ts';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { preferredLocale } from './asked-locale.ts';
import { acceptedEncodings } from './content-encoding.ts';
import { namesEntityTag } from './entity-tag.ts';
import type { HttpEnv } from './env.ts';

const LENGTH = 4 * 1024;
/** A linear parser takes well below a millisecond. What takes longer is asked how it grows. */
const SUSPICIOUS_MS = 2;
/** So many times the length takes as many times the time of a linear parser, and 16 times that of a quadratic one. */
const LONGER = 4;
const MOST_GROWTH = 9;
/** What else the machine does may take any one measurement's time, not that of all of them. */
const ATTEMPTS = 5;

const object = { bytes: 1, etag: '"x"', lastModified: new Date(0) };

function requestWith(text: string): S3Request {
  return {
    method: 'GET',
    path: `/${text}`,
    bucket: 'bucket',
    key: text,
    query: [
      ['X-Amz-Algorithm', 'AWS4-HMAC-SHA256'],
      ...[
        'X-Amz-Credential',
        'X-Amz-Date',
        'X-Amz-Expires',
        'X-Amz-SignedHeaders',
        'X-Amz-Signature',
        text,
      ].map((name) => [name, text] as const),
    ],
    header: (name) => (name === 'authorization' ? `AWS4-HMAC-SHA256 Credential=${text}` : text),
    headerNames: ['host', `x-amz-${text}`],
    body: (async function* () {})(),
  };
}

const scope = { timestamp: '', scope: '', signingKey: Buffer.from('key') };
const gate = new Hono<OperatorEnv>().use(
  authentication({ operators: [], logger: createRecordingLogger().logger }),
);

const site = new Hono<HttpEnv>().get(
  '*',
  siteHandler({ files: { get: async () => null, releaseId: () => null }, storeOrigin: 'http://store.test' }),
);

/** Everything that reads a header, a path or a query as it came. Refusing it is fine. */
const parsers: Readonly<Record<string, (text: string) => unknown>> = {
  Range: (text) => resolveRange(text, 10),
  'Range after its unit': (text) => resolveRange(`bytes=${text}`, 10),
  'conditions of a read': (text) => readOutcome({ ...requestWith(text), header: () => text }, object),
  'conditions of a write': (text) => writeCondition(requestWith(text))({ key: 'k', ...object }),
  'Authorization of the store': (text) => claimInHeaders(requestWith(text)),
  'a presigned query': (text) => claimInQuery(requestWith(text)),
  'the operation asked for': (text) => findOperation(requestWith(text)),
  'a signing time': fromTimestamp,
  'what is signed': (text) =>
    signRequest(
      {
        method: 'GET',
        path: `/${text}`,
        query: canonicalQuery([[text, text]]),
        header: () => text,
        signedHeaders: ['host'],
        payload: text,
      },
      scope,
    ),
  'Accept-Encoding': acceptedEncodings,
  'If-None-Match': (text) => namesEntityTag(text, '"x"'),
  'Authorization of operators': (text) => gate.request('/', { headers: { authorization: `Bearer ${text}` } }),
  'a path of a site': (text) => toSafePath(`/${text}`),
  'the caching of a file': cacheControlOf,
  'the caching of an asset': (text) => cacheControlOf(`assets/${text}`),
  'the policy of a file': runsByItself,
  'the type of a file': contentTypeOf,
  'a whole request of a site': (text) => {
    const headers = {
      accept: `text/html,${text}`,
      'accept-encoding': text,
      cookie: text,
      'if-none-match': text,
    };
    return site.request(`/${text}?${text}`, { headers });
  },
  'the language that a reader prefers': (text) => preferredLocale(undefined, text),
  'the tables asked for': (text) => selectTables([text]),
  'a line of the log': (text) => maskText(text),
  'a line of the log with a signature': (text) => maskText(`${text}@ X-Amz-Signature=${text} Bearer ${text}`),
};

const fragments = [
  ...Array.from(' \t,;:=-_./@"*%&+?#<>\'\\'),
  ...'a|0|a.|a-|- |://|a://|//|W/|""|worker|Bearer |bytes=|0-|,a=|;q=0.|/20260101/|X-Amz-Signature='.split(
    '|',
  ),
  ...'Credential=|/api/webhooks/|%3D|-aaaaaaaa|recipes,'.split('|'),
];

/** In milliseconds of processor time, which others on the machine do not take; what is fast enough is not measured again. */
async function fastestOf(parse: (text: string) => unknown, text: string, enough: number): Promise<number> {
  let fastest = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS && fastest > enough; attempt += 1) {
    const before = process.cpuUsage();
    try {
      await parse(text);
    } catch {
      // A refusal is an answer too.
    }
    const { user, system } = process.cpuUsage(before);
    fastest = Math.min(fastest, (user + system) / 1000);
  }
  return fastest;
}

/**
 * How many times longer it takes for four times the length; 1 for what takes no time worth measuring. What looks bad is
 * measured again: a pause of the machine is not there twice.
 */
async function growthOf(parse: (text: string) => unknown, unit: string, end: string): Promise<number> {
  const growth = await measuredGrowth(parse, unit, end);
  return growth < MOST_GROWTH ? growth : Math.min(growth, await measuredGrowth(parse, unit, end));
}

async function measuredGrowth(parse: (text: string) => unknown, unit: string, end: string): Promise<number> {
  const once = await fastestOf(parse, hostileText(unit, end, LENGTH), SUSPICIOUS_MS);
  if (once <= SUSPICIOUS_MS) return 1;
  return (await fastestOf(parse, hostileText(unit, end, LONGER * LENGTH), LONGER * once)) / once;
}

const hostileText = (unit: string, end: string, length: number) =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length) + end;

it('a parser that takes its time would be found', async () => {
  const spaces = /\s*$/;
  expect(await growthOf((text) => spaces.test(text), ' ', 'x')).toBeGreaterThan(MOST_GROWTH);
});

it.each(Object.entries(parsers))(
  '%s is read in time that grows with its length only',
  async (_name, parse) => {
    const units = fc
      .array(fc.constantFrom(...fragments), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(units, fc.constantFrom('', 'x', '@', '!', ' '), async (unit, end) => {
        expect(await growthOf(parse, unit, end)).toBeLessThan(MOST_GROWTH);
      }),
      { numRuns: 60 + fragments.length, examples: fragments.map((unit) => [unit, 'x']) },
    );
  },
  60_000,
);
