// @vitest-environment jsdom
import * as Plot from '@observablehq/plot';
import { describe, expect, it } from 'vitest';
import { chartTheme } from '../chart-theme.ts';
import { hatched, hatchPattern } from './hatch.ts';
import { bandY, fitLine, haloDots, tipStyle } from './marks.ts';
import { seriesStyle } from './series.ts';

const theme = chartTheme('light');
const data = [
  { year: 2000, mean: 4, low: 3, high: 6, thin: false },
  { year: 2001, mean: 5, low: 4, high: 7, thin: true },
  { year: 2002, mean: 6, low: 5, high: 8, thin: false },
];

describe('hatchPattern', () => {
  const colour = theme.categorical[0] ?? '';
  const plot = Plot.plot({
    marks: [
      hatchPattern(theme, 'thin-years', colour),
      Plot.barY(data, { x: 'year', y: 'mean', ...hatched('thin-years', colour) }),
    ],
  });

  it('defines the pattern that its bars are filled with', () => {
    const pattern = plot.querySelector('defs > pattern');
    expect(pattern?.id).toBe('thin-years');
    expect(pattern?.namespaceURI).toBe('http://www.w3.org/2000/svg');
    const bars = plot.querySelector('[aria-label="bar"]');
    expect(bars?.getAttribute('fill')).toBe('url(#thin-years)');
    expect(bars?.getAttribute('stroke')).toBe(colour);
  });

  it('draws its lines in the colour, on the card', () => {
    expect(plot.querySelector('pattern line')?.getAttribute('stroke')).toBe(colour);
    expect(plot.querySelector('pattern rect')?.getAttribute('fill')).toBe(theme.surface);
  });

  it('uses the document of the plot, not a global one', () => {
    const other = document.implementation.createHTMLDocument();
    const svg = Plot.plot({ document: other, marks: [hatchPattern(theme, 'a', colour)] });
    expect(svg.querySelector('pattern')?.ownerDocument).toBe(other);
  });
});

describe('haloDots', () => {
  const plot = Plot.plot({
    marks: [
      haloDots(theme, data, { x: 'year', y: 'mean', colour: theme.accent, hollow: ({ thin }) => thin }),
    ],
  });
  const groups = [...plot.querySelectorAll('[aria-label="dot"]')];

  it('puts a halo of the card under every dot', () => {
    expect(groups[0]?.getAttribute('fill')).toBe(theme.surface);
    expect(groups[0]?.children).toHaveLength(data.length);
  });

  it('fills the sound points and leaves the others hollow', () => {
    expect(groups[1]?.getAttribute('fill')).toBe(theme.accent);
    expect(groups[1]?.children).toHaveLength(2);
    expect(groups[2]?.getAttribute('stroke')).toBe(theme.accent);
    expect(groups[2]?.getAttribute('fill')).toBe(theme.surface);
    expect(groups[2]?.children).toHaveLength(1);
  });

  it('fills all without a rule, and takes any marker', () => {
    const squares = Plot.plot({
      marks: [haloDots(theme, data, { x: 'year', y: 'mean', colour: theme.accent, symbol: 'square' })],
    });
    const [, filled] = squares.querySelectorAll('[aria-label="dot"]');
    expect(filled?.querySelectorAll('path')).toHaveLength(data.length);
  });
});

describe('bandY', () => {
  it('is a faint area between two full edges of one hue', () => {
    const colour = theme.categorical[1] ?? '';
    const plot = Plot.plot({ marks: [bandY(data, { x: 'year', low: 'low', high: 'high', colour })] });
    const area = plot.querySelector('[aria-label="area"]');
    expect(area?.getAttribute('fill')).toBe(colour);
    expect(area?.getAttribute('fill-opacity')).toBe('0.18');
    const edges = [...plot.querySelectorAll('[aria-label="line"]')];
    expect(edges.map((edge) => edge.getAttribute('stroke'))).toEqual([colour, colour]);
    expect(edges.map((edge) => edge.getAttribute('stroke-width') ?? '1')).toEqual(['1', '1']);
  });
});

describe('fitLine', () => {
  it('is dashed in the text colour', () => {
    const plot = Plot.plot({ marks: [fitLine(theme, data, { x: 'year', y: 'mean' })] });
    const line = plot.querySelector('[aria-label="line"]');
    expect(line?.getAttribute('stroke')).toBe(theme.text);
    expect(line?.getAttribute('stroke-dasharray')).toBe('6 4');
  });
});

describe('tipStyle', () => {
  it('is a raised surface with an accent edge', () => {
    // Drawn unattached, Plot would measure the text on the next frame, which jsdom cannot.
    const tip = Plot.tip(data, { x: 'year', y: 'mean', ...tipStyle(theme) });
    expect(tip).toMatchObject({ fill: theme.raised, stroke: theme.accentEdge });
  });
});

describe('seriesStyle', () => {
  const styles = [1, 2, 3, 4, 5, 6, 7, 8].map((slot) => seriesStyle(theme, slot));

  it('gives eight slots that differ in colour, marker and dash', () => {
    for (const key of ['colour', 'symbol', 'dash'] as const) {
      expect(new Set(styles.map((style) => style[key])).size).toBe(8);
    }
  });

  it('keeps marker and dash across schemes', () => {
    const dark = seriesStyle(chartTheme('dark'), 2);
    expect(dark).toMatchObject({ symbol: 'square', dash: '6 3' });
    expect(dark.symbol).toBe(seriesStyle(theme, 2).symbol);
  });

  it('names markers that Plot can draw', () => {
    for (const { symbol } of styles) {
      const plot = Plot.plot({ marks: [Plot.dot([1], { x: [1], symbol })] });
      expect(plot.querySelector('[aria-label="dot"] > *')).not.toBeNull();
    }
  });

  it.each([0, 9, 1.5])('refuses slot %s and says what to do', (slot) => {
    expect(() => seriesStyle(theme, slot)).toThrow(/no series slot .*1 to 8, or facets/);
  });
});
