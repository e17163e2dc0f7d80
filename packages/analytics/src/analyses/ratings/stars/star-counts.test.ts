import { describe, expect, it } from 'vitest';
import { countStars, groupRows, known, shareOf, summariseStars } from './star-counts.ts';

describe('a summary of stars', () => {
  it('is that of the full data for their published counts', () => {
    const summary = summariseStars([12_818, 14_123, 40_855, 187_360, 816_364]);
    expect(summary?.n).toBe(1_071_520);
    expect(summary?.mean).toBeCloseTo(4.6615, 4);
    expect(summary?.deviation).toBeCloseTo(0.7231, 4);
    expect(summary?.five.share).toBeCloseTo(0.7619, 4);
    expect(summary?.low.share).toBeCloseTo(0.0251, 4);
  });

  it('has no deviation for one rating, and does not exist for none', () => {
    expect(summariseStars([0, 0, 0, 1, 0])).toMatchObject({ n: 1, mean: 4, deviation: null });
    expect(summariseStars([0, 0, 0, 0, 0])).toBeNull();
  });
});

describe('counting stars', () => {
  it('adds rows up and leaves out reviews without a star', () => {
    const rows = [
      { rating: 5, n: 2 },
      { rating: 0, n: 9 },
      { rating: 1, n: 1 },
      { rating: 5, n: 3 },
    ];
    expect(countStars(rows)).toEqual([1, 0, 0, 0, 5]);
  });

  it('gives shares their score interval', () => {
    const { share, interval } = shareOf(0, 10);
    expect(share).toBe(0);
    expect(interval).toEqual([0, expect.closeTo(0.2775, 4)]);
  });

  it('groups in the order of the first row', () => {
    expect([...groupRows([3, 1, 4, 1], (value) => value % 2).entries()]).toEqual([
      [1, [3, 1, 1]],
      [0, [4]],
    ]);
  });
});

it('what is known cannot be missing', () => {
  expect(known(0)).toBe(0);
  expect(() => known(null)).toThrow(RangeError);
});
