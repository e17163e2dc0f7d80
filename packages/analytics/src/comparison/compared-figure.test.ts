import { describe, expect, it } from 'vitest';
import type { Figure, FigurePoint } from '../analysis/figure.ts';
import { drawn, frameOf } from '../figures/fixtures/drawn.ts';
import { intervalColumnsPlot } from '../figures/interval-columns.ts';
import { intervalRowsPlot } from '../figures/interval-rows.ts';
import { yearBarsPlot } from '../figures/year-bars.ts';
import { catalogues } from '../messages/index.ts';
import { createTranslator, decimal, integer, percent, verbatim } from '../text/index.ts';
import { comparedFigure } from './compared-figure.ts';

const english = createTranslator(catalogues.en, 'en');
const name = verbatim('all recipes');

const bars = (counts: readonly number[]): Figure => ({
  id: 'bars',
  place: 'main',
  description: verbatim('Recipes by year.'),
  size: counts.reduce((sum, count) => sum + count, 0),
  points: counts.map((count, index) => ({
    x: 2001 + index,
    heading: verbatim(String(2001 + index)),
    values: [{ label: verbatim('Recipes'), value: integer(count), slot: 1, y: count }],
  })),
  plot: (frame) =>
    yearBarsPlot(frame, {
      bars: counts.map((y, index) => ({ x: 2001 + index, y, reliable: true })),
      slot: 1,
      hatch: 'hatch',
      scale: 'linear',
      format: String,
      emphasis: null,
      formatEmphasis: String,
      regimes: [],
      muted: [],
      notes: [],
    }),
});

const values = (point: FigurePoint | undefined) =>
  point?.values.map(({ label, value }) => `${english(label)} ${english(value)}`);

describe('bars of counts', () => {
  const compared = comparedFigure(bars([10, 30]), bars([100, 100]), name);

  it('stand before those of others, brought to the same number', () => {
    expect(values(compared.points[0])).toEqual([
      'Recipes 10',
      'Against all recipes, as if as many 20',
      'Difference −10',
    ]);
  });

  it('have a wider bar behind, and a dashed edge before them', () => {
    const { svg } = drawn(compared.plot(frameOf(600)));
    const groups = [...svg.children].map((each) => each.getAttribute('aria-label'));
    // Those behind, and its own.
    expect(groups.filter((label) => label === 'bar')).toHaveLength(2);
    expect(groups.at(-1)).toBe('tick');
    expect(svg.querySelector('[aria-label="tick"]')?.getAttribute('stroke-dasharray')).toBe('3 3');
  });

  it('leave room for the highest of both', () => {
    const tall = comparedFigure(bars([10, 10]), bars([10, 990]), name);
    const [, top = 0] = [...(drawn(tall.plot(frameOf(600))).svg.scale('y')?.domain ?? [])].map(Number);
    expect(top).toBeGreaterThanOrEqual(19.8);
  });
});

const column = (value: number): Figure => ({
  id: 'columns',
  place: 'main',
  description: verbatim('A mean.'),
  points: [
    {
      x: '1',
      heading: verbatim('Monday'),
      values: [{ label: verbatim('Mean'), value: decimal(value, 2), y: value }],
    },
  ],
  plot: (frame) =>
    intervalColumnsPlot(frame, {
      columns: [{ key: '1', label: 'Mon', estimate: value, interval: null, clear: true, colour: 'red' }],
      reference: null,
      window: [value - 0.1, value + 0.1],
      scale: [1, 5],
      format: String,
    }),
});

it('widens a window to show both', () => {
  const { svg } = drawn(comparedFigure(column(4.5), column(3.9), name).plot(frameOf(600)));
  const [low = 5, high = 0] = [...(svg.scale('y')?.domain ?? [])].map(Number);
  expect([low <= 3.9, high >= 4.6]).toEqual([true, true]);
});

const row = (value: number): Figure => ({
  id: 'rows',
  place: 'main',
  description: verbatim('A share.'),
  points: [
    {
      row: 'salt',
      heading: verbatim('salt'),
      values: [{ label: verbatim('Share'), value: percent(value), x: value }],
    },
  ],
  plot: (frame) =>
    intervalRowsPlot(frame, {
      rows: [
        {
          key: 'salt',
          label: 'salt',
          estimate: value,
          interval: null,
          clear: true,
          colour: 'red',
          value: '',
        },
      ],
      format: String,
    }),
});

it('sets a diamond beside a row, and says the difference of shares in points', () => {
  const compared = comparedFigure(row(0.1), row(0.25), name);
  expect(values(compared.points[0])).toEqual([
    'Share 10.0%',
    'Against all recipes 25.0%',
    'Difference −15.0 points',
  ]);
  expect([...(drawn(compared.plot(frameOf(600))).svg.scale('x')?.domain ?? [])]).toEqual([0, 0.25]);
});

it('stays as it is where others have nothing at its places', () => {
  const own = row(0.1);
  expect(comparedFigure(own, { ...own, points: [] }, name)).toBe(own);
});
