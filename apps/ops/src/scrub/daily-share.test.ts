import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isDueOn } from './daily-share.ts';

const day = (number: number) => new Date(number * 86_400_000 + 1);

it('every object is looked at on exactly one of seven days in a row', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 0, max: 50_000 }), (key, first) => {
      const due = Array.from({ length: 7 }, (_, index) => isDueOn(day(first + index))(key));
      expect(due.filter(Boolean)).toHaveLength(1);
    }),
  );
});

it('a day takes about a seventh of everything', () => {
  const keys = Array.from({ length: 7_000 }, (_, index) => `releases/r-${index}/files/a`);
  const due = keys.filter(isDueOn(day(3)));
  expect(due.length).toBeGreaterThan(850);
  expect(due.length).toBeLessThan(1_150);
});
