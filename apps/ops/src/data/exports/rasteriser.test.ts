import { expect, it } from 'vitest';
import { drawable, openRasteriser } from './rasteriser.ts';

const drawing = (words: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40" font-family="'Inter Variable', Inter"><text y="30">${words}</text></svg>`;

/** Width and height stand at the beginning of a PNG. */
function sizeOf(png: Uint8Array) {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

it('draws in the size that the drawing states, and the letters of its words', async () => {
  const rasterise = await openRasteriser();
  const [words, others, nothing] = ['Recettes déjà', 'χ² ρ', ''].map((text) => rasterise(drawing(text)));
  expect([words, others, nothing].map((png) => png && sizeOf(png))).toEqual([
    [200, 40],
    [200, 40],
    [200, 40],
  ]);
  expect(words?.length).toBeGreaterThan((nothing?.length ?? 0) + 100);
  expect(others).not.toEqual(nothing);
});

it('may be opened again in the same process', async () => {
  const [one, other] = await Promise.all([openRasteriser(), openRasteriser()]);
  expect(one(drawing('x'))).toEqual(other(drawing('x')));
});

it('stands in for signs that the fonts lack', () => {
  expect(drawable('5 ★ → ≥ 4 ≤ é')).toBe('5 * › &gt;= 4 &lt;= é');
});
