import { pictureOf } from '@mangetamain/analytics/exports';
import { embeddedFontStyle } from './embedded-font.ts';
import { pngOf } from './png.ts';

type PictureRequest = Omit<Parameters<typeof pictureOf>[0], 'document' | 'style'>;

/** The main figures of an analysis as a file that stands alone. */
export function svgFile(request: PictureRequest): Blob {
  return new Blob([pictureOf({ ...request, document }).markup], { type: 'image/svg+xml' });
}

/** The same as pixels, in the fonts of the page. Rejects where a font or the picture cannot be read. */
export async function pngFile(request: PictureRequest): Promise<Blob> {
  return pngOf(pictureOf({ ...request, document, style: await embeddedFontStyle() }));
}
