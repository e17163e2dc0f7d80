import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelWidth } from '@mangetamain/theme/plot';
import { axisTop, ticksThatFit, ticksWithin } from './value-ticks.ts';

describe('round values within a domain', () => {
  it.each([
    [[0, 30_000], 4, [0, 10_000, 20_000, 30_000]],
    [[-0.5, 0.2], 4, [-0.4, -0.2, 0, 0.2]],
    [[-0.014, 0.023], 5, [-0.01, 0, 0.01, 0.02]],
    [[0, 1], 6, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [[3, 3], 4, [3]],
  ] as const)('of %j, at most %i, are %j', (domain, most, expected) => {
    expect(ticksWithin(domain, most)).toEqual(expected);
  });

  it('lie inside, ascend and are never too many', () => {
    const domains = fc
      .tuple(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: 0.01, max: 1e6, noNaN: true }))
      .map(([low, span]) => [low, low + span] as const);
    fc.assert(
      fc.property(domains, fc.integer({ min: 2, max: 8 }), ([low, high], most) => {
        const ticks = ticksWithin([low, high], most);
        expect(ticks.length).toBeLessThanOrEqual(most);
        const dust = (high - low) * 1e-6;
        for (const [index, tick] of ticks.entries()) {
          expect(tick).toBeGreaterThanOrEqual(low - dust);
          expect(tick).toBeLessThanOrEqual(high + dust);
          if (index > 0) expect(tick).toBeGreaterThan(ticks[index - 1] ?? Infinity);
        }
      }),
    );
  });
});

describe('ticks that fit', () => {
  const format = (value: number) => value.toFixed(3);

  it('thin out until their labels stand apart', () => {
    const domain = [-0.015, 0.025] as const;
    const wide = ticksThatFit(domain, { length: 600, format });
    const narrow = ticksThatFit(domain, { length: 120, format });
    expect(wide).toEqual([-0.01, 0, 0.01, 0.02]);
    expect(narrow.length).toBeLessThan(wide.length);
    const [first = 0, second = 0] = narrow;
    expect(((second - first) / 0.04) * 120).toBeGreaterThan(labelWidth('-0.010'));
  });

  it('are one where there is room for no two', () => {
    expect(ticksThatFit([0, 3], { length: 20, format })).toHaveLength(1);
  });
});

describe('the end of a value axis', () => {
  it('is the next round value when that is near', () => {
    expect(axisTop(29_790, 4)).toBe(30_000);
    expect(axisTop(0.95, 5)).toBe(1);
  });

  it('is a little above the data when the next round value is far', () => {
    expect(axisTop(31_000, 4)).toBeCloseTo(32_240);
  });

  it('never passes what no value can pass, nor ends at zero', () => {
    expect(axisTop(0.99, 5, 1)).toBe(1);
    expect(axisTop(1, 5, 1)).toBe(1);
    expect(axisTop(0, 5)).toBe(1);
  });
});
