import { JSDOM } from 'jsdom';
import * as Plot from '@observablehq/plot';
import { chartTheme } from '@mangetamain/theme';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaleBar, windowAround } from './scale-bar.ts';

const theme = chartTheme('dark');
const stars = [1, 5] as const;

describe('the window around values', () => {
  it.each([
    [
      [4.644, 4.688],
      [4.64, 4.69],
    ],
    [
      [4.35, 4.78],
      [4.3, 4.8],
    ],
    [
      [3, 3],
      [3, 3.001],
    ],
    [
      [0.8, 5.4],
      [1, 5],
    ],
  ])('of %j is %j', (bounds, window) => {
    expect(windowAround(bounds, stars)).toEqual(window);
  });

  it('is the whole scale without values', () => {
    expect(windowAround([], stars)).toEqual(stars);
  });

  it('holds every value, within the scale, and is never empty', () => {
    const values = fc.array(fc.double({ min: 1, max: 4.99, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(values, (bounds) => {
        const [low, high] = windowAround(bounds, stars);
        expect(low).toBeGreaterThanOrEqual(1);
        expect(high).toBeLessThanOrEqual(5);
        expect(low).toBeLessThan(high);
        expect(Math.min(...bounds)).toBeGreaterThanOrEqual(low - 1e-9);
        expect(Math.max(...bounds)).toBeLessThanOrEqual(high + 1e-9);
      }),
    );
  });
});

describe('the scale bar', () => {
  const draw = (window: readonly [number, number]) => {
    const { document } = new JSDOM('').window;
    const bar = scaleBar(theme, { window, scale: stars, format: String });
    return Plot.plot({
      document,
      width: 300,
      height: 120,
      marginTop: 10,
      marginBottom: 10,
      y: { domain: [...window] },
      marks: [bar],
    });
  };
  const lit = (svg: Element) => {
    const bar = [...svg.querySelectorAll('rect')].find((each) => each.getAttribute('fill') === theme.accent);
    return [Number(bar?.getAttribute('y')), Number(bar?.getAttribute('height'))];
  };

  it('lights the place of the window on the whole scale', () => {
    expect(lit(draw([4, 5]))).toEqual([10, 25]);
    expect(lit(draw([1, 3]))).toEqual([60, 50]);
  });

  it('shows even the narrowest window', () => {
    const [, height] = lit(draw([4.66, 4.661]));
    expect(height).toBe(2);
  });

  it('names both ends of the scale and joins the window to the ends of the axis', () => {
    const svg = draw([4, 5]);
    expect([...svg.querySelectorAll('text')].map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(['1', '5']),
    );
    expect(svg.querySelector('polygon')?.getAttribute('points')).toBe('15,10 46,10 46,110 15,35');
  });
});
