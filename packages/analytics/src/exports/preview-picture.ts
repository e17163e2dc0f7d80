import { chartTheme } from '@mangetamain/theme';
import type { Analysis, Figure, Frame, Presentation } from '../analysis/index.ts';
import { datasetTitle } from '../analysis/index.ts';
import { drawFigure, frameOf } from '../drawing/index.ts';
import type { Translator } from '../text/index.ts';
import { inventedNote } from './origin.ts';
import type { PublishedDataset } from './published.ts';
import { elementsOf, serialised, standalone } from './svg-parts.ts';
import { wrapText } from './wrap-text.ts';

/** Pixels of the picture that chat and mail programs show beside a link. */
export const previewSize = { width: 1200, height: 630 } as const;

const padding = 48;
const innerWidth = previewSize.width - 2 * padding;
/** The ground of the picture ends here; below it stands where it comes from. */
const footTop = previewSize.height - 92;
const logo = { width: 168, height: 56 };
const titleSizes = [
  { size: 44, lines: 1 },
  { size: 38, lines: 2 },
  { size: 32, lines: 3 },
] as const;
/** The picture is shown at half its size and less: the chart is drawn smaller, then enlarged. */
const chartWidth = 720;
/** What rows and axes of a chart can spare of their height and stay legible. */
const leastOfHeight = 0.65;

interface PreviewRequest {
  readonly analysis: Pick<Analysis, 'title'>;
  readonly presentation: Presentation;
  readonly dataset: PublishedDataset;
  readonly translator: Translator;
  readonly document: Document;
  /** The brand's mark as SVG text, for a light ground. */
  readonly mark: string;
}

/** The finding with its first figure and its origin, for whoever sees a link to it: SVG of `previewSize`. */
export function previewPicture(request: PreviewRequest): string {
  const { analysis, presentation, translator, document } = request;
  const theme = chartTheme('light');
  const element = elementsOf(document);
  const root = element('svg', {
    ...previewSize,
    viewBox: `0 0 ${previewSize.width} ${previewSize.height}`,
    'font-family': theme.fontFamily,
  });
  root.append(element('rect', { ...previewSize, fill: theme.surface }));
  const heading = translator(presentation.findings[0]?.text ?? analysis.title);
  const { size, lines } = fittingTitle(heading);
  let y = padding;
  const write = (words: string, fontSize: number, weight: number, fill: string) => {
    y += fontSize * 1.25;
    root.append(
      element(
        'text',
        { x: padding, y: y - fontSize * 0.3, fill, 'font-size': fontSize, 'font-weight': weight },
        words,
      ),
    );
  };
  for (const line of lines) write(line, size, 600, theme.text);
  y += 6;
  const [subtitle = ''] = wrapText(translator(presentation.notice ?? presentation.subtitle), innerWidth, 24);
  write(subtitle, 24, 400, theme.textSecondary);
  const figure = presentation.figures.find(({ place }) => place === 'main');
  if (figure !== undefined) root.append(placedChart(figure, y + 20, request));
  root.append(...footOf(request));
  return serialised(root, theme);
}

/** The title in the largest size in which it has room; what is longer still ends in dots. */
function fittingTitle(words: string): { size: number; lines: readonly string[] } {
  for (const { size, lines } of titleSizes) {
    const wrapped = wrapText(words, innerWidth, size);
    if (wrapped.length <= lines) return { size, lines: wrapped };
  }
  const { size, lines } = titleSizes[2];
  const [first = '', second = '', third = ''] = wrapText(words, innerWidth, size).slice(0, lines);
  return { size, lines: [first, second, `${third}…`] };
}

function placedChart(figure: Figure, top: number, { translator, document }: PreviewRequest): SVGSVGElement {
  const frame = frameOf(chartWidth, 'light', translator);
  const room = { width: innerWidth, height: footTop - top };
  const own = heightOf(figure, frame);
  const wanted = Math.max((room.height * chartWidth) / room.width, own * leastOfHeight);
  const drawn = drawFigure(figure, frame, { document, extraHeight: Math.min(0, Math.round(wanted - own)) });
  const height = Number(drawn.getAttribute('height'));
  const scale = Math.min(room.width / chartWidth, room.height / height);
  const chart = standalone(drawn, document, frame.theme);
  chart.setAttribute('x', String(padding + (room.width - chartWidth * scale) / 2));
  chart.setAttribute('y', String(top));
  chart.setAttribute('width', String(chartWidth * scale));
  chart.setAttribute('height', String(height * scale));
  return chart;
}

const heightOf = (figure: Figure, frame: Frame) => figure.plot(frame).height ?? frame.width / 2;

/** Where it comes from, and that it is invented where it is; at the right whose it is. */
function footOf({ dataset, translator, document, mark }: PreviewRequest): readonly Element[] {
  const theme = chartTheme('light');
  const element = elementsOf(document);
  const middle = (footTop + previewSize.height) / 2;
  const invented = inventedNote(dataset);
  const words = translator(invented ?? datasetTitle(dataset));
  const text = { x: padding, y: middle + 8, 'font-size': 24, 'font-weight': invented === null ? 400 : 600 };
  const place = element('svg', {
    ...logo,
    x: previewSize.width - padding - logo.width,
    y: middle - logo.height / 2,
    viewBox: '0 0 480 160',
  });
  place.innerHTML = mark;
  return [
    element('rect', {
      y: footTop,
      width: previewSize.width,
      height: previewSize.height - footTop,
      fill: theme.inset,
    }),
    element('text', { ...text, fill: invented === null ? theme.textSecondary : theme.text }, words),
    place,
  ];
}
