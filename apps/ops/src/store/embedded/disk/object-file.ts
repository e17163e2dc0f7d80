import type { FileHandle } from 'node:fs/promises';
import { z } from 'zod';

/*
 * An object is one file: its bytes, then a description in JSON, the description's length (4 bytes, big-endian)
 * and a mark. One rename thus commits bytes and description together, the ETag can be told after the last byte,
 * and a file cut short shows itself.
 */

const MARK = Buffer.from('MTMOBJ1\n');
const TAIL_BYTES = 4 + MARK.length;
const USUAL_TRAILER_BYTES = 2048;

const descriptionSchema = z.object({
  key: z.string(),
  bytes: z.int().nonnegative(),
  etag: z.string(),
  lastModified: z.iso.datetime().transform((text) => new Date(text)),
  /** Headers given with the object and returned with it, by lower-case name. */
  headers: z.record(z.string(), z.string()),
});

export type ObjectDescription = z.output<typeof descriptionSchema>;

/** A file in the store's directory is no whole object. */
export class DamagedObjectFile extends Error {
  override readonly name = 'DamagedObjectFile';
}

/** Returns what follows an object's bytes in its file. */
export function encodeTrailer(description: ObjectDescription): Buffer {
  const json = Buffer.from(JSON.stringify(description));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(json.length);
  return Buffer.concat([json, length, MARK]);
}

/**
 * Returns the description at the end of an object file.
 *
 * @throws {DamagedObjectFile} when the file was cut short or is none of ours.
 */
export async function readDescription(file: FileHandle): Promise<ObjectDescription> {
  const { size } = await file.stat();
  let end = await readEnd(file, size, USUAL_TRAILER_BYTES);
  if (!end.subarray(-MARK.length).equals(MARK)) throw new DamagedObjectFile('The closing mark is missing.');
  const trailerBytes = end.readUInt32BE(end.length - TAIL_BYTES) + TAIL_BYTES;
  if (trailerBytes > size) throw new DamagedObjectFile('The description is longer than the file.');
  if (trailerBytes > end.length) end = await readEnd(file, size, trailerBytes);
  const description = parse(end.subarray(end.length - trailerBytes, end.length - TAIL_BYTES));
  if (description.bytes + trailerBytes === size) return description;
  throw new DamagedObjectFile(`The file has ${size} bytes, not ${description.bytes + trailerBytes}.`);
}

async function readEnd(file: FileHandle, size: number, wanted: number): Promise<Buffer> {
  const length = Math.min(size, wanted);
  if (length < TAIL_BYTES) throw new DamagedObjectFile(`The file has only ${size} bytes.`);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, size - length);
  if (bytesRead === length) return buffer;
  throw new DamagedObjectFile(`Only ${bytesRead} of the last ${length} bytes could be read.`);
}

function parse(json: Buffer): ObjectDescription {
  try {
    return descriptionSchema.parse(JSON.parse(json.toString('utf8')));
  } catch (cause) {
    throw new DamagedObjectFile('The description is not readable.', { cause });
  }
}
