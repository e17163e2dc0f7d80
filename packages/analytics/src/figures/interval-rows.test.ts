import { JSDOM } from 'jsdom';
import * as Plot from '@observablehq/plot';
import { chartTheme } from '@mangetamain/theme';
import { describe, expect, it } from 'vitest';
import { catalogues } from '../messages/index.ts';
import { createTranslator } from '../text/index.ts';
import { intervalRowsPlot, type IntervalRow } from './interval-rows.ts';

const translate = createTranslator(catalogues.en, 'en');
const theme = chartTheme('light');
const frame = (width: number) =>
  ({ width, compact: width < 520, theme, locale: 'en', format: translate.format, translate }) as const;
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
});
