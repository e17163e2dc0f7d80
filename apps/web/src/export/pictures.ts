import { embeddedFontStyle } from './embedded-font.ts';
import { pictureOf, type PictureRequest } from './picture.ts';
import { pngOf } from './png.ts';
import { pictureSize, withStyle } from './svg.ts';

/** The main figures of an analysis as a file that stands alone. */
export function svgFile(request: PictureRequest): Blob {
  return new Blob([pictureOf(request)], { type: 'image/svg+xml' });
}

/** The same as pixels, in the fonts of the page. Rejects where a font or the picture cannot be read. */
export async function pngFile(request: PictureRequest): Promise<Blob> {
  const drawing = pictureOf(request);
  return pngOf(withStyle(drawing, await embeddedFontStyle()), pictureSize(drawing));
}
