/** One picture of an icon file: a PNG and the width of its square in pixels, up to 256. */
export interface IcoPicture {
  readonly size: number;
  readonly png: Buffer;
}

const headerLength = 6;
const entryLength = 16;

/**
 * An ICO file that holds PNG pictures, as every system since Windows Vista reads it.
 *
 * @throws {RangeError} when there is no picture, or one is larger than 256 pixels.
 */
export function encodeIco(pictures: readonly IcoPicture[]): Buffer {
  if (pictures.length === 0) throw new RangeError('An ICO file needs at least one picture');
  const directory = Buffer.alloc(headerLength + entryLength * pictures.length);
  directory.writeUInt16LE(1, 2);
  directory.writeUInt16LE(pictures.length, 4);
  let offset = directory.length;
  for (const [index, { size, png }] of pictures.entries()) {
    if (!(size >= 1 && size <= 256))
      throw new RangeError(`An ICO picture has 1 to 256 pixels a side: ${size}`);
    const entry = headerLength + entryLength * index;
    // A byte cannot hold 256: the format writes it as 0.
    directory.writeUInt8(size % 256, entry);
    directory.writeUInt8(size % 256, entry + 1);
    directory.writeUInt16LE(1, entry + 4);
    directory.writeUInt16LE(32, entry + 6);
    directory.writeUInt32LE(png.length, entry + 8);
    directory.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([directory, ...pictures.map(({ png }) => png)]);
}
