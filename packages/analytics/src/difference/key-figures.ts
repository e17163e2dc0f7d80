import * as z from 'zod/mini';
import type { Presentation } from '../analysis/index.ts';
import type { Text } from '../text/index.ts';
import { bothSchema, inBoth, writtenInBoth } from './both.ts';

/** How a figure is counted, and so how a change of it is written. */
const kindSchema = z.enum(['count', 'number', 'share', 'times']);

export const figureSchema = z.object({
  /** The same key tells of the same thing in any dataset. */
  key: z.string(),
  label: bothSchema,
  text: bothSchema,
  value: z.number(),
  kind: kindSchema,
  /** Decimals shown. */
  digits: z.int(),
  /** 95 %; null where none was estimated. */
  interval: z.nullable(z.tuple([z.number(), z.number()])),
});

export type StatedFigure = z.infer<typeof figureSchema>;
type Measured = Pick<StatedFigure, 'value' | 'kind' | 'digits'>;

/** Every number that an analysis shows of itself: headline numbers, key figures, estimates. Statistics of certainty are none. */
export function figuresOf({ kpis, keyFigures, estimates }: Presentation): readonly StatedFigure[] {
  const drafts = [
    ...kpis.map(({ id, label, value, unit }) => ({
      key: id,
      label: inBoth(label),
      value,
      text: writtenInBoth((say) => (unit === undefined ? say(value) : `${say(value)} ${say(unit)}`)),
      interval: null,
    })),
    ...keyFigures
      .filter(({ folded }) => folded !== true)
      .flatMap(({ title, figures }) =>
        figures.map(({ label, value }) => ({
          key: `${inBoth(title).en} / ${inBoth(label).en}`,
          label: writtenInBoth((say) => `${say(title)}: ${say(label)}`),
          value,
          text: inBoth(value),
          interval: null,
        })),
      ),
    ...estimates.map(({ key, subject, value, interval, write }) => ({
      key,
      label: inBoth(subject),
      value: write(value),
      text: inBoth(write(value)),
      interval,
    })),
  ];
  const figures = drafts.flatMap(({ key, label, text, value, interval }) => {
    const measured = measuredIn(value);
    const ends: [number, number] | null = interval && [interval[0], interval[1]];
    return measured === null ? [] : [{ key, label, text, ...measured, interval: ends }];
  });
  return [...new Map(figures.map((figure) => [figure.key, figure])).values()];
}

/** The one number that a text shows; null where there is none, or several. */
function measuredIn(text: Text): Measured | null {
  if ('named' in text || 'listed' in text) return null;
  if (!('quantity' in text)) {
    const found = Object.values(text.values ?? {}).flatMap((value) =>
      typeof value === 'object' ? (measuredIn(value) ?? []) : [],
    );
    const [only, ...others] = found;
    return only === undefined || others.length > 0 ? null : only;
  }
  switch (text.quantity) {
    case 'integer':
    case 'compact':
      return { value: text.value, kind: 'count', digits: 0 };
    case 'decimal':
    case 'signed':
      return { value: text.value, kind: 'number', digits: text.digits };
    case 'percent':
    case 'signedPercent':
      return { value: text.value, kind: 'share', digits: text.digits };
    case 'times':
      return { value: text.value, kind: 'times', digits: text.digits };
    case 'bytes':
    case 'date':
    case 'plainProbability':
    case 'probability':
    case 'year':
      return null;
  }
}
