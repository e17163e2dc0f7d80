// @vitest-environment jsdom
import * as Plot from '@observablehq/plot';
import { describe, expect, it } from 'vitest';
import { chartTheme } from '../chart-theme.ts';
import { axisX, axisY, baselineX, baselineY, gridX, gridY, valueAxisX, yearLabel } from './axes.ts';

const theme = chartTheme('dark');

function draw(marks: Plot.Markish[], options: Plot.PlotOptions = {}): Element {
  return Plot.plot({ width: 600, height: 300, x: { axis: null }, y: { axis: null }, ...options, marks });
}

const format = (value: number) => value.toLocaleString('en');
const dayOfMonth = (day: Date) => String(day.getUTCDate());

const tickTexts = (plot: Element, axis: 'x' | 'y') =>
  [...plot.querySelectorAll(`[aria-label="${axis}-axis tick label"] text`)].map(
    (text) => text.textContent?.replaceAll('\u00A0', ' ') ?? '',
  );

describe('value axes', () => {
  it('write the unit on the top tick only', () => {
    const plot = draw([axisY(theme, { format, unit: 'min', ticks: [0, 20, 40] })], {
      y: { domain: [0, 50] },
    });
    expect(tickTexts(plot, 'y')).toEqual(['0', '20', '40 min']);
  });

  it('do so too when Plot chooses the ticks', () => {
    const plot = draw([axisY(theme, { format, unit: 'min', ticks: 3 })], { y: { domain: [0, 60] } });
    expect(tickTexts(plot, 'y')).toEqual(['0', '20', '40', '60 min']);
  });

  it('leave out a unit that is not given', () => {
    const plot = draw([axisY(theme, { format })], { y: { domain: [0, 20_000] } });
    expect(tickTexts(plot, 'y').at(-1)).toBe('20,000');
  });

  it('keep the space a unit brings itself', () => {
    const plot = draw([valueAxisX(theme, { format, unit: '\u202F%', ticks: [0, 5] })], {
      x: { domain: [0, 5] },
    });
    expect(tickTexts(plot, 'x')).toEqual(['0', '5\u202F%']);
  });

  it('label exactly the given ticks of a logarithmic scale', () => {
    const plot = draw([axisY(theme, { format, unit: 'n', ticks: [1, 10, 100] })], {
      y: { type: 'log', domain: [1, 100] },
    });
    expect(tickTexts(plot, 'y')).toEqual(['1', '10', '100 n']);
  });

  it('set tabular figures in the text colour, and no tick marks', () => {
    const plot = draw([axisY(theme, { format, ticks: [0, 1] })], { y: { domain: [0, 1] } });
    const labels = plot.querySelector('[aria-label="y-axis tick label"]');
    expect(labels?.getAttribute('font-variant')).toBe('tabular-nums');
    expect(labels?.getAttribute('fill')).toBe(theme.text);
    expect(plot.querySelector('[aria-label="y-axis tick"]')).toBeNull();
  });
});

describe('axisX', () => {
  const years = [1999, 2000, 2001, 2002];

  it('sets the tick in focus in bold, and every tick once', () => {
    const axis = axisX(theme, {
      ticks: years,
      emphasis: 2001,
      format: (year: number) => yearLabel(year, years, 2001),
    });
    const plot = draw([axis], { x: { type: 'band', domain: years } });
    const bold = plot.querySelectorAll('[font-weight="700"] text');
    expect([...bold].map((text) => text.textContent)).toEqual(['2001']);
    expect(tickTexts(plot, 'x').sort()).toEqual(['00', '1999', '2001', '2002']);
  });

  it('works without a focus, and with dates', () => {
    const days = [new Date(0), new Date(86_400_000)];
    const scale = { x: { type: 'utc', domain: days } } as const;
    expect(tickTexts(draw([axisX(theme, { ticks: days, format: dayOfMonth })], scale), 'x')).toEqual([
      '1',
      '2',
    ]);
    const focused = draw([axisX(theme, { ticks: days, format: dayOfMonth, emphasis: new Date(0) })], scale);
    expect(focused.querySelector('[font-weight="700"] text')?.textContent).toBe('1');
  });
});

describe('yearLabel', () => {
  const years = [1999, 2000, 2007, 2018];

  it.each([
    [1999, '1999'],
    [2000, '00'],
    [2018, '2018'],
    [2007, '07'],
  ])('writes %i as %s', (year, label) => {
    expect(yearLabel(year, years)).toBe(label);
  });

  it('writes the year in focus in full', () => {
    expect(yearLabel(2007, years, 2007)).toBe('2007');
  });
});

describe('grid and baseline', () => {
  it.each([
    ['gridY', () => draw([gridY(theme)], { y: { domain: [0, 10] } }), theme.gridline],
    ['gridX', () => draw([gridX(theme)], { x: { domain: [0, 10] } }), theme.gridline],
    ['baselineY', () => draw([baselineY(theme)], { y: { domain: [0, 10] } }), theme.baseline],
    ['baselineX', () => draw([baselineX(theme, 1)], { x: { domain: [0, 10] } }), theme.baseline],
  ])('%s is drawn in its colour at full strength', (_name, drawn, colour) => {
    const line = drawn().querySelector('line')?.parentElement;
    expect(line?.getAttribute('stroke')).toBe(colour);
    expect(line?.getAttribute('stroke-opacity') ?? '1').toBe('1');
  });
});
