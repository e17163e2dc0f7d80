import { JSDOM } from 'jsdom';
import * as Plot from '@observablehq/plot';
import { chartTheme } from '@mangetamain/theme';
import { labelWidth } from '@mangetamain/theme/plot';
import { describe, expect, it } from 'vitest';
import { frameOf } from '../drawing/index.ts';
import { catalogues } from '../messages/index.ts';
import { createTranslator } from '../text/index.ts';
import { fitLabel, intervalRowsPlot, type IntervalRow } from './interval-rows.ts';

const translate = createTranslator(catalogues.en, 'en');
const theme = chartTheme('light');
const frame = (width: number) => frameOf(width, 'light', translate);
const [colour = ''] = theme.categorical;
const row = (key: string, estimate: number, clear: boolean): IntervalRow => ({
  key,
  label: `name of ${key}`,
  estimate,
  interval: [estimate - 1, estimate + 1],
  clear,
  colour,
  value: `value of ${key}`,
});
const format = (value: number) => value.toFixed(1);
const options = (width: number, rows: readonly IntervalRow[], reference?: number) =>
  intervalRowsPlot(frame(width), { rows, format, ...(reference === undefined ? {} : { reference }) });
const draw = (width: number, rows: readonly IntervalRow[]) =>
  Plot.plot({ ...options(width, rows), document: new JSDOM('').window.document });

describe('rows of intervals', () => {
  const rows = [row('a', 3, true), row('b', 0.5, false)];

  it.each([760, 334, 232])('name and write every row at %i px', (width) => {
    const texts = [...draw(width, rows).querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(texts).toEqual(expect.arrayContaining(['name of a', 'value of a', 'name of b', 'value of b']));
  });

  it('set the name of the row that was asked for in bold, and no other', () => {
    const svg = draw(
      760,
      rows.map((each) => ({ ...each, chosen: each.key === 'b' })),
    );
    const bold = [...svg.querySelectorAll('[font-weight="700"] text')].map(({ textContent }) => textContent);
    expect(bold).toEqual(['name of b']);
    expect(draw(760, rows).querySelector('[font-weight="700"] text')).toBeNull();
  });

  it('draw what is not clear hollow', () => {
    const fills = [...draw(760, rows).querySelectorAll('[aria-label="dot"] circle')].map((dot) =>
      dot.getAttribute('fill'),
    );
    expect(fills).toEqual([colour, theme.surface]);
  });

  it('keep the reference within the axis', () => {
    expect(options(760, [row('a', 3, true)]).x?.domain).toEqual([0, 4]);
    expect(options(760, [row('a', 3, true)], 9).x?.domain).toEqual([2, 9]);
  });

  it('take a row without an interval, and none at all', () => {
    expect(draw(760, [{ ...row('a', 1, true), interval: null }]).outerHTML).not.toMatch(/NaN|undefined/u);
    expect(draw(760, []).outerHTML).not.toMatch(/NaN|undefined/u);
  });

  it('cut a long name so that the axis keeps its room', () => {
    const long = {
      ...row('a', 1, true),
      label: 'reduced-sodium fat-free chicken broth with herbs and roasted garlic',
    };
    const { marginLeft = 0 } = options(760, [long]);
    expect(marginLeft).toBeLessThan(760 / 2);
    const texts = [...draw(760, [long]).querySelectorAll('text')].map(({ textContent }) => textContent ?? '');
    expect(texts.some((each) => each.startsWith('reduced-sodium') && each.endsWith('…'))).toBe(true);
  });

  it('keep ticks apart in a narrow place', () => {
    const steps = [{ ...row('a', 0.004, true), interval: [-0.014, 0.023] as const }];
    const narrow = Plot.plot({
      ...intervalRowsPlot(frame(219), { rows: steps, format: (value) => value.toFixed(3) }),
      document: new JSDOM('').window.document,
    });
    const ticks = [...narrow.querySelectorAll('[aria-label="x-axis tick label"] text')];
    expect(ticks.length).toBeGreaterThan(0);
    expect(ticks.length * (labelWidth('-0.010') + 8)).toBeLessThan(219);
  });
});

describe('a name in a width', () => {
  it('stays whole where it fits and ends in an ellipsis where it does not', () => {
    expect(fitLabel('garlic', 200)).toBe('garlic');
    const cut = fitLabel('extra virgin olive oil', 80);
    expect(cut).toMatch(/^extra.*…$/u);
    expect(labelWidth(cut)).toBeLessThanOrEqual(80);
    expect(fitLabel('garlic', 1)).toBe('g…');
  });
});
