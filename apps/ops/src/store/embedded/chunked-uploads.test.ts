import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createS3Store } from '../s3/create-s3-store.ts';
import { sha256Hex, signChunk, signingScopes, toTimestamp } from '../signature/signature-v4.ts';
import { runStore } from '../testing/running-store.ts';
import { sendRaw, signedHeaders } from '../testing/signed-request.ts';
import { TEST_CREDENTIALS } from '../testing/test-credentials.ts';

const PATH = '/mangetamain/k';
const PARTS = ['Back to ', 'the Kitchen'];
const TEXT = PARTS.join('');

async function openUpload(payload: string, headers: Record<string, string> = {}) {
  const { url, config } = await runStore();
  const signedAt = new Date();
  const signed = signedHeaders(url, TEST_CREDENTIALS, {
    method: 'PUT',
    path: PATH,
    signedAt,
    headers: {
      'x-amz-content-sha256': payload,
      'x-amz-decoded-content-length': String(TEXT.length),
      ...headers,
    },
  });
  const send = (body: string) => sendRaw(url, 'PUT', PATH, signed, Buffer.from(body));
  const stored = async () => {
    const object = await createS3Store(config).get('k');
    return object === null ? null : new TextDecoder().decode(object.body);
  };
  const scope = signingScopes(TEST_CREDENTIALS.secretAccessKey, config.region)(toTimestamp(signedAt));
  const seed = /Signature=([0-9a-f]+)$/.exec(signed['authorization'] ?? '')?.[1] ?? '';
  return { send, stored, scope, seed };
}

describe('a body in signed chunks', () => {
  const payload = 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD';

  it('is stored as what the chunks hold', async () => {
    const { send, stored, scope, seed } = await openUpload(payload);
    let previous = seed;
    const chunks = [...PARTS, ''].map((part) => {
      previous = signChunk(previous, sha256Hex(part), scope);
      return `${part.length.toString(16)};chunk-signature=${previous}\r\n${part}\r\n`;
    });
    expect(await send(chunks.join(''))).toMatchObject({ status: 200 });
    expect(await stored()).toBe(TEXT);
  });

  it('is refused when a chunk was signed by nobody, and nothing is stored', async () => {
    const { send, stored } = await openUpload(payload);
    const chunk = `${TEXT.length.toString(16)};chunk-signature=${'0'.repeat(64)}\r\n${TEXT}\r\n`;
    expect(await send(chunk)).toMatchObject({ status: 403, code: 'SignatureDoesNotMatch' });
    expect(await stored()).toBeNull();
  });
});

describe('a body in unsigned chunks with a checksum behind', () => {
  const payload = 'STREAMING-UNSIGNED-PAYLOAD-TRAILER';
  const trailer = { 'x-amz-trailer': 'x-amz-checksum-crc32', 'x-amz-sdk-checksum-algorithm': 'CRC32' };
  const checksum = Buffer.from(crc32(TEXT).toString(16).padStart(8, '0'), 'hex').toString('base64');
  const body = (sum: string) =>
    `${TEXT.length.toString(16)}\r\n${TEXT}\r\n0\r\nx-amz-checksum-crc32:${sum}\r\n\r\n`;

  it('is stored when the checksum holds', async () => {
    const { send, stored } = await openUpload(payload, trailer);
    expect(await send(body(checksum))).toMatchObject({ status: 200 });
    expect(await stored()).toBe(TEXT);
  });

  it('is refused when it does not, and nothing is stored', async () => {
    const { send, stored } = await openUpload(payload, trailer);
    expect(await send(body('AAAAAA=='))).toMatchObject({ status: 400, code: 'BadDigest' });
    expect(await stored()).toBeNull();
  });
});
