import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** Turns a drawing into pixels, in the size that it states. */
export type Rasterise = (svg: string) => Uint8Array;

const require = createRequire(import.meta.url);
/** The fonts are the theme's: it declares which, and brings them. */
const fromTheme = createRequire(require.resolve('@mangetamain/theme/fonts.css'));

/** The text's letters, and the Greek ones of statistics; the renderer knows no axes of variable fonts. */
const faces = ['latin-400', 'latin-600', 'greek-400'];

/** What stands in XML for signs that the faces lack, and that browsers take from fonts of the machine. */
const substitutes: Readonly<Record<string, string>> = { '→': '›', '★': '*', '≥': '&gt;=', '≤': '&lt;=' };

/** A drawing in signs that the faces have. */
export const drawable = (svg: string): string =>
  svg.replaceAll(/[→★≥≤]/gu, (sign) => substitutes[sign] ?? sign);

let starting: Promise<void> | null = null;

/** The renderer is started once in a process; a start that failed is tried again. */
async function start(): Promise<void> {
  starting ??= initWasm(readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  try {
    await starting;
  } catch (error) {
    starting = null;
    throw error;
  }
}

/** A renderer of drawings with the fonts of the theme, whatever fonts the machine has. */
export async function openRasteriser(): Promise<Rasterise> {
  await start();
  const fontBuffers = await Promise.all(
    faces.map(async (face) => {
      const file = fromTheme.resolve(`@fontsource/inter/files/inter-${face}-normal.woff2`);
      return new Uint8Array(await readFile(file));
    }),
  );
  const font = { fontBuffers, loadSystemFonts: false, defaultFontFamily: 'Inter' };
  return (svg) => {
    const renderer = new Resvg(drawable(svg), { font });
    try {
      const image = renderer.render();
      const pixels = image.asPng();
      image.free();
      return pixels;
    } finally {
      renderer.free();
    }
  };
}
