import { describe, expect, it } from 'vitest';
import { attributes, drawn, frameOf } from './fixtures/drawn.ts';
import { nameOnLine, yearLinesPlot, type YearLinesOptions, type YearPoint } from './year-lines.ts';

const point = (x: number, y: number, reliable = true): YearPoint => ({
  x,
  y,
  interval: [y - 2, y + 2],
  reliable,
});
const points = [point(2001, 10), point(2002, 12), point(2003, 11), point(2004, 13, false)];
const line = { slot: 1, points, intervals: 'ribbon' } as const;
const options: YearLinesOptions = {
  lines: [line],
  top: 20,
  ticks: 4,
  format: (value) => `${value} min`,
  widestTick: '20 min',
  ends: [{ name: 'Mean', notes: ['95%'], y: 13, colour: 'black' }],
};
const plot = (changed: Partial<YearLinesOptions> = {}, width = 760) =>
  yearLinesPlot(frameOf(width), { ...options, ...changed });
const draw = (changed: Partial<YearLinesOptions> = {}, width = 760) => drawn(plot(changed, width));

const whiskersIn = (svg: Element) =>
  [...svg.querySelectorAll('[aria-label="rule"] line')].filter(
    (each) => each.getAttribute('x1') === each.getAttribute('x2'),
  );

describe('lines by year', () => {
  it('run from the first to the last year, from zero to the top', () => {
    expect(plot().x?.domain).toEqual([2001, 2004]);
    expect(plot().y?.domain).toEqual([0, 20]);
    expect(draw().texts).toEqual(expect.arrayContaining(['2001', '2004', '0 min', '20 min', 'Mean', '95%']));
  });

  it('draw a ribbon along the reliable years and a whisker at the others', () => {
    const { svg } = draw();
    expect(svg.querySelectorAll('[aria-label="area"] path')).toHaveLength(1);
    expect(whiskersIn(svg)).toHaveLength(1);
  });

  it('draw every interval as a whisker, or none, as asked', () => {
    const whiskers = draw({ lines: [{ ...line, intervals: 'whiskers' }] }).svg;
    expect(whiskersIn(whiskers)).toHaveLength(4);
    expect(whiskers.querySelectorAll('[aria-label="area"]')).toHaveLength(0);
    const none = draw({ lines: [{ ...line, intervals: 'none' }] }).svg;
    expect(none.querySelectorAll('[aria-label="area"]')).toHaveLength(0);
    expect(whiskersIn(none)).toHaveLength(0);
  });

  it('mark a point beyond the top at the edge of a line with whiskers', () => {
    const far = [...points, point(2005, 30, false)];
    const { svg } = draw({ lines: [{ slot: 1, points: far, intervals: 'whiskers' }] });
    expect(svg.querySelectorAll('[aria-label="dot"] path')).toHaveLength(1);
  });

  it('lie over a band and a fitted line, where these are given', () => {
    const years = points.map(({ x }) => x);
    const { svg } = draw({
      band: { slot: 2, points: years.map((x) => ({ x, low: 5, high: 18 })) },
      fit: years.map((x) => ({ x, y: 11 })),
    });
    const lines = attributes(svg, '[aria-label="line"]', 'stroke-dasharray');
    expect(lines.filter((dash) => dash === '6 4')).toHaveLength(1);
    expect(svg.querySelectorAll('[aria-label="area"] path')).toHaveLength(2);
    const without = draw({ band: { slot: 2, points: [] }, fit: null }).svg;
    expect(without.querySelectorAll('[aria-label="area"] path')).toHaveLength(1);
    expect(attributes(without, '[aria-label="line"]', 'stroke-dasharray')).not.toContain('6 4');
  });

  it('write the unit at the top tick, or above the axis', () => {
    expect(draw({ format: String, unit: 'min' }).texts).toContain('20\u00a0min');
    expect(draw({ title: '% of daily value' }).texts).toContain('% of daily value');
  });

  it('bear their names on a phone, which has no room beside them', () => {
    const marks = [nameOnLine(line, 'Mean here', -14, frameOf(334))];
    const names = { phoneNames: { marks, room: 17 } };
    expect(draw(names, 334).texts).toContain('Mean here');
    expect(draw(names, 334).texts).not.toContain('Mean');
    expect(draw(names, 760).texts).not.toContain('Mean here');
    expect(Number(plot(names, 334).height)).toBe(Number(plot({}, 334).height) + 17);
  });

  it('are none without years', () => {
    expect(draw({ lines: [], ends: [] }).svg.outerHTML).not.toMatch(/NaN|undefined/u);
  });
});
