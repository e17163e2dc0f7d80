import { createHash } from 'node:crypto';
import { type SigningScope, signChunk } from '../../signature/signature-v4.ts';
import { S3Error } from '../s3-error.ts';
import { createByteReader } from './byte-reader.ts';

const MAX_LINE_BYTES = 8192;

interface ChunkedOptions {
  /** Where chunks are signed: the signature of the request, and what signed it. */
  readonly signing: { readonly seed: string; readonly scope: SigningScope } | null;
  /** Called with each header after the last chunk. */
  readonly onTrailer: (name: string, value: string) => void;
}

/**
 * Yields the bytes inside an `aws-chunked` body. Bytes are yielded before their chunk's signature is checked:
 * the caller keeps them only if the iteration ends without an error.
 *
 * @throws {S3Error} `SignatureDoesNotMatch` or `IncompleteBody`.
 */
export async function* decodeAwsChunked(
  source: AsyncIterable<Uint8Array>,
  { signing, onTrailer }: ChunkedOptions,
): AsyncGenerator<Uint8Array> {
  const reader = createByteReader(source);
  let previous = signing?.seed ?? '';
  for (;;) {
    const head = readChunkHead(await reader.line(MAX_LINE_BYTES));
    const hash = createHash('sha256');
    for await (const bytes of reader.bytes(head.bytes)) {
      hash.update(bytes);
      yield bytes;
    }
    if (signing !== null) {
      const expected = signChunk(previous, hash.digest('hex'), signing.scope);
      if (head.signature !== expected) {
        throw new S3Error('SignatureDoesNotMatch', 'A chunk of the body does not match its signature.');
      }
      previous = expected;
    }
    if (head.bytes === 0) break;
    await requireLineEnd(reader.line(0));
  }
  for (let line = await reader.line(MAX_LINE_BYTES); line !== ''; line = await reader.line(MAX_LINE_BYTES)) {
    const colon = line.indexOf(':');
    if (colon === -1) throw new S3Error('IncompleteBody', 'A trailer of the body is no header.');
    onTrailer(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
}

function readChunkHead(line: string): { bytes: number; signature: string | undefined } {
  const parts = /^([0-9a-f]{1,12})(?:;chunk-signature=([0-9a-f]{64}))?$/i.exec(line);
  if (parts === null) throw new S3Error('IncompleteBody', 'The body is no aws-chunked encoding.');
  return { bytes: Number.parseInt(parts[1] ?? '', 16), signature: parts[2] };
}

async function requireLineEnd(line: Promise<string>): Promise<void> {
  if ((await line) !== '') throw new S3Error('IncompleteBody', 'A chunk of the body is longer than it says.');
}
