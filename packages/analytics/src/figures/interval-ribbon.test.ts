import { JSDOM } from 'jsdom';
import * as Plot from '@observablehq/plot';
import { describe, expect, it } from 'vitest';
import { chartTheme } from '@mangetamain/theme';
import { intervalRibbon, ribbonParts, type RibbonPoint } from './interval-ribbon.ts';

const [colour = ''] = chartTheme('dark').categorical;
const point = (x: number, reliable: boolean): RibbonPoint => ({ x, low: x - 1, high: x + 1, reliable });

describe('intervals in time', () => {
  const points = [point(1, true), point(2, true), point(3, false), point(4, true), point(5, false)];

  it('are a ribbon over reliable neighbours and whiskers elsewhere', () => {
    const { ribbon, whiskers } = ribbonParts(points);
    expect(ribbon).toEqual([
      { x: 1, low: 0, high: 2 },
      { x: 2, low: 1, high: 3 },
      { x: 3 },
      { x: 4 },
      { x: 5 },
    ]);
    expect(whiskers.map(({ x }) => x)).toEqual([3, 4, 5]);
  });

  it('are whiskers alone where nothing is reliable, and nothing without points', () => {
    expect(ribbonParts(points.map((each) => ({ ...each, reliable: false }))).whiskers).toHaveLength(5);
    expect(ribbonParts([])).toEqual({ ribbon: [], whiskers: [] });
  });

  it('are drawn broken, never bridging a thin year', () => {
    const { document } = new JSDOM('').window;
    const both = [...points, point(6, true), point(7, true)];
    const svg = Plot.plot({ marks: [...intervalRibbon(both, colour)], document });
    const path = svg.querySelector('[aria-label="area"] path')?.getAttribute('d') ?? '';
    expect(path.match(/M/gu)).toHaveLength(2);
    expect(svg.querySelectorAll('[aria-label="rule"] line')).toHaveLength(3);
    expect(svg.outerHTML).not.toMatch(/NaN|undefined/u);
  });
});
