// @vitest-environment jsdom
import * as Plot from '@observablehq/plot';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartTheme } from '../chart-theme.ts';
import { schemes } from '../tokens.ts';
import { plotDefaults, plotWidth } from './defaults.ts';
import { barsHeight, heatMapHeight, timeSeriesHeight } from './heights.ts';
import { labelWidth, widestLabel } from './label-width.ts';

const theme = chartTheme('dark');

/** Whether two CSS colours are one, however they are written. */
function sameColour(first: string, second: string): boolean {
  const written = [first, second].map((colour) => {
    const probe = document.createElement('i');
    probe.style.color = colour;
    return probe.style.color;
  });
  return written[0] !== '' && written[0] === written[1];
}

describe('plotDefaults', () => {
  it.each(schemes)('draws an SVG that carries the %s theme in itself', (scheme) => {
    const { text, raised, surface } = chartTheme(scheme);
    const svg = Plot.plot({ ...plotDefaults(chartTheme(scheme), { width: 640 }), marks: [Plot.frame()] });
    expect(svg.tagName).toBe('svg');
    expect(svg.getAttribute('class')).toBe('plot');
    expect(svg.getAttribute('width')).toBe('640');
    const style = svg.getAttribute('style') ?? '';
    expect(style).toContain('Inter Variable');
    expect(style).toContain('font-size: 12px');
    expect(svg.style.getPropertyValue('--plot-background')).toBe(raised);
    expect(svg.style.getPropertyValue('--plot-ground')).toBe(surface);
    expect(svg.style.background).toBe('');
    expect(sameColour(svg.style.color, text)).toBe(true);
  });

  it('keeps the least margins without labels', () => {
    expect(plotDefaults(theme, { width: 500 })).toMatchObject({
      height: 240,
      marginTop: 20,
      marginRight: 16,
      marginBottom: 36,
      marginLeft: 40,
    });
  });

  it('makes room for the longest label on either side', () => {
    const { marginLeft, marginRight } = plotDefaults(theme, {
      width: 500,
      leftLabels: ['salt', 'fresh lemon juice'],
      rightLabels: ['Weighted fit'],
    });
    expect(marginLeft).toBeGreaterThan(labelWidth('fresh lemon juice'));
    expect(marginRight).toBeGreaterThan(labelWidth('Weighted fit'));
  });

  it('leaves the x scale what the margins do not take', () => {
    expect(plotWidth(plotDefaults(theme, { width: 500 }))).toBe(500 - 40 - 16);
  });

  it('takes a height that is given', () => {
    expect(plotDefaults(theme, { width: 500, height: 99 }).height).toBe(99);
  });
});

describe('heights', () => {
  it.each([
    [300, 240],
    [800, 336],
    [2000, 420],
  ])('a time series %i px wide is %i px high', (width, height) => {
    expect(timeSeriesHeight(width)).toBe(height);
  });

  it('bars and heat maps grow by whole rows', () => {
    expect(barsHeight(11) - barsHeight(10)).toBe(26);
    expect(heatMapHeight(11) - heatMapHeight(10)).toBe(28);
    expect(barsHeight(0, 30)).toBe(30);
  });
});

describe('labelWidth', () => {
  // True widths at 12 px, measured in Chromium with the Inter file the product ships.
  it.each([
    ['Recipes published', 103.7],
    ['chicken broth', 77.4],
    ['fresh lemon juice', 97.4],
    ['Préparation', 65.6],
    ['Wednesday', 66.6],
    ['ground cinnamon', 99.3],
    ['30-minutes-or-less', 110.1],
  ])('is a little more than the true width of "%s"', (text, truth) => {
    expect(labelWidth(text)).toBeGreaterThanOrEqual(truth);
    expect(labelWidth(text)).toBeLessThan(truth * 1.2);
  });

  it('measures accented letters as their base letter', () => {
    expect(labelWidth('crème brûlée')).toBe(labelWidth('creme brulee'));
  });

  it('grows with every character, the size and the weight', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(labelWidth(`${text}m`)).toBeGreaterThan(labelWidth(text));
        expect(labelWidth(text, { size: 24 })).toBeGreaterThanOrEqual(labelWidth(text));
        expect(labelWidth(text, { bold: true })).toBeGreaterThanOrEqual(labelWidth(text));
      }),
    );
  });

  it('has a widest label, or none', () => {
    expect(widestLabel(['a', 'banana', 'fig'])).toBe(labelWidth('banana'));
    expect(widestLabel([])).toBe(0);
  });
});
