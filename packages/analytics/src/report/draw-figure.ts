import * as Plot from '@observablehq/plot';
import type { Figure, Frame } from '../analysis/index.ts';
import { trusted, type Markup } from './markup.ts';

/** Below this width a chart has no room for value labels and side notes. */
const compactBelow = 520;

/** Where figures are drawn: a document that makes elements, and a frame without its size. */
export interface DrawingBoard extends Omit<Frame, 'width' | 'compact'> {
  readonly document: Document;
}

/** Several drawings share one page: the patterns and clips of each get names of their own. */
function nameApart(drawing: Element, prefix: string): void {
  for (const element of drawing.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (name === 'id') element.setAttribute(name, `${prefix}-${value}`);
      else if (value.includes('url(#'))
        element.setAttribute(name, value.replaceAll('url(#', `url(#${prefix}-`));
      else if (value.startsWith('#') && name.endsWith('href'))
        element.setAttribute(name, `#${prefix}-${value.slice(1)}`);
    }
  }
}

/** The figure as an SVG image of one name and description, `width` pixels wide; `prefix` is unique in the page. */
export function drawFigure(figure: Figure, width: number, board: DrawingBoard, prefix: string): Markup {
  const { document, ...place } = board;
  const description = board.translate(figure.description);
  const drawn = Plot.plot({
    ...figure.plot({ ...place, width, compact: width < compactBelow }),
    document,
    ariaDescription: description,
  });
  // The rules of these sheets are in the style sheet of the page.
  for (const style of drawn.querySelectorAll('style')) style.remove();
  for (const part of drawn.querySelectorAll('[aria-label]')) part.setAttribute('aria-hidden', 'true');
  drawn.setAttribute('role', 'img');
  drawn.setAttribute('aria-label', figure.title === undefined ? description : board.translate(figure.title));
  nameApart(drawn, prefix);
  return trusted(drawn.outerHTML);
}
