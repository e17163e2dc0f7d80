import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import type { Frame } from '../analysis/figure.ts';
import { drawing } from '../testing/drawing.ts';
import { verbatim } from '../text/index.ts';
import { shareLinePlot, type ShareLineOptions } from './share-line.ts';

const options: ShareLineOptions = {
  years: [0.01, 0.02, 0.2, 0.1].map((share, index) => ({ year: 2000 + index, share, reliable: index > 0 })),
  marked: [{ year: 2002, share: 0.2, label: '20% in 2002' }],
  slot: 2,
};

function draw(changes: Partial<ShareLineOptions> = {}) {
  const figure = { id: 'line', place: 'rail', description: verbatim(''), points: [] } as const;
  const plot = (frame: Frame) => shareLinePlot(frame, { ...options, ...changes });
  return JSDOM.fragment(drawing('light', 'en')({ ...figure, plot }, 300));
}
const words = (drawn = draw()) => [...drawn.querySelectorAll('text')].map((text) => text.textContent);

it('names the first and the last year, and the marked ones above the line', () => {
  expect(words()).toEqual(expect.arrayContaining(['2000', '2003', '20% in 2002']));
  expect(words()).not.toContain('2001');
  expect(words(draw({ marked: [] }))).not.toContain('20% in 2002');
});

it('starts at zero and makes the years that are not reliable hollow', () => {
  expect(words()).toContain('0%');
  const dots = [...draw().querySelectorAll('[aria-label="dot"] circle')];
  expect(dots.map((dot) => dot.getAttribute('r'))).toEqual(['3', '4']);
});

it('holds shares of nothing', () => {
  const none = options.years.map((year) => ({ ...year, share: 0 }));
  expect(draw({ years: none, marked: [] }).firstElementChild?.outerHTML).not.toMatch(/NaN|undefined/u);
});
