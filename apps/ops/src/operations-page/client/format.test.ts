import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBytes, formatCount, formatDay, formatDuration, formatMoment, formatShare } from './format.ts';

describe('formatDuration', () => {
  it.each([
    [0, '0.00 s'],
    [44, '0.04 s'],
    [999, '1.00 s'],
    [7_400, '7.4 s'],
    [59_999, '59 s'],
    [60_000, '1 min'],
    [605_000, '10 min 5 s'],
    [7_980_000, '2 h 13 min'],
    [7_200_000, '2 h'],
    [273_600_000, '3 d 4 h'],
    [-5, '0.00 s'],
  ])('writes %d ms as %s', (milliseconds, text) => {
    expect(formatDuration(milliseconds)).toBe(text);
  });
});

describe('formatBytes', () => {
  it.each([
    [0, '0 B'],
    [33, '33 B'],
    [999, '999 B'],
    [1_000, '1.0 KB'],
    [18_200, '18 KB'],
    [9_800_000, '9.8 MB'],
    [16_650_000_000, '17 GB'],
  ])('writes %d as %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});

describe('formatShare', () => {
  it('never calls less than everything all of it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (share) => {
        expect(formatShare(share)).not.toBe('100%');
      }),
    );
    expect(formatShare(1)).toBe('100%');
    expect(formatShare(0.9931)).toBe('99.3%');
  });
});

it('writes times in UTC, and the day of today as such', () => {
  const now = '2025-11-21T14:32:07.000Z';
  expect(formatMoment(now)).toBe('21 Nov 2025, 14:32:07 UTC');
  expect(formatDay('2025-11-21T00:00:00Z', now)).toBe('Today');
  expect(formatDay('2025-11-20T23:59:59Z', now)).toBe('20 Nov');
});

it('separates thousands', () => {
  expect(formatCount(231_637)).toBe('231,637');
});
