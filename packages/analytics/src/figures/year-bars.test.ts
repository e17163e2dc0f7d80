import { describe, expect, it } from 'vitest';
import { attributes, drawn, frameOf } from './fixtures/drawn.ts';
import { yearBarsPlot, type YearBarsOptions } from './year-bars.ts';

const options: YearBarsOptions = {
  bars: [
    { x: 2005, y: 40, reliable: false },
    { x: 2006, y: 0, reliable: true },
    { x: 2007, y: 100, reliable: true },
    { x: 2008, y: 60, reliable: true },
  ],
  slot: 1,
  hatch: 'test-hatch',
  scale: 'linear',
  format: String,
  emphasis: 2007,
  formatEmphasis: (value) => `just ${value}`,
  formatValue: (value) => `~${value}`,
  regimes: [{ from: 2005, to: 2007, label: '+12% a year' }],
  muted: [],
  notes: [{ x: 2005, words: 'from 6 Aug' }],
};
const plot = (changed: Partial<YearBarsOptions> = {}, width = 760) =>
  yearBarsPlot(frameOf(width), { ...options, ...changed });
const draw = (changed: Partial<YearBarsOptions> = {}, width = 760) => drawn(plot(changed, width));

describe('bars by year', () => {
  it('hatch what says little', () => {
    const fills = attributes(draw().svg, '[aria-label="bar"]', 'fill');
    expect(fills).toContain('url(#test-hatch)');
    expect(draw().svg.querySelectorAll('[aria-label="bar"][fill="url(#test-hatch)"] rect')).toHaveLength(1);
  });

  it('write their values, the emphasised one in full, and what holds between them', () => {
    expect(draw().texts).toEqual(
      expect.arrayContaining(['~40', 'just 100', '~60', '+12% a year', 'from 6 Aug', '2007']),
    );
    expect(draw().texts).not.toContain('~100');
  });

  it('keep the emphasised value alone on a phone, without values, and where every second has no room', () => {
    const wide = (value: number) => `a long way to write ${value} in`.repeat(9);
    for (const { texts } of [draw({}, 334), draw({ formatValue: undefined }), draw({ formatValue: wide })]) {
      expect(texts).toContain('just 100');
      expect(texts.join()).not.toMatch(/~|a long way/u);
    }
    expect(draw({}, 334).texts).not.toContain('from 6 Aug');
  });

  it('leave years of nothing out of a logarithmic scale, which starts at one', () => {
    expect(plot({ scale: 'log' }).y).toMatchObject({ type: 'log', domain: [1, expect.closeTo(115, 9)] });
    expect(draw({ scale: 'log' }).svg.querySelectorAll('[aria-label="bar"] rect')).toHaveLength(3);
  });

  it('need neither an emphasis nor a year', () => {
    expect(draw({ emphasis: null }).texts).toContain('~100');
    expect(draw({ bars: [], emphasis: null, regimes: [], notes: [] }).svg.outerHTML).not.toMatch(/NaN/u);
  });
});
