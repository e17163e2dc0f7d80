import type { Figure, Frame } from '@mangetamain/analytics';
import type { Text, Translator } from '@mangetamain/analytics/text';
import { chartTheme, type Scheme } from '@mangetamain/theme';
import { plot, type Plot } from '@observablehq/plot';

/** Below this width a chart has no room for value labels and side notes. */
const compactBelow = 520;

/** What a figure needs to know of the place where it is drawn. */
export function frameOf(width: number, scheme: Scheme, translator: Translator): Frame {
  return {
    width,
    compact: width < compactBelow,
    theme: chartTheme(scheme),
    locale: translator.locale,
    format: translator.format,
    translate: (text: Text) => translator(text),
  };
}

export type DrawnPlot = (SVGSVGElement | HTMLElement) & Plot;

/** Draws a figure; its description is its accessible name. */
export function drawFigure(figure: Figure, frame: Frame, extraHeight = 0): DrawnPlot {
  const options = figure.plot(frame);
  const drawn = plot({
    ...options,
    ...(options.height === undefined ? {} : { height: options.height + extraHeight }),
    ariaDescription: frame.translate(figure.description),
  });
  const svg = svgOf(drawn);
  // The policy refuses style elements; the theme's style sheet holds Plot's rules.
  for (const style of drawn.querySelectorAll('style')) style.remove();
  // One image with one name: its parts are no elements of their own to assistive technology.
  for (const part of svg.querySelectorAll('[aria-label]')) part.setAttribute('aria-hidden', 'true');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', frame.translate(figure.title ?? figure.description));
  return drawn;
}

/** The drawing itself, inside of the figure that Plot makes where it adds a legend. */
export function svgOf(drawn: Element): SVGSVGElement {
  const svg = drawn instanceof SVGSVGElement ? drawn : [...drawn.querySelectorAll('svg')].at(-1);
  if (svg === undefined) throw new Error('Plot drew no SVG.');
  return svg;
}
