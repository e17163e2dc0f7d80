import { describe, expect, it } from 'vitest';
import type { S3Request } from './s3-request.ts';
import { readOutcome, writeCondition } from './conditions.ts';

const object = { key: 'k', bytes: 3, etag: '"abc"', lastModified: new Date('2026-01-02T03:04:05Z') };
const SAME = object.lastModified.toUTCString();
const EARLIER = new Date('2026-01-02T03:04:04Z').toUTCString();

function requestWith(headers: Readonly<Record<string, string>>): S3Request {
  const headerNames = Object.keys(headers);
  const body = (async function* () {})();
  return {
    method: 'GET',
    path: '/b/k',
    bucket: 'b',
    key: 'k',
    query: [],
    header: (n) => headers[n],
    headerNames,
    body,
  };
}

describe('readOutcome', () => {
  it.each([
    [{}, 200],
    [{ 'if-none-match': '"abc"' }, 304],
    [{ 'if-none-match': 'abc' }, 304],
    [{ 'if-none-match': '"x", W/"abc"' }, 304],
    [{ 'if-none-match': '*' }, 304],
    [{ 'if-none-match': '"x"' }, 200],
    [{ 'if-match': '"abc"' }, 200],
    [{ 'if-match': '*' }, 200],
    [{ 'if-match': '"x"' }, 412],
    [{ 'if-modified-since': SAME }, 304],
    [{ 'if-modified-since': EARLIER }, 200],
    [{ 'if-modified-since': 'yesterday' }, 200],
    [{ 'if-unmodified-since': SAME }, 200],
    [{ 'if-unmodified-since': EARLIER }, 412],
    // The ETag decides wherever it is given.
    [{ 'if-match': '"abc"', 'if-unmodified-since': EARLIER }, 200],
    [{ 'if-none-match': '"x"', 'if-modified-since': SAME }, 200],
  ])('%j gives %d', (headers, outcome) => {
    expect(readOutcome(requestWith(headers), object)).toBe(outcome);
  });
});

describe('writeCondition', () => {
  it.each([
    [{}, null],
    [{}, object],
    [{ 'if-none-match': '*' }, null],
    [{ 'if-match': '"abc"' }, object],
    [{ 'if-match': 'abc' }, object],
  ])('%j lets the write pass', (headers, current) => {
    expect(() => writeCondition(requestWith(headers))(current)).not.toThrow();
  });

  it.each([
    [{ 'if-none-match': '*' }, object, 'PreconditionFailed'],
    [{ 'if-match': '"x"' }, object, 'PreconditionFailed'],
    [{ 'if-match': '"abc"' }, null, 'NoSuchKey'],
    [{ 'if-match': '"abc"', 'if-none-match': '*' }, object, 'PreconditionFailed'],
  ])('%j refuses the write', (headers, current, code) => {
    expect(() => writeCondition(requestWith(headers))(current)).toThrow(expect.objectContaining({ code }));
  });

  it('knows no If-None-Match but *', () => {
    expect(() => writeCondition(requestWith({ 'if-none-match': '"abc"' }))).toThrow(
      expect.objectContaining({ code: 'NotImplemented' }),
    );
  });
});
