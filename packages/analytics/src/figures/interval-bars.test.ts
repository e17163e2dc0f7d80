import { describe, expect, it } from 'vitest';
import { drawn, frameOf } from './fixtures/drawn.ts';
import { intervalBarsPlot } from './interval-bars.ts';

const bars = [
  { key: 'salt', label: 'salt', length: 0.4, interval: [0.38, 0.43], value: '40%' },
  { key: 'dill', label: 'dill', length: 0.1, interval: [0.09, 0.12], value: '10%' },
] as const;
const plot = (width: number, shown: readonly (typeof bars)[number][] = bars) =>
  intervalBarsPlot(frameOf(width), { bars: shown, slot: 1, format: String });

describe('bars with intervals', () => {
  it.each([760, 334])('name and write every bar at %i px, each with its interval', (width) => {
    const { svg, texts } = drawn(plot(width));
    expect(texts).toEqual(expect.arrayContaining(['salt', '40%', 'dill', '10%']));
    expect(svg.querySelectorAll('[aria-label="bar"] rect')).toHaveLength(2);
    expect(svg.querySelectorAll('[aria-label="rule"][stroke-width="2"] line')).toHaveLength(2);
  });

  it('start at zero and hold the longest interval', () => {
    expect(plot(760).x?.domain).toEqual([0, 0.43]);
  });

  it('put names above the bars of a phone, in higher rows', () => {
    expect(plot(334).marginLeft).toBe(4);
    expect(plot(334).height).toBe(2 * 42 + 40);
    expect(plot(760).height).toBe(2 * 28 + 40);
  });

  it('are none without items', () => {
    expect(drawn(plot(760, [])).svg.outerHTML).not.toMatch(/NaN|undefined|Infinity/u);
  });
});
