import { S3Error } from '../s3-error.ts';

/** Reads a byte stream by lines and by counts. */
interface ByteReader {
  /** The next line, without its CR LF. An absent last line at the end of the stream reads as empty. */
  line(maxBytes: number): Promise<string>;
  /** Exactly this many bytes, in pieces as they come. */
  bytes(count: number): AsyncGenerator<Uint8Array>;
}

/** Returns a reader of the source. It throws S3Error `IncompleteBody` when the source ends early. */
export function createByteReader(source: AsyncIterable<Uint8Array>): ByteReader {
  const iterator = source[Symbol.asyncIterator]();
  let buffered: Buffer = Buffer.alloc(0);

  async function more(): Promise<Buffer | null> {
    const next = await iterator.next();
    return next.done === true ? null : Buffer.from(next.value);
  }

  return {
    async line(maxBytes) {
      for (;;) {
        const end = buffered.indexOf('\r\n');
        if (end > maxBytes || (end === -1 && buffered.length > maxBytes + 1)) {
          throw new S3Error('IncompleteBody', `A line of the body is longer than ${maxBytes} bytes.`);
        }
        if (end !== -1) {
          const line = buffered.subarray(0, end).toString('latin1');
          buffered = buffered.subarray(end + 2);
          return line;
        }
        const chunk = await more();
        if (chunk === null && buffered.length === 0) return '';
        if (chunk === null) throw new S3Error('IncompleteBody', 'The body ends within a line.');
        buffered = Buffer.concat([buffered, chunk]);
      }
    },

    async *bytes(count) {
      let left = count;
      while (left > 0) {
        if (buffered.length === 0) {
          const chunk = await more();
          if (chunk === null) throw new S3Error('IncompleteBody', `The body ends ${left} bytes early.`);
          buffered = chunk;
        }
        const piece = buffered.subarray(0, left);
        buffered = buffered.subarray(piece.length);
        left -= piece.length;
        yield piece;
      }
    },
  };
}
