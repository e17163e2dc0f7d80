import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBytes, formatCount, textTable } from './text-table.ts';

describe('textTable', () => {
  it('aligns columns to their widest cell, and ends lines without spaces', () => {
    const rows = [
      ['id', 'size', ''],
      ['d-1', '1.0 MB', 'x'],
      ['d-200', '2 kB', ''],
    ];
    expect(textTable(rows)).toBe('id     size\nd-1    1.0 MB  x\nd-200  2 kB');
  });

  it('takes rows that are shorter than the heading', () => {
    expect(textTable([['a', 'b'], ['long']])).toBe('a     b\nlong');
  });

  it('keeps every cell, one line per row', () => {
    const cell = fc.stringMatching(/^[a-z]{1,8}$/);
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1 });
    fc.assert(
      fc.property(rows, (table) => {
        const lines = textTable(table).split('\n');
        expect(lines.map((line) => line.split(/ +/))).toEqual(table);
      }),
    );
  });
});

it.each([
  [0, '0.0 kB'],
  [900, '0.9 kB'],
  [999_949, '999.9 kB'],
  [999_950, '1.0 MB'],
  [14_200_000, '14.2 MB'],
])('formatBytes(%i) is %s', (bytes, expected) => {
  expect(formatBytes(bytes)).toBe(expected);
});

it('formatCount separates thousands', () => {
  expect(formatCount(1_132_367)).toBe('1,132,367');
});
