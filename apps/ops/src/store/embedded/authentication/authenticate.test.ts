import { describe, expect, it } from 'vitest';
import { presigner } from '../../s3/presign.ts';
import { ALGORITHM } from '../../signature/signature-v4.ts';
import {
  AWS_CREDENTIALS,
  AWS_TIME,
  type AwsExample,
  awsScopes,
  HEADER_EXAMPLES,
  PRESIGNED_EXAMPLE,
} from '../../testing/aws-examples.ts';
import type { S3Request } from '../http/s3-request.ts';
import { authenticate, type Authority } from './authenticate.ts';

const MINUTE = 60_000;

function authorityAt(time: Date, changes: Partial<Authority> = {}): Authority {
  const { accessKeyId } = AWS_CREDENTIALS;
  return { accessKeyId, region: 'us-east-1', scopeAt: awsScopes, now: () => time, ...changes };
}

function requestOf(
  { method, path, query, headers }: Omit<AwsExample, 'name' | 'signature'>,
  changes: Partial<S3Request> = {},
): S3Request {
  return {
    method,
    path,
    query,
    bucket: '',
    key: '',
    header: (name) => headers[name],
    headerNames: Object.keys(headers),
    body: (async function* () {})(),
    ...changes,
  };
}

function authorization({ headers, signature }: AwsExample, credential = defaultCredential()): string {
  const names = Object.keys(headers).sort().join(';');
  return `${ALGORITHM} Credential=${credential},SignedHeaders=${names},Signature=${signature}`;
}

function defaultCredential(): string {
  return `${AWS_CREDENTIALS.accessKeyId}/20130524/us-east-1/s3/aws4_request`;
}

function signed(example: AwsExample, header = authorization(example)): S3Request {
  return requestOf({ ...example, headers: { ...example.headers, authorization: header } });
}

function presigned(changes: Record<string, string | null> = {}, method = 'GET'): S3Request {
  const { origin, path, expiresIn } = PRESIGNED_EXAMPLE;
  const url = new URL(
    presigner(origin, 'us-east-1', AWS_CREDENTIALS)(path, { signedAt: AWS_TIME, expiresIn }),
  );
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return requestOf({ method, path, query: [...url.searchParams], headers: { host: url.host } });
}

const [getExample, putExample] = HEADER_EXAMPLES;
if (getExample === undefined || putExample === undefined) throw new Error('The examples are missing.');

describe('authenticate, signature in headers', () => {
  it.each(HEADER_EXAMPLES)('accepts the AWS example $name', (example) => {
    const expected = example.headers['x-amz-content-sha256'];
    expect(authenticate(signed(example), authorityAt(AWS_TIME))).toBe(expected);
  });

  it.each(HEADER_EXAMPLES)('refuses $name with one digit of the signature altered', (example) => {
    const last = example.signature.endsWith('0') ? '1' : '0';
    const altered = { ...example, signature: example.signature.slice(0, -1) + last };
    expect(() => authenticate(signed(altered), authorityAt(AWS_TIME))).toThrow(
      expect.objectContaining({ code: 'SignatureDoesNotMatch', status: 403 }),
    );
  });

  it.each([
    ['method', { method: 'DELETE' }],
    ['path', { path: '/test.txt.bak' }],
    ['query', { query: [['versionId', '1']] }],
  ] as const)('refuses another %s under the same signature', (_, changes) => {
    const request = { ...signed(getExample), ...changes };
    expect(() => authenticate(request, authorityAt(AWS_TIME))).toThrow(
      expect.objectContaining({ code: 'SignatureDoesNotMatch' }),
    );
  });

  it('refuses a changed header that was signed, and one that should have been', () => {
    const authorizationHeader = authorization(getExample);
    const changed = { ...getExample, headers: { ...getExample.headers, range: 'bytes=0-99' } };
    expect(() => authenticate(signed(changed, authorizationHeader), authorityAt(AWS_TIME))).toThrow(
      expect.objectContaining({ code: 'SignatureDoesNotMatch' }),
    );
    const added = { ...getExample, headers: { ...getExample.headers, 'x-amz-acl': 'public-read' } };
    expect(() => authenticate(signed(added, authorizationHeader), authorityAt(AWS_TIME))).toThrow(
      expect.objectContaining({ code: 'AccessDenied', details: { HeadersNotSigned: 'x-amz-acl' } }),
    );
  });

  it.each([15, -15])('accepts a clock %d minutes off, and no second more', (minutes) => {
    const atLimit = new Date(AWS_TIME.getTime() + minutes * MINUTE);
    const beyond = new Date(atLimit.getTime() + Math.sign(minutes) * 1000);
    expect(authenticate(signed(getExample), authorityAt(atLimit))).toMatch(/^[0-9a-f]{64}$/);
    expect(() => authenticate(signed(getExample), authorityAt(beyond))).toThrow(
      expect.objectContaining({ code: 'RequestTimeTooSkewed', status: 403 }),
    );
  });

  it('names an unknown key, another region and another day', () => {
    const other = authorityAt(AWS_TIME, { accessKeyId: 'AKOTHER' });
    expect(() => authenticate(signed(getExample), other)).toThrow(
      expect.objectContaining({ code: 'InvalidAccessKeyId', status: 403 }),
    );
    expect(() => authenticate(signed(getExample), authorityAt(AWS_TIME, { region: 'garage' }))).toThrow(
      expect.objectContaining({ code: 'AuthorizationHeaderMalformed', details: { Region: 'garage' } }),
    );
    const day = authorization(getExample, defaultCredential().replace('20130524', '20130523'));
    expect(() => authenticate(signed(getExample, day), authorityAt(AWS_TIME))).toThrow(
      expect.objectContaining({ code: 'AuthorizationHeaderMalformed' }),
    );
  });

  it.each([
    ['AWS AK:signature', 'InvalidArgument'],
    [`${ALGORITHM} `, 'AuthorizationHeaderMalformed'],
    [`${ALGORITHM} Credential=AK/20130524/us-east-1/iam/aws4_request`, 'AuthorizationHeaderMalformed'],
    [`${ALGORITHM} Credential=${defaultCredential()}, SignedHeaders=b;a`, 'AuthorizationHeaderMalformed'],
    [`${ALGORITHM} Credential=${defaultCredential()}, SignedHeaders=`, 'AuthorizationHeaderMalformed'],
  ])('refuses the authorization %j', (header, code) => {
    expect(() => authenticate(signed(getExample, header), authorityAt(AWS_TIME))).toThrow(
      expect.objectContaining({ code }),
    );
  });

  it('refuses a request without signature, or with two', () => {
    expect(() => authenticate(requestOf(getExample), authorityAt(AWS_TIME))).toThrow(
      expect.objectContaining({ code: 'AccessDenied' }),
    );
    const both = { ...signed(getExample), query: presigned().query };
    expect(() => authenticate(both, authorityAt(AWS_TIME))).toThrow(
      expect.objectContaining({ code: 'InvalidArgument' }),
    );
  });
});

