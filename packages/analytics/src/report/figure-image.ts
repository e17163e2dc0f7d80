import type { Figure } from '../analysis/index.ts';
import { figureMarkup, frameOf } from '../drawing/index.ts';
import { trusted, type Markup } from './markup.ts';
import type { ReportFrame } from './report-frame.ts';

/** The figure as an SVG image, `width` pixels wide, on paper; `prefix` is unique in the page. */
export const figureImage = (
  figure: Figure,
  width: number,
  { document, translate }: ReportFrame,
  prefix: string,
): Markup => trusted(figureMarkup(figure, frameOf(width, 'light', translate), document, prefix));
