import type { Figure, Frame } from '../analysis/index.ts';
import { drawFigure } from './draw-figure.ts';

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

/** The figure as an SVG image in HTML; `prefix` is unique in the page that it is for. */
export function figureMarkup(figure: Figure, frame: Frame, document: Document, prefix: string): string {
  const drawn = drawFigure(figure, frame, { document });
  nameApart(drawn, prefix);
  return drawn.outerHTML;
}