describe('authenticate, presigned', () => {
  it('accepts the AWS example until its last second', () => {
    const end = new Date(AWS_TIME.getTime() + PRESIGNED_EXAMPLE.expiresIn * 1000);
    expect(authenticate(presigned(), authorityAt(AWS_TIME))).toBeNull();
    expect(authenticate(presigned(), authorityAt(end))).toBeNull();
    expect(() => authenticate(presigned(), authorityAt(new Date(end.getTime() + 1)))).toThrow(
      expect.objectContaining({ code: 'AccessDenied', status: 403, message: 'Request has expired' }),
    );
  });

  it('accepts a signer whose clock is ahead, up to 15 minutes', () => {
    expect(authenticate(presigned(), authorityAt(new Date(AWS_TIME.getTime() - 15 * MINUTE)))).toBeNull();
    expect(() => authenticate(presigned(), authorityAt(new Date(AWS_TIME.getTime() - 16 * MINUTE)))).toThrow(
      expect.objectContaining({ message: 'Request is not yet valid' }),
    );
  });

  it('refuses a GET signature for HEAD and PUT', () => {
    for (const method of ['HEAD', 'PUT']) {
      expect(() => authenticate(presigned({}, method), authorityAt(AWS_TIME))).toThrow(
        expect.objectContaining({ code: 'SignatureDoesNotMatch' }),
      );
    }
  });

  it.each([
    ['a longer lifetime', { 'X-Amz-Expires': '604800' }, 'SignatureDoesNotMatch'],
    ['a later date', { 'X-Amz-Date': '20130524T000001Z' }, 'SignatureDoesNotMatch'],
    ['another parameter', { 'response-content-type': 'text/html' }, 'SignatureDoesNotMatch'],
    ['an altered signature', { 'X-Amz-Signature': '0'.repeat(64) }, 'SignatureDoesNotMatch'],
    ['no signature', { 'X-Amz-Signature': null }, 'AuthorizationQueryParametersError'],
    ['a lifetime of no number', { 'X-Amz-Expires': '1e5' }, 'AuthorizationQueryParametersError'],
    ['a lifetime above seven days', { 'X-Amz-Expires': '604801' }, 'AuthorizationQueryParametersError'],
    ['another algorithm', { 'X-Amz-Algorithm': 'AWS4-HMAC-SHA1' }, 'AuthorizationQueryParametersError'],
    ['no signed headers', { 'X-Amz-SignedHeaders': '' }, 'AuthorizationQueryParametersError'],
  ])('refuses %s', (_, changes, code) => {
    expect(() => authenticate(presigned(changes), authorityAt(AWS_TIME))).toThrow(
      expect.objectContaining({ code }),
    );
  });
});
