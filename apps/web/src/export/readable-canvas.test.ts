import { expect, it } from 'vitest';
import { isWhatWasDrawn } from './readable-canvas.ts';

const pixels = (byte: (at: number) => number) => Array.from({ length: 16 * 16 * 4 }, (_, at) => byte(at));
const black = (at: number) => (at % 4 === 3 ? 255 : 0);

it('knows what was drawn, also where a browser changes the last bits of some pixels', () => {
  expect(isWhatWasDrawn(pixels(black))).toBe(true);
  expect(isWhatWasDrawn(pixels((at) => Math.min(255, black(at) + (at % 7 === 0 ? 1 : 0))))).toBe(true);
});

it.each([
  ['a white page', () => 255],
  ['nothing', () => 0],
  ['noise', (at: number) => (at * 97) % 256],
])('knows %s that is given instead', (_, byte) => {
  expect(isWhatWasDrawn(pixels(byte))).toBe(false);
});
