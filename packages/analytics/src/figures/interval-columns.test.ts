import { JSDOM } from 'jsdom';
import * as Plot from '@observablehq/plot';
import { chartTheme } from '@mangetamain/theme';
import { describe, expect, it } from 'vitest';
import { frameOf } from '../drawing/index.ts';
import { catalogues } from '../messages/index.ts';
import { createTranslator } from '../text/index.ts';
import { intervalColumnsPlot, type IntervalColumnsOptions } from './interval-columns.ts';

const translate = createTranslator(catalogues.en, 'en');
const theme = chartTheme('dark');
const colour = theme.categorical[0] ?? '';

const options: IntervalColumnsOptions = {
  columns: Array.from({ length: 12 }, (_, index) => ({
    key: String(index + 1),
    label: `M${index + 1}`,
    estimate: 4.6 + index / 100,
    interval: [4.59 + index / 100, 4.61 + index / 100],
    clear: index !== 5,
    colour,
  })),
  reference: { value: 4.66, label: 'All 4.66' },
  window: [4.55, 4.75],
  scale: [1, 5],
  format: (value) => value.toFixed(2),
  emphasise: ['1', '12'],
};

const draw = (width: number, changed: Partial<IntervalColumnsOptions> = {}) => {
  const { document } = new JSDOM('').window;
  const frame = frameOf(width, 'dark', translate);
  return Plot.plot({ ...intervalColumnsPlot(frame, { ...options, ...changed }), document });
};
const texts = (svg: Element) =>
  [...svg.querySelectorAll('text')].map(({ textContent }) => textContent?.replaceAll('\u00A0', ' '));

describe('columns with intervals', () => {
  it('draws a dot and an interval for each, hollow where unclear', () => {
    const svg = draw(760);
    const dots = [...(svg.querySelector('[aria-label="dot"]')?.children ?? [])];
    expect(dots.map((dot) => dot.getAttribute('fill') === colour)).toEqual(
      options.columns.map(({ clear }) => clear),
    );
    expect(draw(760, { columns: [] }).outerHTML).not.toMatch(/NaN|undefined/u);
  });

  it.each([
    ['side by side where they fit', 760, 1, 'M12'],
    ['on two lines where every second one fits', 330, 2, 'M12'],
    ['by their initials where nothing else fits', 200, 1, 'M'],
  ])('names every column %s', (_, width, lines, last) => {
    const names = [...draw(width).querySelectorAll('[aria-label="x-axis tick label"] text')];
    expect(names).toHaveLength(12);
    expect(names.at(-1)?.textContent).toBe(last);
    const heights = new Set(names.map((name) => /,([\d.]+)\)/u.exec(name.outerHTML)?.[1]));
    const shifts = new Set(
      names.map((name) => name.closest('[transform]')?.parentElement?.getAttribute('transform') ?? ''),
    );
    expect(heights.size * shifts.size).toBe(lines);
  });

  it('writes the values of the extremes and the reference', () => {
    expect(texts(draw(760))).toEqual(expect.arrayContaining(['4.60', '4.71', 'All 4.66']));
  });

  it.each([
    [[4.55, 4.75], 'below'],
    [[4.585, 4.75], 'above'],
  ] as const)('writes the value of the lowest, on an axis from %o, %s its interval', (window, side) => {
    const svg = draw(760, { window });
    const label = [...svg.querySelectorAll('text')].find(
      ({ textContent, parentElement }) =>
        textContent === '4.60' && parentElement?.getAttribute('font-weight') === '600',
    );
    const [, y = ''] = /,([\d.]+)\)/u.exec(label?.getAttribute('transform') ?? '') ?? [];
    const dot = svg.querySelector('[aria-label="dot"] > *');
    const [, dotY = ''] = /,([\d.]+)\)/u.exec(dot?.getAttribute('transform') ?? '') ?? [];
    const offset = Number(y) - Number(dotY === '' ? dot?.getAttribute('cy') : dotY);
    expect(Number.isNaN(offset)).toBe(false);
    expect(offset > 0 ? 'below' : 'above').toBe(side);
  });

  it.each([
    ['right', [4.6, 4.6, 4.6, 4.6], 'end'],
    ['left', [4.6, 4.6, 4.67, 4.67], 'start'],
    ['right', [4.67, 4.67, 4.67, 4.67], 'end'],
  ] as const)('names the reference at the %s of a phone, for columns at %o', (_, estimates, anchor) => {
    const columns = estimates.map((estimate, index) => ({
      key: String(index),
      label: `M${index}`,
      estimate,
      interval: [estimate - 0.01, estimate + 0.01] as const,
      clear: true,
      colour,
    }));
    const name = [...draw(300, { columns, emphasise: [] }).querySelectorAll('text')].find(
      ({ textContent }) => textContent === 'All 4.66',
    );
    expect(name?.closest('[text-anchor]')?.getAttribute('text-anchor') ?? 'middle').toBe(anchor);
  });

  it('shows the scale bar beside a window only', () => {
    expect(draw(760).querySelector('polygon')).not.toBeNull();
    const whole = draw(760, { window: null });
    expect(whole.querySelector('polygon')).toBeNull();
    expect(texts(whole)).toContain('5.00');
  });

  it('names groups of columns above the plot', () => {
    const groups = [{ from: '1', to: '2', label: 'Winter', colour }];
    expect(texts(draw(760, { groups }))).toContain('Winter');
  });
});
