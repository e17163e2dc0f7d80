import { JSDOM } from 'jsdom';
import * as Plot from '@observablehq/plot';
import { chartTheme, schemes } from '@mangetamain/theme';
import { divergingLift } from '@mangetamain/theme/plot';
import { describe, expect, it } from 'vitest';
import { frameOf } from '../drawing/index.ts';
import { catalogues } from '../messages/index.ts';
import { createTranslator, verbatim } from '../text/index.ts';
import { liftCellSpot, liftHeatMapPlot } from './lift-heat-map.ts';
import type { LiftHeatMapOptions, LiftRow } from './lift-options.ts';
import { liftLimit } from './lift-legend.ts';

const translate = createTranslator(catalogues.en, 'en');
const theme = chartTheme('light');
const frame = (width: number, scheme: (typeof schemes)[number] = 'light') =>
  frameOf(width, scheme, translate);

const columns = ['winter', 'spring', 'summer', 'autumn'].map((key) => ({
  key,
  label: key,
  colour: theme.season.winter,
}));

const row = (name: string, shares: readonly number[]): LiftRow => {
  const share = shares.reduce((sum, each) => sum + each, 0) / shares.length;
  const highest = Math.max(...shares);
  return {
    key: name,
    name,
    share,
    peak: columns[shares.indexOf(highest)]?.key ?? '',
    cells: shares.map((each, index) => ({
      period: columns[index]?.key ?? '',
      share: each,
      lift: each / share,
    })),
  };
};

const zucchini = row('zucchini', [0.015, 0.017, 0.028, 0.019]);
const pecans = row('pecans', [0.028, 0.022, 0.022, 0.031]);

const liftsOf = (rows: readonly LiftRow[]) => rows.flatMap(({ cells }) => cells.map(({ lift }) => lift));

const options = (changes: Partial<LiftHeatMapOptions> = {}): LiftHeatMapOptions => ({
  rows: [zucchini, pecans],
  groups: [
    { key: 'spring', title: 'Peak in spring', detail: 'none', rows: [] },
    { key: 'summer', title: 'Peak in summer', detail: '1', rows: ['zucchini'] },
    { key: 'autumn', title: 'Peak in autumn', detail: '1', rows: ['pecans'] },
  ],
  columns,
  words: { legend: 'Colour compares', usual: 'as usual', share: 'All year', peak: 'Peak' },
  ...changes,
});

const draw = (
  width: number,
  changes: Partial<LiftHeatMapOptions> = {},
  scheme: (typeof schemes)[number] = 'light',
) => {
  const { document } = new JSDOM('').window;
  return Plot.plot({ ...liftHeatMapPlot(frame(width, scheme), options(changes)), document });
};

const words = (plot: Element) => [...plot.querySelectorAll('text')].map(({ textContent }) => textContent);

