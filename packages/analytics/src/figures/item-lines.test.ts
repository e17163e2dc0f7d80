import { JSDOM } from 'jsdom';
import * as Plot from '@observablehq/plot';
import { chartTheme } from '@mangetamain/theme';
import { describe, expect, it } from 'vitest';
import { frameOf } from '../drawing/index.ts';
import { catalogues } from '../messages/index.ts';
import { createTranslator } from '../text/index.ts';
import { itemLinesPlot, mostLines, type LineSeries } from './item-lines.ts';

const translate = createTranslator(catalogues.en, 'en');
const theme = chartTheme('dark');
const frame = (width: number) => frameOf(width, 'dark', translate);

const series = (count: number): LineSeries[] =>
  Array.from({ length: count }, (_, index) => ({
    key: `k${index}`,
    label: `item ${index}`,
    points: [2001, 2002, 2003].map((x) => ({
      x,
      y: 0.1 * (index + 1),
      interval: [0.05, 0.1 * (index + 1) + 0.05] as const,
      reliable: x !== 2001,
    })),
  }));

const draw = (width: number, options: Parameters<typeof itemLinesPlot>[1]) => {
  const { document } = new JSDOM('').window;
  const svg = Plot.plot({ ...itemLinesPlot(frame(width), options), document });
  return svg;
};
const format = (value: number) => value.toFixed(2);

describe('lines of items', () => {
  it('keeps the colour of a series whatever stands beside it', () => {
    const [first, , third] = series(3).map((each, index) => ({ ...each, slot: index + 1 }));
    const svg = draw(760, { series: [first, third].flatMap((each) => each ?? []), format });
    expect(svg.outerHTML).toContain(theme.categorical[2]);
    expect(svg.outerHTML).not.toContain(theme.categorical[1]);
  });

  it('writes every place where they are no years, and a line at what is usual', () => {
    const svg = draw(760, { series: series(1), format, tick: (place) => `place ${place}`, reference: 0.2 });
    const texts = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(texts).toEqual(expect.arrayContaining(['place 2001', 'place 2002', 'place 2003']));
    expect(svg.querySelector('[stroke-dasharray="2 3"]')).not.toBeNull();
  });

  it.each([760, 334])('names every series in its colour at %i px', (width) => {
    const svg = draw(width, { series: series(3), format });
    const texts = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(texts).toEqual(expect.arrayContaining(['item 0', 'item 1', 'item 2']));
    for (const colour of theme.categorical.slice(0, 3)) expect(svg.outerHTML).toContain(colour);
  });

  it('draws no more than five', () => {
    const svg = draw(760, { series: series(7), format });
    expect(svg.outerHTML).toContain(`item ${mostLines - 1}`);
    expect(svg.outerHTML).not.toContain(`item ${mostLines}`);
  });

  it('starts at zero and lets no interval of a thin year stretch the axis', () => {
    const [first] = series(1);
    const thin = { x: 2004, y: 0.1, interval: [0, 0.9] as const, reliable: false };
    const options = itemLinesPlot(frame(760), {
      series: [{ key: 'a', label: 'a', points: [...(first?.points ?? []), thin] }],
      format,
    });
    expect(options.y?.domain).toEqual([0, expect.closeTo(0.15, 9)]);
  });

  it('marks a thin point beyond the axis at its edge', () => {
    const [first] = series(1);
    const thin = { x: 2004, y: 1, interval: [0.2, 1] as const, reliable: false };
    const points = [...(first?.points ?? []), thin];
    const svg = draw(760, { series: [{ key: 'a', label: 'a', points }], format, limit: 1 });
    const hollow = [...svg.querySelectorAll('[aria-label="dot"] path')];
    expect(hollow).toHaveLength(1);
  });

  it('keeps a share within 100 %', () => {
    const points = [1999, 2000].map((x) => ({ x, y: 0.99, interval: null, reliable: true }));
    const options = itemLinesPlot(frame(760), {
      series: [{ key: 'a', label: 'a', points }],
      format,
      limit: 1,
    });
    expect(options.y?.domain).toEqual([0, 1]);
  });

  it('draws nothing but axes without series', () => {
    expect(draw(334, { series: [], format }).outerHTML).not.toMatch(/NaN|undefined/u);
  });
});
