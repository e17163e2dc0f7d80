import type { Scheme } from '@mangetamain/theme';
import * as z from 'zod/mini';
import type { Presentation } from '../analysis/index.ts';
import { figureMarkup, frameOf } from '../drawing/index.ts';
import type { Translator } from '../text/index.ts';

/** The main figures of an analysis as SVG in HTML, in the widths of an article: on a screen, and on a phone. */
const drawnSchema = z.object({ wide: z.array(z.string()), narrow: z.array(z.string()) });

/** The main figures of an analysis for pages of others, on a light and on a dark ground. */
export const embeddedDrawingsSchema = z.object({ light: drawnSchema, dark: drawnSchema });

export type EmbeddedDrawings = z.infer<typeof embeddedDrawingsSchema>;

const widths = { wide: 680, narrow: 340 } as const;

/** Draws what an article on another site shows of an analysis. */
export function embeddedDrawings(
  { figures }: Pick<Presentation, 'figures'>,
  translator: Translator,
  document: Document,
): EmbeddedDrawings {
  const main = figures.filter(({ place }) => place === 'main');
  const drawn = (scheme: Scheme, size: keyof typeof widths) =>
    main.map((figure) =>
      figureMarkup(figure, frameOf(widths[size], scheme, translator), document, `${size}-${figure.id}`),
    );
  const inScheme = (scheme: Scheme) => ({ wide: drawn(scheme, 'wide'), narrow: drawn(scheme, 'narrow') });
  return { light: inScheme('light'), dark: inScheme('dark') };
}
