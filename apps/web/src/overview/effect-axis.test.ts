import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { digitsOfRatio, effectAxis, placeOn, spanOn } from './effect-axis.ts';

it('ends at a round ratio that holds every effect, and names few of them', () => {
  expect(effectAxis([1.2, 1 / 8.9])).toEqual({ top: 10, ticks: [1, 2, 5, 10] });
  expect(effectAxis([19])).toEqual({ top: 20, ticks: [1, 5, 20] });
  expect(effectAxis([])).toEqual({ top: 2, ticks: [1, 2] });
});

const anyRatio = fc.double({ min: 0.0005, max: 2000, noNaN: true });

it('puts times more and times less at one place, the larger the farther', () => {
  fc.assert(
    fc.property(anyRatio, anyRatio, (one, other) => {
      const axis = effectAxis([one, other]);
      expect(placeOn(axis, one)).toBeCloseTo(placeOn(axis, 1 / one), 10);
      const [small, large] =
        Math.abs(Math.log(one)) < Math.abs(Math.log(other)) ? [one, other] : [other, one];
      expect(placeOn(axis, small)).toBeLessThanOrEqual(placeOn(axis, large));
      expect(axis.ticks.length).toBeLessThanOrEqual(4);
      expect(axis.ticks.at(-1)).toBe(axis.top);
    }),
  );
});

it('draws an interval on the side of its estimate, from "same" where it holds that', () => {
  const axis = effectAxis([10]);
  expect(spanOn(axis, { ratio: 0.5, interval: [0.1, 0.9] })).toEqual([placeOn(axis, 0.9), 1]);
  expect(spanOn(axis, { ratio: 2, interval: [0.9, 5] })).toEqual([0, placeOn(axis, 5)]);
});

it('writes small ratios more finely than large ones', () => {
  expect([1.04, 0.96, 1.4, 0.5, 12, 0.05].map(digitsOfRatio)).toEqual([2, 2, 1, 1, 0, 0]);
});
