import { describe, expect, it } from 'vitest';
import { drawn, frameOf } from './fixtures/drawn.ts';
import { yearWeightsPlot } from './year-weights.ts';

const above = {
  marginLeft: 70,
  marginRight: 130,
  x: { type: 'linear', domain: [2001, 2003], inset: 10 },
} as const;
const plot = (width: number) =>
  yearWeightsPlot(frameOf(width), {
    above,
    weights: [
      { x: 2001, weight: 50 },
      { x: 2002, weight: 200 },
      { x: 2003, weight: 120 },
    ],
    format: (value) => `n ${value}`,
    title: 'weight of each year',
  });

describe('the weights of years', () => {
  it('stand under the years of the plot above', () => {
    expect(plot(760)).toMatchObject({
      marginLeft: 70,
      marginRight: 130,
      x: { ...above.x, axis: null },
      y: { domain: [0, 200] },
    });
  });

  it('are one bar a year, with the highest written', () => {
    const { svg, texts } = drawn(plot(760));
    expect(svg.querySelectorAll('[aria-label="rule"] line').length).toBeGreaterThanOrEqual(3);
    expect(texts).toEqual(expect.arrayContaining(['n 0', 'n 200']));
    expect(texts.join()).toContain('weight of each');
  });

  it('say nothing beside the bars of a phone', () => {
    expect(drawn(plot(334)).texts.join(' ')).not.toContain('weight');
  });
});
