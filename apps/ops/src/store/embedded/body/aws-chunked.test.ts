import { buffer } from 'node:stream/consumers';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AWS_TIMESTAMP, awsScopes, CHUNKED_EXAMPLE } from '../../testing/aws-examples.ts';
import { decodeAwsChunked } from './aws-chunked.ts';

const signing = { seed: CHUNKED_EXAMPLE.seed, scope: awsScopes(AWS_TIMESTAMP) };
const noTrailer = () => {
  throw new Error('There is no trailer.');
};

async function* inPieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

function encodeExample(change: (chunk: string, at: number) => string = (chunk) => chunk): Buffer {
  const chunks = CHUNKED_EXAMPLE.chunks.map(
    ({ bytes, signature }) =>
      `${bytes.toString(16)};chunk-signature=${signature}\r\n${'a'.repeat(bytes)}\r\n`,
  );
  return Buffer.from(chunks.map(change).join(''));
}

describe('decodeAwsChunked, signed', () => {
  it.each([[[70_000]], [[1]], [[7, 1, 65_536]]])(
    'decodes the AWS example in pieces of %j bytes',
    async (sizes) => {
      const source = inPieces(encodeExample(), sizes);
      const decoded = await buffer(decodeAwsChunked(source, { signing, onTrailer: noTrailer }));
      expect(decoded.equals(Buffer.alloc(66_560, 'a'))).toBe(true);
    },
  );

  it.each([
    ['a changed byte', (chunk: string, at: number) => (at === 1 ? chunk.replace('aaa', 'aba') : chunk)],
    [
      'a changed signature',
      (chunk: string, at: number) => (at === 0 ? chunk.replace('=ad80', '=ad81') : chunk),
    ],
    ['a missing signature', (chunk: string, at: number) => (at === 0 ? chunk.replace(/;[^\r]+/, '') : chunk)],
    ['a missing chunk', (chunk: string, at: number) => (at === 1 ? '' : chunk)],
  ])('refuses %s', async (_, change) => {
    const source = inPieces(encodeExample(change), [4096]);
    await expect(buffer(decodeAwsChunked(source, { signing, onTrailer: noTrailer }))).rejects.toMatchObject({
      code: 'SignatureDoesNotMatch',
    });
  });

  it('refuses a body cut short anywhere', async () => {
    const whole = encodeExample();
    const cut = fc.integer({ min: 0, max: whole.length - '\r\n\r\n'.length - 1 });
    await fc.assert(
      fc.asyncProperty(cut, async (length) => {
        const source = inPieces(whole.subarray(0, length), [10_000]);
        const decoding = buffer(decodeAwsChunked(source, { signing, onTrailer: noTrailer }));
        await expect(decoding).rejects.toMatchObject({ name: 'S3Error' });
      }),
      { numRuns: 30 },
    );
  });
});

describe('decodeAwsChunked, unsigned', () => {
  it('gives back what was encoded, and the trailers', async () => {
    const chunks = fc.array(fc.uint8Array({ minLength: 1, maxLength: 200 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(chunks, fc.integer({ min: 1, max: 50 }), async (parts, piece) => {
        const encoded = Buffer.concat([
          ...parts.flatMap((part) => [
            Buffer.from(`${part.length.toString(16)}\r\n`),
            part,
            Buffer.from('\r\n'),
          ]),
          Buffer.from('0\r\nX-Amz-Checksum-Crc32: AAAAAA==\r\nx-other:1\r\n\r\n'),
        ]);
        const trailers: [string, string][] = [];
        const onTrailer = (name: string, value: string) => void trailers.push([name, value]);
        const decoded = await buffer(
          decodeAwsChunked(inPieces(encoded, [piece]), { signing: null, onTrailer }),
        );
        expect(decoded.equals(Buffer.concat(parts))).toBe(true);
        expect(trailers).toEqual([
          ['x-amz-checksum-crc32', 'AAAAAA=='],
          ['x-other', '1'],
        ]);
      }),
    );
  });

  it.each(['hello', '-1\r\n', 'g\r\n', '2\r\nabc\r\n0\r\n\r\n', `${'0'.repeat(9000)}\r\n`])(
    'refuses the malformed body %j',
    async (text) => {
      const source = inPieces(Buffer.from(text), [3]);
      const decoding = buffer(decodeAwsChunked(source, { signing: null, onTrailer: noTrailer }));
      await expect(decoding).rejects.toMatchObject({ code: 'IncompleteBody' });
    },
  );
});
