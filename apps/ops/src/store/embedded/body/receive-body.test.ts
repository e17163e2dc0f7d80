import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../signature/signature-v4.ts';
import type { S3Request } from '../http/s3-request.ts';
import { receiveBody, receiveText } from './receive-body.ts';

const TEXT = '123456789';
// The check value that defines CRC-32/ISO-HDLC: cbf43926 for "123456789".
const CRC32 = Buffer.from('cbf43926', 'hex').toString('base64');
const unsigned = null;

function requestWith(headers: Record<string, string>, text = TEXT): S3Request {
  const all: Record<string, string> = { 'content-length': String(text.length), ...headers };
  return {
    method: 'PUT',
    path: '/b/k',
    bucket: 'b',
    key: 'k',
    query: [],
    header: (name) => all[name],
    headerNames: Object.keys(all),
    body: (async function* () {
      yield Buffer.from(text.slice(0, 4));
      yield Buffer.from(text.slice(4));
    })(),
  };
}

function digest(algorithm: string, text = TEXT): string {
  return createHash(algorithm).update(text).digest('base64');
}

describe('receiveBody', () => {
  it.each([
    ['content-md5', digest('md5')],
    ['x-amz-checksum-crc32', CRC32],
    ['x-amz-checksum-sha1', digest('sha1')],
    ['x-amz-checksum-sha256', digest('sha256')],
  ])('holds the body against %s', async (name, value) => {
    expect(String(await buffer(receiveBody(requestWith({ [name]: value }), unsigned)))).toBe(TEXT);
    const altered = requestWith({ [name]: value }, '123456780');
    await expect(buffer(receiveBody(altered, unsigned))).rejects.toMatchObject({ code: 'BadDigest' });
  });

  it('holds the body against the hash that was signed', async () => {
    const rule = sha256Hex(TEXT);
    expect(String(await buffer(receiveBody(requestWith({}), rule)))).toBe(TEXT);
    await expect(buffer(receiveBody(requestWith({}, '123456780'), rule))).rejects.toMatchObject({
      code: 'XAmzContentSHA256Mismatch',
    });
  });

  it.each(['x-amz-checksum-crc32c', 'x-amz-checksum-crc64nvme', 'x-amz-checksum-md2'])(
    'does not pretend to check %s',
    async (name) => {
      const receiving = buffer(receiveBody(requestWith({ [name]: 'AAAA' }), unsigned));
      await expect(receiving).rejects.toMatchObject({ code: 'NotImplemented' });
    },
  );

  it('takes the name of an algorithm for no checksum', async () => {
    const request = requestWith({ 'x-amz-checksum-algorithm': 'CRC32', 'x-amz-checksum-mode': 'ENABLED' });
    expect(String(await buffer(receiveBody(request, unsigned)))).toBe(TEXT);
  });

  it.each([
    ['8', 'IncompleteBody'],
    ['10', 'IncompleteBody'],
    ['nine', 'MissingContentLength'],
    [String(6 * 1024 ** 3), 'EntityTooLarge'],
  ])('refuses 9 bytes under a promise of %s', async (length, code) => {
    const receiving = buffer(receiveBody(requestWith({ 'content-length': length }), unsigned));
    await expect(receiving).rejects.toMatchObject({ code });
  });
});

describe('receiveText', () => {
  it('refuses more than it was told to hold', async () => {
    expect(await receiveText(requestWith({}), unsigned, 9)).toBe(TEXT);
    await expect(receiveText(requestWith({}), unsigned, 8)).rejects.toMatchObject({ code: 'EntityTooLarge' });
  });
});
