import { JSDOM } from 'jsdom';
import * as Plot from '@observablehq/plot';
import { chartTheme, type Scheme } from '@mangetamain/theme';
import type { Figure } from '../analysis/figure.ts';
import { catalogues } from '../messages/index.ts';
import { createTranslator, type Locale } from '../text/index.ts';

const compactBelow = 520;

/** Draws figures as the pages do, each as the markup of its SVG. */
export function drawing(scheme: Scheme, locale: Locale): (figure: Figure, width: number) => string {
  const { document } = new JSDOM('').window;
  const theme = chartTheme(scheme);
  const translate = createTranslator(catalogues[locale], locale);
  const place = { theme, locale, format: translate.format, translate };
  return (figure, width) => {
    const frame = { ...place, width, compact: width < compactBelow };
    return Plot.plot({ ...figure.plot(frame), document }).outerHTML;
  };
}
