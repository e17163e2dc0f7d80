import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelAboveLine } from './label-above-line.ts';

const line = [
  { x: 0, y: 1 },
  { x: 1, y: 0 },
  { x: 2, y: 0 },
  { x: 3, y: 0 },
  { x: 4, y: 5 },
];

describe('a label above its line', () => {
  it('is centred where the line is level on both sides', () => {
    expect(labelAboveLine(line, 2, { width: 1, domain: [0, 4] })).toEqual({ anchor: 'middle', y: 0 });
  });

  it('turns to the side where the line lies lower', () => {
    expect(labelAboveLine(line, 3, { width: 2, domain: [0, 4] })).toEqual({ anchor: 'end', y: 0 });
    expect(labelAboveLine(line, 1, { width: 2, domain: [0, 4] })).toEqual({ anchor: 'start', y: 0 });
  });

  it('flips at the ends of the scale', () => {
    expect(labelAboveLine(line, 4, { width: 2, domain: [0, 4] }).anchor).toBe('end');
    expect(labelAboveLine(line, 0, { width: 2, domain: [0, 4] }).anchor).toBe('start');
  });

  it('never stands lower than any point that it covers', () => {
    const heights = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(heights, fc.nat(), fc.double({ min: 0.1, max: 10, noNaN: true }), (ys, at, width) => {
        const places = ys.map((y, x) => ({ x, y }));
        const x = at % ys.length;
        const { anchor, y } = labelAboveLine(places, x, { width, domain: [0, ys.length - 1] });
        const from = x - { start: 0, middle: 0.5, end: 1 }[anchor] * width;
        for (const place of places) {
          if (place.x >= from && place.x <= from + width) expect(y).toBeGreaterThanOrEqual(place.y);
        }
      }),
    );
  });
});
