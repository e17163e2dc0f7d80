import { chartTheme, type Scheme } from '@mangetamain/theme';
import type { Analysis, Presentation } from '../analysis/index.ts';
import { drawFigure, frameOf } from '../drawing/index.ts';
import type { Translator } from '../text/index.ts';
import { pictureSvg, type Picture } from './svg.ts';

/** Width of the chart in an exported picture. */
const chartWidth = 960;

interface PictureRequest {
  readonly analysis: Pick<Analysis, 'title'>;
  readonly presentation: Presentation;
  /** What the picture is of, line by line: where it comes from, and that data are invented where they are. */
  readonly notes: readonly string[];
  readonly scheme: Scheme;
  readonly translator: Translator;
  /** Makes the elements: that of the page, or one in Node. */
  readonly document: Document;
  /** Rules of style to be written in it, such as those of its fonts. */
  readonly style?: string;
}

/** The main figures of an analysis, drawn anew at a width of their own; without any, why there is none. */
export function pictureOf(request: PictureRequest): Picture {
  const { analysis, presentation, notes, scheme, translator, document, style } = request;
  const frame = frameOf(chartWidth, scheme, translator);
  const figures = presentation.figures.filter(({ place }) => place === 'main');
  const [finding] = presentation.findings;
  return pictureSvg(
    {
      title: translator(finding?.text ?? analysis.title),
      subtitle: translator(presentation.notice ?? presentation.subtitle),
      caption: translator(presentation.caption),
      notes,
      charts: figures.map((figure) => ({
        title: figure.title === undefined ? null : translator(figure.title),
        svg: drawFigure(figure, frame, { document }),
      })),
      chartWidth,
      document,
    },
    chartTheme(scheme),
    style,
  );
}
