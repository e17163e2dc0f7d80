import { promisify } from 'node:util';
import { brotliCompress, constants, type BrotliOptions } from 'node:zlib';

/** Compresses a content at a level from 0 to 11, beside this thread. */
export const brotli = (
  content: Uint8Array,
  quality: number,
  params: BrotliOptions['params'] = {},
): Promise<Buffer<ArrayBuffer>> =>
  promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, ...params } });
