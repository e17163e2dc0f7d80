import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveRange } from './byte-range.ts';

describe('resolveRange', () => {
  it.each([
    ['bytes=0-0', { start: 0, bytes: 1 }],
    ['bytes=2-5', { start: 2, bytes: 4 }],
    ['bytes=7-', { start: 7, bytes: 3 }],
    ['bytes=7-99', { start: 7, bytes: 3 }],
    ['bytes=-3', { start: 7, bytes: 3 }],
    ['bytes=-99', { start: 0, bytes: 10 }],
    [' Bytes = 1 - 2 ', { start: 1, bytes: 2 }],
  ])('resolves %j of 10 bytes', (header, range) => {
    expect(resolveRange(header, 10)).toEqual(range);
  });

  it.each([
    undefined,
    '',
    'bytes=',
    'bytes=-',
    'bytes=5-2',
    'bytes=a-b',
    'lines=0-1',
    'bytes=0-1,4-5',
    `bytes=${' '.repeat(100)}0-1`,
  ])('takes %j for the whole object', (header) => {
    expect(resolveRange(header, 10)).toBeNull();
  });

  it.each([
    ['bytes=10-', 10],
    ['bytes=10-12', 10],
    ['bytes=-0', 10],
    ['bytes=0-', 0],
    ['bytes=-5', 0],
  ])('refuses %j of %d bytes', (header, size) => {
    expect(() => resolveRange(header, size)).toThrow(
      expect.objectContaining({ code: 'InvalidRange', headers: { 'content-range': `bytes */${size}` } }),
    );
  });

  it('never leaves the object', () => {
    const bound = fc.nat({ max: 200 });
    fc.assert(
      fc.property(bound, bound, fc.integer({ min: 1, max: 100 }), (start, end, size) => {
        fc.pre(start < size);
        const range = resolveRange(`bytes=${start}-${end}`, size) ?? { start: 0, bytes: size };
        expect(range.bytes).toBeGreaterThan(0);
        expect(range.start + range.bytes).toBeLessThanOrEqual(size);
      }),
    );
  });
});
