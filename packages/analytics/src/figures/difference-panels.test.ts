import { JSDOM } from 'jsdom';
import * as Plot from '@observablehq/plot';
import { chartTheme, schemes } from '@mangetamain/theme';
import { labelWidth } from '@mangetamain/theme/plot';
import { describe, expect, it } from 'vitest';
import { frameOf } from '../drawing/index.ts';
import { catalogues } from '../messages/index.ts';
import { createTranslator } from '../text/index.ts';
import { differencePanelsPlot, type DifferencePanelsOptions } from './difference-panels.ts';

const translate = createTranslator(catalogues.en, 'en');
const theme = chartTheme('dark');
const rows = ['winter', 'summer'].map((key) => ({ key, label: key, colour: theme.season.winter }));

const panels = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    title: `Measure ${index}`,
    subtitle: '42 min',
    marks: [
      { row: 'winter', estimate: 0.03, interval: [0.01, 0.05] as const, clear: true, value: '+3.0%' },
      { row: 'summer', estimate: -0.01, interval: [-0.03, 0.01] as const, clear: false, value: '−1.0%' },
    ],
  }));

const options = (changes: Partial<DifferencePanelsOptions> = {}): DifferencePanelsOptions => ({
  rows,
  panels: panels(2),
  scale: 'shared',
  format: (value) => value.toFixed(2),
  ...changes,
});

const draw = (
  width: number,
  changes: Partial<DifferencePanelsOptions> = {},
  scheme: (typeof schemes)[number] = 'dark',
) => {
  const { document } = new JSDOM('').window;
  const frame = frameOf(width, scheme, translate);
  return Plot.plot({ ...differencePanelsPlot(frame, options(changes)), document });
};

const words = (plot: Element) => [...plot.querySelectorAll('text')].map(({ textContent }) => textContent);
const dots = (plot: Element) => [...plot.querySelectorAll('circle')];
const across = (dot: Element | undefined) => Number(dot?.getAttribute('cx'));

describe('panels of differences', () => {
  it('name every measure and every row, with the values', () => {
    const written = words(draw(760));
    for (const each of ['Measure 0', 'Measure 1', '42 min', 'winter', 'summer', '+3.0%', '−1.0%', '0.00']) {
      expect(written).toContain(each);
    }
  });

  it('say what they are of as short as their room asks', () => {
    const named = panels(4).map((panel) => ({
      ...panel,
      subtitle: '35.2% of what is asked for each day',
      shortSubtitle: '35.2%',
    }));
    const subtitles = (width: number) =>
      words(draw(width, { panels: named })).filter((each) => each?.startsWith('35.2%'));
    expect(subtitles(1200)).toEqual(named.map(({ subtitle }) => subtitle));
    expect(subtitles(632)).toEqual(named.map(({ shortSubtitle }) => shortSubtitle));
  });

  it('fill the dots that are clear and leave the others hollow', () => {
    const fills = dots(draw(760)).map((dot) => dot.getAttribute('fill'));
    expect(fills.filter((fill) => fill === theme.surface)).toHaveLength(2);
    expect(fills.filter((fill) => fill === theme.season.winter)).toHaveLength(2);
  });

  it('share one scale, or give each panel its own', () => {
    const [first, second] = panels(2);
    const small = {
      ...second,
      marks: (second?.marks ?? []).map((mark) => ({ ...mark, estimate: mark.estimate / 10, interval: null })),
    };
    const both = first === undefined ? [] : [first, { ...first, ...small }];
    const reach = (scale: 'shared' | 'own') => {
      const all = dots(draw(760, { panels: both, scale }));
      return Math.abs(across(all[2]) - across(all[3]));
    };
    expect(reach('own')).toBeGreaterThan(3 * reach('shared'));
  });

  it('stand below one another where the width ends, the first band keeping the keys of the rows', () => {
    const wide = draw(900, { panels: panels(4) });
    const narrow = draw(334, { panels: panels(4) });
    expect(Number(narrow.getAttribute('height'))).toBeGreaterThan(Number(wide.getAttribute('height')));
    expect(narrow.scale('y')?.domain).toContain('winter');
    expect(narrow.scale('y')?.domain).toContain('winter:1');
    expect(wide.scale('y')?.domain).not.toContain('winter:1');
  });

  it.each(schemes)('draw in the %s scheme at any width, also without intervals', (scheme) => {
    const flat = panels(3).map((panel) => ({
      ...panel,
      marks: panel.marks.map((mark) => ({ ...mark, estimate: 0, interval: null })),
    }));
    for (const width of [232, 334, 760, 1100]) {
      expect(draw(width, { panels: flat }, scheme).outerHTML).not.toMatch(/NaN|undefined/u);
    }
  });

  it.each([334, 480, 760])('write ticks beside zero that touch no other at %i px', (width) => {
    const axis = [...draw(width, { panels: panels(1) }).querySelectorAll('text')].flatMap((each) => {
      const [, x = 'NaN'] = /translate\(([\d.]+)/u.exec(each.getAttribute('transform') ?? '') ?? [];
      const label = each.textContent ?? '';
      return /^-?\d\.\d\d$/u.test(label) ? [{ label, x: Number(x) }] : [];
    });
    expect(axis.map(({ label }) => label)).toContain('0.00');
    expect(axis.length).toBeGreaterThan(1);
    const sorted = axis.toSorted((a, b) => a.x - b.x);
    for (const [index, { x, label }] of sorted.slice(1).entries()) {
      expect(x - (sorted[index]?.x ?? 0)).toBeGreaterThan(labelWidth(label));
    }
  });
});
