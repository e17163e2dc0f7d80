import { JSDOM } from 'jsdom';
import * as Plot from '@observablehq/plot';
import { chartTheme, schemes } from '@mangetamain/theme';
import { describe, expect, it } from 'vitest';
import { frameOf } from '../drawing/index.ts';
import { catalogues } from '../messages/index.ts';
import { createTranslator } from '../text/index.ts';
import { quartileBarsPlot, type QuartileBar } from './quartile-bars.ts';

const translate = createTranslator(catalogues.en, 'en');
const theme = chartTheme('light');

const rows: readonly QuartileBar[] = [
  { key: 'winter', label: 'Winter', colour: theme.season.winter, low: 20, median: 35, high: 60 },
  { key: 'summer', label: 'Summer', colour: theme.season.summer, low: 15, median: 30, high: 50 },
];

const draw = (bars: readonly QuartileBar[], width = 334, scheme: (typeof schemes)[number] = 'light') => {
  const { document } = new JSDOM('').window;
  const frame = frameOf(width, scheme, translate);
  return Plot.plot({ ...quartileBarsPlot(frame, bars, String), document });
};

const numbers = (elements: Iterable<Element>, name: string) =>
  [...elements].map((element) => Number(element.getAttribute(name)));

describe('bars of quartiles', () => {
  it('reach from the first to the third quartile, the median marked', () => {
    const plot = draw(rows);
    const scale = plot.scale('x');
    const at = (value: number) => Number(scale?.apply(value));
    const bars = [...plot.querySelectorAll('[aria-label="bar"] rect, [aria-label="bar"] path')];
    expect(bars).toHaveLength(2);
    expect(numbers(bars, 'x')).toEqual([at(20), at(15)]);
    expect(numbers(bars, 'width')).toEqual([at(60) - at(20), at(50) - at(15)]);
    expect(numbers(plot.querySelectorAll('[aria-label="tick"] line'), 'x1')).toEqual([at(35), at(30)]);
  });

  it('stand on an axis from zero, each with its name and its colour', () => {
    const plot = draw(rows);
    expect(plot.scale('x')?.domain).toEqual([0, 80]);
    const written = [...plot.querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(written).toEqual(expect.arrayContaining(['Winter', 'Summer', '0']));
    const fills = [...plot.querySelectorAll('[aria-label="bar"] *')].map((bar) => bar.getAttribute('fill'));
    expect(fills).toEqual([theme.season.winter, theme.season.summer]);
  });

  it.each(schemes)('draw in the %s scheme at any width, also where all is zero', (scheme) => {
    const flat = rows.map((row) => ({ ...row, low: 0, median: 0, high: 0 }));
    for (const width of [232, 334, 760])
      expect(draw(flat, width, scheme).outerHTML).not.toMatch(/NaN|undefined/u);
  });
});
