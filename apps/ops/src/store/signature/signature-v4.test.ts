import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AWS_TIMESTAMP, awsScopes, HEADER_EXAMPLES, signable } from '../testing/aws-examples.ts';
import { canonicalQuery, fromTimestamp, signingScopes, signRequest, toTimestamp } from './signature-v4.ts';
import { uriEncode, uriEncodePath } from './uri-encode.ts';

describe('signRequest', () => {
  it.each(HEADER_EXAMPLES)('signs the AWS example $name', (example) => {
    expect(signRequest(signable(example), awsScopes(AWS_TIMESTAMP))).toBe(example.signature);
  });

  it('collapses spaces in header values and trims them', () => {
    const [example] = HEADER_EXAMPLES;
    if (example === undefined) throw new Error('no example');
    const loose = { ...example, headers: { ...example.headers, range: '  bytes=0-9 ' } };
    expect(signRequest(signable(loose), awsScopes(AWS_TIMESTAMP))).toBe(example.signature);
  });

  it('gives another signature for every part that differs', () => {
    const [, put] = HEADER_EXAMPLES;
    if (put === undefined) throw new Error('no example');
    const request = signable(put);
    const scope = awsScopes(AWS_TIMESTAMP);
    const signatures = [
      signRequest(request, scope),
      signRequest({ ...request, method: 'POST' }, scope),
      signRequest({ ...request, path: '/test$file.txt' }, scope),
      signRequest({ ...request, query: 'acl=' }, scope),
      signRequest({ ...request, payload: 'UNSIGNED-PAYLOAD' }, scope),
      signRequest(request, awsScopes('20130525T000000Z')),
      signRequest(request, signingScopes('another secret', 'us-east-1')(AWS_TIMESTAMP)),
    ];
    expect(new Set(signatures).size).toBe(signatures.length);
  });
});

describe('signingScopes', () => {
  it('changes key with the day and returns to the same key', () => {
    const first = awsScopes('20130524T000000Z');
    const later = awsScopes('20130524T235959Z');
    const nextDay = awsScopes('20130525T000000Z');
    expect(later.signingKey).toBe(first.signingKey);
    expect(nextDay.signingKey).not.toEqual(first.signingKey);
    expect(awsScopes('20130524T120000Z').signingKey).toEqual(first.signingKey);
    expect(nextDay.scope).toBe('20130525/us-east-1/s3/aws4_request');
  });
});

describe('timestamps', () => {
  it('are read back as written, to the second', () => {
    const times = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(times, (time) => {
        const whole = new Date(Math.floor(time.getTime() / 1000) * 1000);
        expect(fromTimestamp(toTimestamp(time))).toEqual(whole);
      }),
    );
  });

  it.each(['', '20130524', '2013-05-24T00:00:00Z', '20131324T000000Z', '20130524T000000Zx'])(
    'refuses %j',
    (text) => {
      expect(fromTimestamp(text)).toBeNull();
    },
  );
});

describe('canonicalQuery', () => {
  it('encodes names and values, and sorts by both', () => {
    const query = [
      ['prefix', 'a b/é'],
      ['delete', ''],
      ['b', '2'],
      ['b', '1'],
    ] as const;
    expect(canonicalQuery(query)).toBe('b=1&b=2&delete=&prefix=a%20b%2F%C3%A9');
  });
});

describe('uriEncode', () => {
  it('leaves only unreserved characters and can be decoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const encoded = uriEncode(text);
        expect(encoded).toMatch(/^(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})*$/);
        expect(decodeURIComponent(encoded)).toBe(text);
      }),
    );
  });

  it('keeps the slashes of a path, and only those', () => {
    expect(uriEncodePath("/a b/%2F/!'()*")).toBe('/a%20b/%252F/%21%27%28%29%2A');
  });
});
