import * as Plot from '@observablehq/plot';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import type { Frame } from '../analysis/figure.ts';
import { drawing } from '../testing/drawing.ts';
import { verbatim } from '../text/index.ts';
import { countsBelow } from './counts-below.ts';

const above = { width: 500, height: 300, marginLeft: 77, marginRight: 33, x: { domain: ['a', 'b'] } };

function draw(counts: readonly number[]) {
  const figure = { id: 'counts', place: 'main', description: verbatim(''), points: [] } as const;
  const bars = Plot.barY(counts, { x: (_: number, index: number) => 'ab'[index], y: (n: number) => n });
  const plot = (frame: Frame) => countsBelow(above, { counts, bars }, frame);
  return JSDOM.fragment(drawing('light', 'en')({ ...figure, plot }, 500));
}

it('keeps the side margins of the plot above, and needs no room for its names', () => {
  const svg = draw([10, 2600]).firstElementChild;
  expect(svg?.getAttribute('width')).toBe('500');
  expect(Number(svg?.getAttribute('height'))).toBeLessThan(above.height);
  const [baseline] = svg?.querySelectorAll('[aria-label="rule"] line') ?? [];
  expect([baseline?.getAttribute('x1'), baseline?.getAttribute('x2')]).toEqual(['77', '467']);
});

it('writes zero and the highest count, and no names', () => {
  const words = [...draw([10, 2600]).querySelectorAll('text')].map((text) => text.textContent);
  expect(words).toEqual(['0', '2.6K']);
});

it('stands where nothing was counted', () => {
  expect(draw([]).firstElementChild?.outerHTML).not.toMatch(/NaN|undefined/u);
});
