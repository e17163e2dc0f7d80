import { describe, expect, it } from 'vitest';
import { encodeIco } from './encode-ico.ts';

describe('encodeIco', () => {
  const pictures = [
    { size: 16, png: Buffer.from('small') },
    { size: 256, png: Buffer.from('much larger') },
  ];

  it('writes a directory that leads to every picture', () => {
    const ico = encodeIco(pictures);
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 2]);
    for (const [index, { png }] of pictures.entries()) {
      const length = ico.readUInt32LE(6 + 16 * index + 8);
      const offset = ico.readUInt32LE(6 + 16 * index + 12);
      expect(ico.subarray(offset, offset + length)).toEqual(png);
    }
  });

  it('writes the side of a picture, 256 as 0', () => {
    const ico = encodeIco(pictures);
    expect([ico[6], ico[7], ico[22], ico[23]]).toEqual([16, 16, 0, 0]);
  });

  it('refuses what the format cannot hold', () => {
    expect(() => encodeIco([])).toThrow(/at least one/);
    expect(() => encodeIco([{ size: 257, png: Buffer.alloc(1) }])).toThrow(/1 to 256 pixels a side: 257/);
  });
});