describe('a heat map by lift', () => {
  it('writes the share of every cell, names, overall shares and the lift of the peak', () => {
    const written = words(draw(760));
    for (const each of [
      '1.5%',
      '1.7%',
      '2.8%',
      '1.9%',
      'zucchini',
      '2.0%',
      '×1.42',
      'Peak',
      'All year',
      'as usual',
    ]) {
      expect(written).toContain(each);
    }
  });

  it('says where its colours end before its lifts do', () => {
    const flat = Array.from({ length: 20 }, (_, index) => row(`flat ${index}`, [0.02, 0.02, 0.02, 0.02]));
    const extreme = row('extreme', [0.01, 0.01, 0.2, 0.01]);
    const written = words(draw(760, { rows: [...flat, extreme], groups: [] }));
    expect(written).toEqual(expect.arrayContaining(['≤ ×0.9', '≥ ×1.1']));
    expect(words(draw(760, { rows: flat, groups: [] }))).toEqual(expect.arrayContaining(['×0.9', '×1.1']));
  });

  it('draws bars of peaks to one scale, beyond the end of the colours as well', () => {
    const rows = [row('threefold', [1, 1, 6, 0]), row('half more', [2, 2, 3, 1]), row('flat', [1, 1, 1, 1])];
    const bars = [...draw(760, { rows, groups: [] }).querySelectorAll('[aria-label="bar"]')].at(-1);
    const widths = [...(bars?.querySelectorAll('rect') ?? [])].map((bar) =>
      Number(bar.getAttribute('width')),
    );
    expect(widths[0]).toBeGreaterThan(0);
    expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(Math.log(1.5) / Math.log(3), 2);
    expect(widths[2]).toBe(0);
  });

  it('sets the peak in bold', () => {
    const bold = [...draw(760).querySelectorAll('[font-weight="700"] text')].map(
      ({ textContent }) => textContent,
    );
    expect(bold.sort()).toEqual(['2.8%', '3.1%']);
  });

  it('colours by lift, not by share', () => {
    const fills = [...draw(760).querySelectorAll('[aria-label="bar"] rect')].map((rect) =>
      rect.getAttribute('fill'),
    );
    const limit = liftLimit(liftsOf([zucchini, pecans]));
    expect(fills.slice(0, 4)).toEqual(
      zucchini.cells.map(({ lift }) => divergingLift(theme, limit)(lift).fill),
    );
  });

  it('stands groups above their rows, empty ones too', () => {
    const scale = draw(760).scale('y');
    expect(scale?.domain).toEqual(['group:spring', 'group:summer', 'zucchini', 'group:autumn', 'pecans']);
    expect(words(draw(760))).toContain('Peak in spring');
  });

  it('keeps the order of the rows without groups', () => {
    expect(draw(760, { groups: [] }).scale('y')?.domain).toEqual(['zucchini', 'pecans']);
  });

  it('marks the selected row alone', () => {
    const edges = (plot: Element) => plot.querySelectorAll(`[stroke="${theme.accentEdge}"] rect`).length;
    expect(edges(draw(760, { selected: 'pecans' }))).toBe(1);
    expect(edges(draw(760))).toBe(0);
  });

  it('puts names above their cells where there is no room beside them', () => {
    expect(draw(334).getAttribute('height')).not.toBe(draw(760).getAttribute('height'));
    expect(words(draw(334))).toContain('zucchini');
  });

  it('shows a dot at the peak where no share fits into a cell', () => {
    const months = Array.from({ length: 12 }, (_, index) => ({
      key: String(index),
      label: 'January',
      colour: theme.season.winter,
    }));
    const cells = months.map(({ key }, index) => ({ period: key, share: 0.1, lift: 1 + index / 12 }));
    const narrow = draw(232, { columns: months, groups: [], rows: [{ ...zucchini, cells, peak: '11' }] });
    expect(narrow.querySelectorAll('circle').length).toBe(1);
    expect(words(narrow)).not.toContain('10.0%');
    expect(words(narrow)).toContain('J');
  });

  it.each(schemes)('draws in the %s scheme at any width, also a share of zero', (scheme) => {
    const rows = [row('rare', [0, 0, 0.01, 0])];
    for (const width of [232, 334, 760, 1100]) {
      expect(draw(width, { rows, groups: [] }, scheme).outerHTML).not.toMatch(/NaN|undefined/u);
    }
  });
});

describe('the end of the colour scale', () => {
  it('holds most cells and reads well', () => {
    expect(liftLimit(liftsOf([zucchini, pecans]))).toBe(1.4);
    expect(liftLimit([])).toBe(1.1);
    expect(liftLimit(liftsOf([row('once', [0, 0, 0, 1])]))).toBe(5);
  });

  it('does not follow one extreme', () => {
    const flat = Array.from({ length: 20 }, (_, index) => row(`r${index}`, [0.1, 0.1, 0.1, 0.1]));
    expect(liftLimit(liftsOf([...flat, row('extreme', [0.01, 0.01, 0.2, 0.01])]))).toBe(1.1);
  });
});

describe('a map beside other recipes', () => {
  const compared = [
    {
      row: 'zucchini',
      cell: 'summer',
      heading: verbatim('zucchini summer'),
      values: [{ label: verbatim('Lift'), value: verbatim('×3'), inPanel: 3 }],
    },
  ];

  it.each([340, 900])('shows their lift in a strip at the foot of its cell, at %i px', (width) => {
    const beside = { ...frame(width), compared };
    const { document } = new JSDOM('').window;
    const drawn = Plot.plot({ ...liftHeatMapPlot(beside, options()), document });
    const bars = [...drawn.querySelectorAll('[aria-label="bar"]')].flatMap((group) => [...group.children]);
    const boxOf = (bar: Element | undefined) =>
      ['x', 'y', 'width', 'height'].map((name) => Number(bar?.getAttribute(name)));
    const strip = bars.find((bar) => bar.getAttribute('fill') === theme.diverging.at(-1));
    const [x = 0, y = 0, breadth = 0, height = 0] = boxOf(strip);
    expect(height).toBeCloseTo(6, 1);
    const spot = liftCellSpot({ row: 'zucchini', cell: 'summer' }, options(), drawn, beside);
    expect(Math.abs((spot?.x ?? 0) - x - breadth / 2)).toBeLessThan(1);
    expect(y + height).toBeLessThan((spot?.y ?? 0) + (spot?.height ?? 0) / 2);
    expect(y).toBeGreaterThan(spot?.y ?? 0);
  });

  it('knows no place of what it does not show', () => {
    const { document } = new JSDOM('').window;
    const drawn = Plot.plot({ ...liftHeatMapPlot(frame(900), options()), document });
    const spotOf = (row: string, cell: string) => liftCellSpot({ row, cell }, options(), drawn, frame(900));
    expect(spotOf('salt', 'summer')).toBeNull();
    expect(spotOf('zucchini', 'july')).toBeNull();
  });
});
