import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartTheme } from '../chart-theme.ts';
import { contrastRatio } from '../colour/contrast.ts';
import { schemes } from '../tokens.ts';
import { divergingLegend, divergingLift, inkOn, sequentialSteps } from './ramps.ts';

const theme = chartTheme('dark');

describe('inkOn', () => {
  /** The inks decided for each ramp: D for the dark one, W for the light. */
  it.each([
    ['dark', 'diverging', 'DDWWWWWDD'],
    ['light', 'diverging', 'WWDDDDDDW'],
    ['dark', 'sequentialEmber', 'WWWDDDD'],
    ['light', 'sequentialEmber', 'DDDDDWW'],
    ['dark', 'sequentialSpark', 'WWWDDDD'],
    ['light', 'sequentialSpark', 'DDDDWWW'],
  ] as const)('follows the decided inks of %s %s', (scheme, ramp, inks) => {
    const ofScheme = chartTheme(scheme);
    const letters = ofScheme[ramp].map((fill) =>
      inkOn(ofScheme, fill) === ofScheme.heatInk.dark ? 'D' : 'W',
    );
    expect(letters.join('')).toBe(inks);
  });
});

describe('divergingLift', () => {
  const limit = 1.4;
  const colours = divergingLift(theme, limit);
  const stepOf = (lift: number) => theme.diverging.indexOf(colours(lift).fill);

  it('is neutral where all is as usual, and full at the limit and beyond', () => {
    expect(stepOf(1)).toBe(4);
    expect(stepOf(limit)).toBe(8);
    expect(stepOf(100)).toBe(8);
    expect(stepOf(1 / limit)).toBe(0);
    expect(stepOf(0)).toBe(0);
  });

  it('gives a lift and its inverse opposite steps', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1, noNaN: true }), (lift) => {
        // Exactly between two steps rounding has to choose a side.
        const reach = (Math.log(lift) / Math.log(limit)) * 4;
        fc.pre(Math.abs((reach % 1) + 0.5) > 1e-9);
        expect(stepOf(lift) + stepOf(1 / lift)).toBe(8);
      }),
    );
  });

  it('never falls as the lift rises', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 5, noNaN: true }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        (a, b) => {
          expect(stepOf(Math.min(a, b))).toBeLessThanOrEqual(stepOf(Math.max(a, b)));
        },
      ),
    );
  });

  it.each([Number.NaN, -1])('refuses the lift %s', (lift) => {
    expect(() => colours(lift)).toThrow(RangeError);
  });

  it.each([1, 0.5, Number.POSITIVE_INFINITY, Number.NaN])('refuses the limit %s', (bad) => {
    expect(() => divergingLift(theme, bad)).toThrow(/must be above 1/);
  });
});

describe('divergingLegend', () => {
  it.each(schemes)('lists the steps of %s in order, each at its own lift', (scheme) => {
    const ofScheme = chartTheme(scheme);
    const legend = divergingLegend(ofScheme, 1.5);
    expect(legend.map(({ fill }) => fill)).toEqual(ofScheme.diverging);
    expect(legend[4]?.lift).toBe(1);
    expect(legend[8]?.lift).toBeCloseTo(1.5, 12);
    expect(legend[0]?.lift).toBeCloseTo(1 / 1.5, 12);
  });
});

describe('sequentialSteps', () => {
  const colours = sequentialSteps(theme, 'ember', [0, 70]);

  it('cuts the range into seven equal steps, ends included', () => {
    expect([0, 9, 10, 35, 69, 70].map((value) => theme.sequentialEmber.indexOf(colours(value).fill))).toEqual(
      [0, 0, 1, 3, 6, 6],
    );
  });

  it('takes the nearest end outside of the range', () => {
    expect(colours(-5).fill).toBe(theme.sequentialEmber[0]);
    expect(colours(500).fill).toBe(theme.sequentialEmber[6]);
  });

  it('chooses a legible ink for every value, in both ramps', () => {
    for (const ramp of ['ember', 'spark'] as const) {
      for (let value = 0; value <= 70; value += 5) {
        const { fill, ink } = sequentialSteps(theme, ramp, [0, 70])(value);
        expect(contrastRatio(fill, ink)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it('refuses an empty range, and a value that is no number', () => {
    expect(() => sequentialSteps(theme, 'spark', [3, 3])).toThrow(/\[3, 3\] is empty/);
    expect(() => colours(Number.NaN)).toThrow(RangeError);
  });
});
