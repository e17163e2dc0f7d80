import { JSDOM } from 'jsdom';
import * as Plot from '@observablehq/plot';
import { chartTheme, schemes } from '@mangetamain/theme';
import { describe, expect, it } from 'vitest';
import { frameOf } from '../drawing/index.ts';
import { catalogues } from '../messages/index.ts';
import { createTranslator } from '../text/index.ts';
import { monthCurvePlot, type MonthCurveOptions } from './month-curve.ts';

const translate = createTranslator(catalogues.en, 'en');
const theme = chartTheme('light');

const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const curve = (time: number) => 0.05 + 0.03 * Math.cos(((time - 7) * Math.PI) / 6);
const monthsOf = (share: (month: number) => number) =>
  names.map((name, index) => ({
    month: index + 1,
    name,
    colour: theme.season.summer,
    share: share(index + 1),
    low: share(index + 1) * 0.9,
    high: share(index + 1) * 1.1,
  }));

const draw = (
  width: number,
  changes: Partial<MonthCurveOptions> = {},
  months = monthsOf(curve),
  scheme: (typeof schemes)[number] = 'light',
) => {
  const { document } = new JSDOM('').window;
  const frame = frameOf(width, scheme, translate);
  const options = {
    curve,
    usual: { share: 0.05, label: 'All year 5%' },
    colour: theme.season.summer,
    summit: { time: 7, label: 'mid-July' },
    ...changes,
  };
  return Plot.plot({ ...monthCurvePlot(frame, months, options), document });
};

const words = (plot: Element) => [...plot.querySelectorAll('text')].map(({ textContent }) => textContent);
const dots = (plot: Element) => [...plot.querySelectorAll('circle')];

describe('a curve through the months', () => {
  it('stands on a dot and an interval a month, beside the line of the whole year', () => {
    const plot = draw(760, { summit: null });
    const height = plot.scale('y');
    expect(dots(plot).map((dot) => Number(dot.getAttribute('cy')))).toEqual(
      monthsOf(curve).map(({ share }) => Number(height?.apply(share))),
    );
    expect(words(plot)).toEqual(expect.arrayContaining([...names, 'All year 5%']));
  });

  it('names its summit where there is one worth it, on the curve', () => {
    const plot = draw(760);
    expect(words(plot)).toContain('mid-July');
    const summit = dots(plot).at(-1);
    expect(Number(summit?.getAttribute('cx'))).toBe(Number(plot.scale('x')?.apply(7)));
    expect(Number(summit?.getAttribute('cy'))).toBeCloseTo(Number(plot.scale('y')?.apply(0.08)), 9);
    expect(dots(draw(760, { summit: null }))).toHaveLength(12);
    expect(dots(draw(760, { curve: null }))).toHaveLength(12);
  });

  it('names its summit above the intervals beside it', () => {
    const wide = monthsOf(curve).map((each) => ({ ...each, high: each.high + 0.05 }));
    const plot = draw(760, {}, wide);
    const name = [...plot.querySelectorAll('text')].find(({ textContent }) => textContent === 'mid-July');
    const [, height] = /,([\d.]+)\)/u.exec(name?.getAttribute('transform') ?? '') ?? [];
    expect(Number(height)).toBeCloseTo(Number(plot.scale('y')?.apply(0.138)), 0);
  });

  it('writes initials where months have no room', () => {
    const written = words(draw(334));
    expect(written).not.toContain('Jan');
    expect(written.filter((each) => each === 'J')).toHaveLength(3);
  });

  it('never falls below zero, and writes a decimal where shares are small', () => {
    const plot = draw(760, { curve: () => -1, summit: null });
    const path = plot.querySelector('[aria-label="line"] path')?.getAttribute('d') ?? '';
    const heights = [...path.matchAll(/,([\d.]+)/gu)].map(([, height]) => Number(height));
    expect(new Set(heights)).toEqual(new Set([Number(plot.scale('y')?.apply(0))]));
    const small = draw(
      760,
      { curve: null },
      monthsOf(() => 0.01),
    );
    expect(words(small)).toContain('0.5%');
  });

  it.each(schemes)('draws in the %s scheme at any width', (scheme) => {
    for (const width of [232, 334, 760])
      expect(draw(width, {}, monthsOf(curve), scheme).outerHTML).not.toMatch(/NaN|undefined/u);
  });
});
