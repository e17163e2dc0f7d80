import type { Figure } from '../analysis/index.ts';
import { drawFigure, frameOf } from '../drawing/index.ts';
import { trusted, type Markup } from './markup.ts';
import type { ReportFrame } from './report-frame.ts';

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

/** The figure as an SVG image, `width` pixels wide, on paper; `prefix` is unique in the page. */
export function figureImage(
  figure: Figure,
  width: number,
  { document, translate }: ReportFrame,
  prefix: string,
): Markup {
  const drawn = drawFigure(figure, frameOf(width, 'light', translate), { document });
  nameApart(drawn, prefix);
  return trusted(drawn.outerHTML);
}
