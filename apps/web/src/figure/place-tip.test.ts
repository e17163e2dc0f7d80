import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeTip } from './place-tip.ts';

const area = { width: 600, height: 300 };
const tip = { width: 160, height: 60 };

it('stands beside its anchor where nothing is in the way', () => {
  const spot = placeTip({ area, tip, anchor: { x: 100, y: 150 }, keepClear: [], obstacles: [] });
  expect(Math.abs(spot.y + tip.height / 2 - 150)).toBeLessThan(tip.height);
});

it('goes where there is no data', () => {
  const upper = Array.from({ length: 30 }, (_, step) => ({ x: step * 20, y: 60 + (step % 5) * 20 }));
  const spot = placeTip({
    area,
    tip,
    anchor: { x: 300, y: 80 },
    keepClear: [{ x: 300, y: 80 }],
    obstacles: upper,
  });
  expect(spot.y).toBeGreaterThan(150);
});

it('stays in the chart and never covers its own value', () => {
  const within = fc.record({ x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 300 }) });
  fc.assert(
    fc.property(within, fc.array(within, { maxLength: 40 }), (anchor, obstacles) => {
      const spot = placeTip({ area, tip, anchor, keepClear: [anchor], obstacles });
      expect(spot.x).toBeGreaterThanOrEqual(0);
      expect(spot.x + tip.width).toBeLessThanOrEqual(area.width);
      expect(spot.y).toBeGreaterThanOrEqual(0);
      expect(spot.y + tip.height).toBeLessThanOrEqual(area.height);
      const covered =
        anchor.x > spot.x &&
        anchor.x < spot.x + tip.width &&
        anchor.y > spot.y &&
        anchor.y < spot.y + tip.height;
      expect(covered).toBe(false);
    }),
  );
});
