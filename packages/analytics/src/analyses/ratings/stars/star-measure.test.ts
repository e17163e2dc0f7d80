import { describe, expect, it } from 'vitest';
import { catalogues } from '../../../messages/index.ts';
import { endsOf, wilsonInterval } from '../../../stats/index.ts';
import { createTranslator } from '../../../text/index.ts';
import { known, summariseStars } from './star-counts.ts';
import { calendarPart, calendarParts } from '../calendar/parts.ts';
import {
  intervalOf,
  measured,
  measuredRange,
  points,
  pointsRange,
  shareOfScale,
  signedPoints,
  valueOf,
} from './star-measure.ts';

const english = createTranslator(catalogues.en, 'en');
const summary = known(summariseStars([10, 10, 20, 160, 800]));

describe('a measure of stars', () => {
  it('is the mean, or a share', () => {
    expect(valueOf(summary, 'mean')).toBeCloseTo(4.73, 12);
    expect([valueOf(summary, 'five'), valueOf(summary, 'low')]).toEqual([0.8, 0.02]);
  });

  it('has the interval that its error leaves it', () => {
    const error = { standardError: 0.1, degreesOfFreedom: 9, designEffect: 4 };
    // t(0.975, 9) = 2.2621571628.
    expect(intervalOf(summary, 'mean', error)?.[1]).toBeCloseTo(4.73 + 0.22621571628, 9);
    expect(intervalOf(summary, 'low', error)).toEqual(
      endsOf(wilsonInterval({ successes: 20, trials: 1000 }, 0.95, 4)),
    );
    expect(intervalOf(summary, 'mean', null)).toBeNull();
    expect(intervalOf(summary, 'mean', { ...error, standardError: 0 })).toBeNull();
  });

  it('is written as stars, or in percent with two decimals fewer', () => {
    expect(english(measured(4.7304, 'mean'))).toBe('4.730');
    expect(english(measured(4.7304, 'mean', 0))).toBe('5');
    expect([undefined, 3, 1, 0].map((decimals) => english(measured(0.8046, 'five', decimals)))).toEqual([
      '80.46%',
      '80.5%',
      '80%',
      '80%',
    ]);
    expect(english(measuredRange([4.71, 4.75], 'mean'))).toBe('4.710 to 4.750');
    expect(english(measuredRange([0.79, 0.81], 'five'))).toBe('79.00% to 81.00%');
  });

  it('differs by points of the scale, or percentage points', () => {
    expect(english(points(-0.0123, 'mean'))).toBe('0.012');
    expect(english(points(-0.0123, 'low'))).toBe('1.23');
    expect(english(signedPoints(-0.0123, 'low'))).toBe('−1.23');
    expect(english(pointsRange([-0.01, 0.02], 'mean'))).toBe('(−0.010 to +0.020)');
    expect(english(pointsRange([-0.01, 0.02], 'five'))).toBe('(−1.00 to +2.00)');
    expect([shareOfScale(0.4, 'mean'), shareOfScale(0.4, 'five')]).toEqual([0.1, 0.4]);
  });
});

describe('the parts of a calendar', () => {
  it('are found by their key, and nothing is found for another', () => {
    expect(Object.values(calendarParts).map((parts) => parts.length)).toEqual([4, 12, 7]);
    expect(english(calendarPart('months', '3').short)).toBe('Mar');
    expect(() => calendarPart('seasons', '3')).toThrow(RangeError);
  });
});
