import type { Analysis, Presentation } from '@mangetamain/analytics';
import { drawFigure, frameOf } from '@mangetamain/analytics/drawing';
import type { Translator } from '@mangetamain/analytics/text';
import type { Scheme } from '@mangetamain/theme';
import { chartTheme } from '@mangetamain/theme';
import { pictureSvg } from './svg.ts';

/** Width of the chart in an exported picture. */
const chartWidth = 960;

export interface PictureRequest {
  readonly analysis: Analysis;
  readonly presentation: Presentation;
  readonly datasetId: string;
  readonly scheme: Scheme;
  readonly translator: Translator;
}

/** The main figures of an analysis as one SVG, drawn anew at a width of its own. */
export function pictureOf({ analysis, presentation, datasetId, scheme, translator }: PictureRequest): string {
  const frame = frameOf(chartWidth, scheme, translator);
  const figures = presentation.figures.filter(({ place }) => place === 'main');
  const [finding] = presentation.findings;
  return pictureSvg(
    {
      title: translator(finding?.text ?? analysis.title),
      subtitle: translator(presentation.subtitle),
      caption: translator(presentation.caption),
      source: `Mangetamain · ${analysis.id} · ${datasetId}`,
      charts: figures.map((figure) => ({
        title: figure.title === undefined ? null : translator(figure.title),
        svg: drawFigure(figure, frame),
      })),
    },
    chartTheme(scheme),
  );
}
