import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { drawing } from '../testing/drawing.ts';
import { verbatim } from '../text/index.ts';
import { valueBarsPlot, type ValueBar } from './value-bars.ts';

const bars: readonly ValueBar[] = [
  { key: 'a', label: 'Five', value: 8, written: '80%', aside: '8', note: null },
  { key: 'b', label: 'Four', value: 2, written: '20%', aside: '2', note: null },
  { key: 'c', label: 'None', value: 4, written: '29%', aside: '4', note: 'of 14' },
];

function draw(width: number, shown = bars) {
  const figure = { id: 'bars', place: 'main', description: verbatim(''), points: [] } as const;
  const plot = {
    ...figure,
    plot: (frame: Parameters<typeof valueBarsPlot>[0]) => valueBarsPlot(frame, shown, 'x'),
  };
  return JSDOM.fragment(drawing('light', 'en')(plot, width));
}
const barsOf = (width: number) => [...draw(width).querySelectorAll('[aria-label="bar"] rect')];
const words = (width: number) => [...draw(width).querySelectorAll('text')].map((text) => text.textContent);

it('makes bars as long as their values, those apart hatched', () => {
  const [first = 0, second = 0, apart = 0] = barsOf(760).map((bar) => Number(bar.getAttribute('width')));
  expect(second / first).toBeCloseTo(0.25, 6);
  expect(apart / first).toBeCloseTo(0.5, 6);
  expect(draw(760).querySelectorAll('[fill="url(#x-hatch)"]')).toHaveLength(1);
});

it('writes names and values, and beside them what there is room for', () => {
  expect(words(760)).toEqual(expect.arrayContaining(['Five', '80%', '8', 'of 14']));
  expect(words(334)).toEqual(expect.arrayContaining(['Five', '80%', 'None', '29%']));
  expect(words(334)).not.toEqual(expect.arrayContaining(['8']));
  expect(words(334)).not.toEqual(expect.arrayContaining(['of 14']));
});

it('draws nothing wrong of nothing', () => {
  const none = bars.map((bar) => ({ ...bar, value: 0 }));
  expect(draw(334, none).firstElementChild?.outerHTML).not.toMatch(/NaN|undefined/u);
});
