import { JSDOM } from 'jsdom';
import * as Plot from '@observablehq/plot';
import type { Scheme } from '@mangetamain/theme';
import type { Figure } from '../analysis/figure.ts';
import { frameOf } from '../drawing/index.ts';
import { translators } from '../messages/index.ts';
import type { Locale } from '../text/index.ts';

/** Draws figures as the pages do, each as the markup of its SVG. */
export function drawing(scheme: Scheme, locale: Locale): (figure: Figure, width: number) => string {
  const { document } = new JSDOM('').window;
  return (figure, width) =>
    Plot.plot({ ...figure.plot(frameOf(width, scheme, translators[locale])), document }).outerHTML;
}
