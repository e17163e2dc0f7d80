import { JSDOM } from 'jsdom';
import * as Plot from '@observablehq/plot';
import { chartTheme } from '@mangetamain/theme';
import { describe, expect, it } from 'vitest';
import { frameOf } from '../drawing/index.ts';
import { catalogues } from '../messages/index.ts';
import { createTranslator, verbatim } from '../text/index.ts';
import { trendPanelSpot, trendPanelsPlot, type Panel } from './trend-panels.ts';

const translate = createTranslator(catalogues.en, 'en');
const theme = chartTheme('dark');
const frame = (width: number) => frameOf(width, 'dark', translate);

const panel = (key: string, thinValue = 0.1): Panel => ({
  key,
  label: `name ${key}`,
  note: `note ${key}`,
  points: [
    { x: 2001, y: -0.2, interval: [-0.3, -0.1], reliable: true },
    { x: 2002, y: 0.1, interval: [0, 0.2], reliable: true },
    { x: 2003, y: thinValue, interval: null, reliable: false },
  ],
});
const options = (width: number, panels: readonly Panel[]) =>
  trendPanelsPlot(frame(width), { panels, focus: 'a', format: (value) => value.toFixed(1) });
const draw = (width: number, panels: readonly Panel[]) =>
  Plot.plot({ ...options(width, panels), document: new JSDOM('').window.document });

describe('panels of differences', () => {
  it('name every panel and say what it comes to, at any width', () => {
    for (const width of [232, 334, 760]) {
      const texts = [...draw(width, [panel('a'), panel('b')]).querySelectorAll('text')];
      const words = texts.map(({ textContent }) => textContent);
      expect(words).toEqual(expect.arrayContaining(['name a', 'note a', 'name b', 'note b']));
    }
  });

  it('stack where there is no room side by side', () => {
    const panels = ['a', 'b', 'c'].map((key) => panel(key));
    expect(options(760, panels).height).toBeLessThan(options(334, panels).height ?? 0);
  });

  it('take their scale from the reliable years and their intervals, whatever a thin year says', () => {
    for (const thin of [0.1, 0.3, 6, -6]) {
      expect(options(760, [panel('a', thin)]).y?.domain).toEqual([
        expect.closeTo(-0.315, 9),
        expect.closeTo(0.315, 9),
      ]);
    }
  });

  it('take their scale from thin years where there are no others', () => {
    const points = [{ x: 2001, y: 0.4, interval: [-2, 3] as const, reliable: false }];
    const thin = { ...panel('a'), points };
    expect(options(760, [thin]).y?.domain).toEqual([expect.closeTo(-0.42, 9), expect.closeTo(0.42, 9)]);
  });

  it('mark at the edge what a thin year says beyond the scale', () => {
    const marks = (value: number) => {
      const drawn = draw(760, [panel('a', value)]);
      return {
        dots: drawn.querySelectorAll('[aria-label="dot"] circle').length,
        triangles: drawn.querySelectorAll('[aria-label="dot"] path').length,
      };
    };
    expect(marks(0.3)).toEqual({ dots: 3, triangles: 0 });
    expect(marks(6)).toEqual({ dots: 2, triangles: 1 });
    expect(marks(-6)).toEqual({ dots: 2, triangles: 1 });
  });

  it('show the panel in focus in full colour', () => {
    const [first = ''] = theme.categorical;
    expect(draw(760, [panel('a'), panel('b')]).outerHTML).toContain(first);
    expect(draw(760, [panel('b')]).outerHTML).not.toContain(first);
  });

  it('draw nothing wrong of nothing', () => {
    expect(draw(334, []).outerHTML).not.toMatch(/NaN|undefined|Infinity/u);
  });
});

describe('panels beside other recipes', () => {
  const compared = ['2001', '2002', '1990'].map((cell) => ({
    row: 'b',
    cell,
    heading: verbatim(cell),
    values: [{ label: verbatim('Against all years'), value: verbatim('90%'), inPanel: 0.9 }],
  }));
  const panels = [panel('a'), panel('b'), panel('c')];

  it('have a dashed line of the years that both have, within their scale', () => {
    const plot = trendPanelsPlot({ ...frame(760), compared }, { panels, focus: 'a', format: String });
    const drawn = Plot.plot({ ...plot, document: new JSDOM('').window.document });
    const dashed = [...drawn.querySelectorAll('[aria-label="line"] [stroke-dasharray] path')];
    expect(dashed).toHaveLength(1);
    const [, top = 0] = [...(plot.y?.domain ?? [])].map(Number);
    expect(top).toBeGreaterThan(0.9);
    expect(draw(760, panels).querySelectorAll('[aria-label="line"] [stroke-dasharray] path')).toHaveLength(0);
  });

  it.each([334, 760])('say where the dot of a year stands, at %i px', (width) => {
    const drawn = draw(width, panels);
    const dots = [...drawn.querySelectorAll('[aria-label="dot"] circle, [aria-label="dot"] path')];
    const translated = (element: Element | null): readonly [number, number] => {
      const found = /translate\(([-\d.]+),\s*([-\d.]+)\)/u.exec(element?.getAttribute('transform') ?? '');
      return [Number(found?.[1] ?? 0), Number(found?.[2] ?? 0)];
    };
    const places = dots.map((dot) => {
      const [x, y] = translated(dot.parentElement);
      return [x + Number(dot.getAttribute('cx')), y + Number(dot.getAttribute('cy'))] as const;
    });
    for (const { key, points } of panels)
      for (const point of points) {
        const spot = trendPanelSpot({ row: key, cell: String(point.x) }, panels, drawn, frame(width));
        const isDrawn = ([x, y]: (typeof places)[number]) =>
          Math.hypot(x - (spot?.x ?? 0), y - (spot?.y ?? 0)) < 1.5;
        expect(places.some(isDrawn), `${key} ${point.x}`).toBe(true);
      }
    expect(trendPanelSpot({ row: 'd', cell: '2001' }, panels, drawn, frame(width))).toBeNull();
  });
});
