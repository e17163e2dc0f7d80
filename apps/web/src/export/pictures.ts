import type { Analysis, Presentation } from '@mangetamain/analytics';
import { drawFigure, frameOf } from '@mangetamain/analytics/drawing';
import type { Translator } from '@mangetamain/analytics/text';
import type { Scheme } from '@mangetamain/theme';
import { chartTheme } from '@mangetamain/theme';
import { embeddedFontStyle } from './embedded-font.ts';
import { pngOf } from './png.ts';
import { pictureSvg, type Picture } from './svg.ts';

/** Width of the chart in an exported picture. */
const chartWidth = 960;

interface PictureRequest {
  readonly analysis: Analysis;
  readonly presentation: Presentation;
  /** What the picture is of, line by line: where it comes from, and that data are invented where they are. */
  readonly notes: readonly string[];
  readonly scheme: Scheme;
  readonly translator: Translator;
}

/** The main figures of an analysis as a file that stands alone. */
export function svgFile(request: PictureRequest): Blob {
  return new Blob([pictureOf(request).markup], { type: 'image/svg+xml' });
}

/** The same as pixels, in the fonts of the page. Rejects where a font or the picture cannot be read. */
export async function pngFile(request: PictureRequest): Promise<Blob> {
  return pngOf(pictureOf(request, await embeddedFontStyle()));
}

/** The main figures of an analysis, drawn anew at a width of their own. */
export function pictureOf(
  { analysis, presentation, notes, scheme, translator }: PictureRequest,
  style?: string,
): Picture {
  const frame = frameOf(chartWidth, scheme, translator);
  const figures = presentation.figures.filter(({ place }) => place === 'main');
  const [finding] = presentation.findings;
  return pictureSvg(
    {
      title: translator(finding?.text ?? analysis.title),
      subtitle: translator(presentation.subtitle),
      caption: translator(presentation.caption),
      notes,
      charts: figures.map((figure) => ({
        title: figure.title === undefined ? null : translator(figure.title),
        svg: drawFigure(figure, frame),
      })),
    },
    chartTheme(scheme),
    style,
  );
}
