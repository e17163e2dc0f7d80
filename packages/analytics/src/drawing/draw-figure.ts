import { chartTheme, type Scheme } from '@mangetamain/theme';
import { plot, type Plot } from '@observablehq/plot';
import type { Figure, Frame } from '../analysis/index.ts';
import type { Translator } from '../text/index.ts';

/** Below this width a chart has no room for value labels and side notes. */
const compactBelow = 520;

/** What a figure needs to know of the place where it is drawn. */
export function frameOf(width: number, scheme: Scheme, translate: Translator): Frame {
  return {
    width,
    compact: width < compactBelow,
    theme: chartTheme(scheme),
    locale: translate.locale,
    format: translate.format,
    translate: (text) => translate(text),
  };
}

/** A drawn figure with the scales it was drawn by. */
export type Drawing = SVGSVGElement & Plot;

interface DrawingOptions {
  /** Pixels by which the drawing is taller than the figure asks. */
  readonly extraHeight?: number;
  /** Makes the elements; the document of the page where it is left out. */
  readonly document?: Document;
}

/** Draws a figure as an image of one name and description; the rules of its style stand in the theme's style sheet. */
export function drawFigure(
  figure: Figure,
  frame: Frame,
  { extraHeight = 0, ...given }: DrawingOptions = {},
): Drawing {
  const options = figure.plot(frame);
  const description = frame.translate(figure.description);
  const drawn = plot({
    ...options,
    ...(options.height === undefined ? {} : { height: options.height + extraHeight }),
    ...given,
    ariaDescription: description,
  });
  if (!isDrawing(drawn))
    throw new Error(`Plot drew a ${drawn.localName} for ${figure.id} in place of an SVG.`);
  // A policy may refuse style elements, and several drawings share one page.
  for (const style of drawn.querySelectorAll('style')) style.remove();
  // The parts of an image are no elements of their own to assistive technology.
  for (const part of drawn.querySelectorAll('[aria-label]')) part.setAttribute('aria-hidden', 'true');
  drawn.setAttribute('role', 'img');
  drawn.setAttribute('aria-label', figure.title === undefined ? description : frame.translate(figure.title));
  return drawn;
}

const isDrawing = (drawn: (SVGSVGElement | HTMLElement) & Plot): drawn is Drawing =>
  drawn.localName === 'svg';
