import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { descriptorLimit, limitsWithin } from './descriptors.ts';

const wanted = { total: 2_000, perAddress: 500 };

it('the limits are those wanted where there are descriptors enough, or nobody knows', () => {
  for (const descriptors of [1_000_000, null])
    expect(limitsWithin(descriptors, wanted)).toEqual({ site: wanted, ops: wanted, store: wanted });
});

it('both sites and the store, exhausted, leave operations theirs, and some for the process itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 160, max: 100_000 }), (descriptors) => {
      const { site, ops, store } = limitsWithin(descriptors, wanted);
      // A download from the store holds a file as well.
      const held = 2 * site.total + 2 * store.total + ops.total;
      expect(held).toBeLessThanOrEqual(descriptors - 64);
      for (const { total, perAddress } of [site, ops, store]) {
        expect(total).toBeGreaterThanOrEqual(4);
        expect(perAddress).toBeLessThanOrEqual(total);
      }
    }),
  );
});

it('the system tells how many there may be, or nothing', async () => {
  const limit = await descriptorLimit();
  expect(limit === null || limit > 0).toBe(true);
});
