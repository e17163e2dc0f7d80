import { describe, expect, it } from 'vitest';
import { runStore } from '../testing/running-store.ts';
import { type RawRequest, sendRaw, sendSigned, signedHeaders } from '../testing/signed-request.ts';
import { TEST_CREDENTIALS } from '../testing/test-credentials.ts';

const BUCKET = '/mangetamain';

async function openRaw(options: Parameters<typeof runStore>[0] = {}) {
  const { url } = await runStore(options);
  return { url, send: (request: RawRequest) => sendSigned(url, TEST_CREDENTIALS, request) };
}

const put = (path: string, text: string, headers: Record<string, string> = {}): RawRequest => ({
  method: 'PUT',
  path,
  body: Buffer.from(text),
  headers,
});
const get = (path: string, headers: Record<string, string> = {}): RawRequest => ({
  method: 'GET',
  path,
  headers,
});

describe('refusals', () => {
  it('come as S3 error documents that name the request', async () => {
    const { send } = await openRaw();
    const answer = await send(get(`${BUCKET}/none`));
    expect(answer).toMatchObject({ status: 404, code: 'NoSuchKey' });
    expect(answer.headers['content-type']).toBe('application/xml');
    expect(String(answer.body)).toContain(
      `<RequestId>${String(answer.headers['x-amz-request-id'])}</RequestId>`,
    );
  });

  it('carry no body and no length in answer to HEAD', async () => {
    const { url, send } = await openRaw();
    const missing = await send({ method: 'HEAD', path: `${BUCKET}/none` });
    expect([missing.status, missing.body.length, missing.headers['content-length']]).toEqual([
      404,
      0,
      undefined,
    ]);
    const unsigned = await sendRaw(url, 'HEAD', `${BUCKET}/none`);
    expect([unsigned.status, unsigned.body.length, unsigned.headers['content-length']]).toEqual([
      403,
      0,
      undefined,
    ]);
  });

  it('tell an unsigned request from a wrong secret, a wrong key and a wrong clock', async () => {
    const { url, send } = await openRaw();
    expect(await sendRaw(url, 'GET', BUCKET)).toMatchObject({ status: 403, code: 'AccessDenied' });
    const wrongSecret = { ...TEST_CREDENTIALS, secretAccessKey: 'wrong' };
    expect(await sendSigned(url, wrongSecret, get(BUCKET))).toMatchObject({ code: 'SignatureDoesNotMatch' });
    const wrongKey = { ...TEST_CREDENTIALS, accessKeyId: 'AKWRONG' };
    expect(await sendSigned(url, wrongKey, get(BUCKET))).toMatchObject({ code: 'InvalidAccessKeyId' });
    const signedAt = new Date(Date.now() - 16 * 60_000);
    expect(await send({ ...get(BUCKET), signedAt })).toMatchObject({ code: 'RequestTimeTooSkewed' });
  });

  it('are given before a byte of the body counts', async () => {
    const { url, send } = await openRaw();
    const wrongSecret = { ...TEST_CREDENTIALS, secretAccessKey: 'wrong' };
    await sendSigned(url, wrongSecret, put(`${BUCKET}/k`, 'x'));
    expect(await send(get(`${BUCKET}/k`))).toMatchObject({ code: 'NoSuchKey' });
  });

  it('leave what is there when the body is not what was signed', async () => {
    const { url, send } = await openRaw();
    await send(put(`${BUCKET}/k`, 'good'));
    const headers = signedHeaders(url, TEST_CREDENTIALS, put(`${BUCKET}/k`, 'good'));
    const answer = await sendRaw(url, 'PUT', `${BUCKET}/k`, headers, Buffer.from('evil'));
    expect(answer).toMatchObject({ status: 400, code: 'XAmzContentSHA256Mismatch' });
    expect(String((await send(get(`${BUCKET}/k`))).body)).toBe('good');
  });

  it('know one bucket only', async () => {
    const { send } = await openRaw({ bucket: 'kitchen' });
    expect(await send(get('/other/k'))).toMatchObject({ status: 404, code: 'NoSuchBucket' });
    expect((await send({ method: 'HEAD', path: '/kitchen' })).status).toBe(200);
    expect(await send(get('/'))).toMatchObject({ code: 'NotImplemented' });
  });

  it.each([
    ['PUT', '/mangetamain', [], {}],
    ['DELETE', '/mangetamain', [], {}],
    ['GET', '/mangetamain', [['versions', '']], {}],
    ['GET', '/mangetamain', [['uploads', '']], {}],
    ['GET', '/mangetamain', [['delimiter', '/']], {}],
    [
      'GET',
      '/mangetamain',
      [
        ['list-type', '2'],
        ['delimiter', '/'],
      ],
      {},
    ],
    ['POST', '/mangetamain/k', [['uploads', '']], {}],
    [
      'PUT',
      '/mangetamain/k',
      [
        ['partNumber', '1'],
        ['uploadId', 'u'],
      ],
      {},
    ],
    ['POST', '/mangetamain/k', [['uploadId', 'u']], {}],
    ['DELETE', '/mangetamain/k', [['uploadId', 'u']], {}],
    ['GET', '/mangetamain/k', [['acl', '']], {}],
    ['GET', '/mangetamain/k', [['versionId', 'v']], {}],
    ['PUT', '/mangetamain/k', [['tagging', '']], {}],
    ['PUT', '/mangetamain/k', [], { 'x-amz-copy-source': '/mangetamain/other' }],
    ['PUT', '/mangetamain/k', [], { 'x-amz-acl': 'public-read' }],
    ['PUT', '/mangetamain/k', [], { 'x-amz-api-version': '2030-01-01' }],
    ['PUT', '/mangetamain/k', [], { 'x-amz-server-side-encryption': 'AES256' }],
    ['PUT', '/mangetamain/k', [], { 'x-amz-content-sha256': 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD' }],
    ['PUT', '/mangetamain/k', [], { 'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER' }],
    ['PUT', '/mangetamain/k', [], { 'x-amz-trailer': 'x-amz-checksum-crc32' }],
    ['POST', '/mangetamain/k', [['select', '']], {}],
    ['PATCH', '/mangetamain/k', [], {}],
  ] as const)('say NotImplemented to %s %s %j %j', async (method, path, query, headers) => {
    const { send } = await openRaw();
    expect(await send({ method, path, query, headers })).toMatchObject({
      status: 501,
      code: 'NotImplemented',
    });
  });
});

describe('reads', () => {
  it('return the headers that were put', async () => {
    const { send } = await openRaw();
    const headers = {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'no-cache',
      'content-encoding': 'br',
      'x-amz-meta-origin': 'Food.com',
    };
    await send(put(`${BUCKET}/k`, 'text', headers));
    const answer = await send({ method: 'HEAD', path: `${BUCKET}/k` });
    expect(answer.headers).toMatchObject({ ...headers, 'content-length': '4' });
    expect(answer.headers).toMatchObject({
      'accept-ranges': 'bytes',
      etag: '"1cb251ec0d568de6a929b520c4aed8d1"',
    });
  });

  it('refuse metadata above 2 KB', async () => {
    const { send } = await openRaw();
    const answer = await send(put(`${BUCKET}/k`, 'x', { 'x-amz-meta-a': 'x'.repeat(2048) }));
    expect(answer).toMatchObject({ status: 400, code: 'MetadataTooLarge' });
  });

  it('answer 304, 412, 206 and 416 as asked', async () => {
    const { send } = await openRaw();
    const { headers } = await send(put(`${BUCKET}/k`, '0123456789'));
    const etag = String(headers['etag']);
    const read = async (wanted: Record<string, string>) => {
      const answer = await send(get(`${BUCKET}/k`, wanted));
      return [answer.status, answer.headers['content-range'], answer.code ?? String(answer.body)];
    };
    expect(await read({ 'if-none-match': etag })).toEqual([304, undefined, '']);
    expect(await read({ 'if-match': '"other"' })).toEqual([412, undefined, 'PreconditionFailed']);
    expect(await read({ range: 'bytes=-4' })).toEqual([206, 'bytes 6-9/10', '6789']);
    expect(await read({ range: 'bytes=10-' })).toEqual([416, 'bytes */10', 'InvalidRange']);
    expect(await read({ range: 'bytes=0-1', 'if-range': etag })).toEqual([206, 'bytes 0-1/10', '01']);
    expect(await read({ range: 'bytes=0-1', 'if-range': '"old"' })).toEqual([200, undefined, '0123456789']);
  });
});

describe('listings', () => {
  it('start anew from a token, and refuse a made-up one', async () => {
    const { send } = await openRaw();
    for (const key of ['a', 'b', 'c']) await send(put(`${BUCKET}/${key}`, key));
    const list = async (...query: [string, string][]) =>
      String((await send({ method: 'GET', path: BUCKET, query: [['list-type', '2'], ...query] })).body);
    const first = await list(['max-keys', '2']);
    expect(first).toContain('<IsTruncated>true</IsTruncated>');
    const token = /<NextContinuationToken>([^<]+)</.exec(first)?.[1] ?? '';
    const second = await list(['max-keys', '2'], ['continuation-token', token]);
    expect([...second.matchAll(/<Key>(.)</g)].map(([, key]) => key)).toEqual(['c']);
    expect(second).toContain('<IsTruncated>false</IsTruncated>');
    expect(await list(['start-after', 'b'])).toContain('<Key>c</Key>');
    expect(await list(['continuation-token', '!'])).toContain('<Code>InvalidArgument</Code>');
    expect(await list(['max-keys', '-1'])).toContain('<Code>InvalidArgument</Code>');
  });

  it('of the first version go on from a marker', async () => {
    const { send } = await openRaw();
    for (const key of ['a', 'b/1', 'c']) await send(put(`${BUCKET}/${key}`, key));
    const list = async (...query: [string, string][]) =>
      String((await send({ method: 'GET', path: BUCKET, query })).body);
    expect(await list(['max-keys', '2'])).toContain('<NextMarker>b/1</NextMarker>');
    expect(await list(['max-keys', '2'], ['marker', 'b/1'])).toMatch(/<Key>c<\/Key>/);
  });
});

describe('deletes of many', () => {
  const deletion = (document: string): RawRequest => ({
    method: 'POST',
    path: BUCKET,
    query: [['delete', '']],
    body: Buffer.from(document),
  });

  it('delete what is there and what is not', async () => {
    const { send } = await openRaw();
    await send(put(`${BUCKET}/a&b`, 'x'));
    const keys = '<Object><Key>a&amp;b</Key></Object><Object><Key>none</Key></Object>';
    const answer = await send(deletion(`<Delete>${keys}</Delete>`));
    expect(String(answer.body)).toContain(
      '<Deleted><Key>a&amp;b</Key></Deleted><Deleted><Key>none</Key></Deleted>',
    );
    expect(await send(get(`${BUCKET}/a&b`))).toMatchObject({ code: 'NoSuchKey' });
    expect(await send(deletion('<Delete></Delete>'))).toMatchObject({ status: 400, code: 'MalformedXML' });
  });

  it('know keys whose characters are written by their number', async () => {
    const { send } = await openRaw();
    await send(put(`${BUCKET}/line\r\nbreak`, 'x'));
    const answer = await send(deletion('<Delete><Object><Key>line&#xD;&#10;break</Key></Object></Delete>'));
    expect(String(answer.body)).toContain('<Key>line&#xD;\nbreak</Key>');
    expect(await send(get(`${BUCKET}/line\r\nbreak`))).toMatchObject({ code: 'NoSuchKey' });
  });

  it.each(['<ETag>other</ETag>', '<Size>7</Size>', '<VersionId>v</VersionId>'])(
    'delete nothing under a condition that they do not know: %s',
    async (condition) => {
      const { send } = await openRaw();
      await send(put(`${BUCKET}/k`, 'x'));
      const document = `<Delete><Object><Key>k</Key>${condition}</Object></Delete>`;
      expect(await send(deletion(document))).toMatchObject({ status: 501, code: 'NotImplemented' });
      expect((await send(get(`${BUCKET}/k`))).status).toBe(200);
    },
  );
});

describe('browsers of other origins', () => {
  const origin = 'https://kitchen.example.org';

  it('may read, and see what they need', async () => {
    const { url } = await openRaw();
    const answer = await sendRaw(url, 'GET', `${BUCKET}/k`, { origin });
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-expose-headers': expect.stringContaining(
        'ETag, Content-Range, Content-Length, Accept-Ranges',
      ),
    });
  });

  it('get a preflight for GET and HEAD only', async () => {
    const { url } = await openRaw();
    const preflight = (method: string) =>
      sendRaw(url, 'OPTIONS', `${BUCKET}/k`, {
        origin,
        'access-control-request-method': method,
        'access-control-request-headers': 'range',
      });
    expect(await preflight('GET')).toMatchObject({
      status: 200,
      headers: { 'access-control-allow-methods': 'GET, HEAD', 'access-control-allow-headers': 'range' },
    });
    const refused = await preflight('PUT');
    expect([refused.status, refused.headers['access-control-allow-origin']]).toEqual([403, undefined]);
  });
});
