import type * as Plot from '@observablehq/plot';
import { divergingLegend } from '@mangetamain/theme/plot';
import type { Frame } from '../analysis/figure.ts';
import { text, times } from '../text/index.ts';
import { boxes, topText } from './pixel-marks.ts';

/** The height that the legend takes above the plot, in pixels. */
export const legendHeight = 46;

const stepWidth = 20;
const narrowStepWidth = 17;

/** Ends of a scale that read well. */
const limits = [1.1, 1.2, 1.3, 1.4, 1.5, 1.75, 2, 2.5, 3, 4, 5];
/** One cell in ten may lie beyond the end: a single extreme must not wash out the rest. */
const withinScale = 0.9;

/** The lift at which the colours are full: the end that holds nine cells of ten. */
export function liftLimit(lifts: readonly number[]): number {
  const reaches = lifts.map((lift) => (lift > 0 ? Math.max(lift, 1 / lift) : Infinity)).sort((a, b) => a - b);
  const reach = reaches[Math.floor((reaches.length - 1) * withinScale)] ?? 1;
  return limits.find((limit) => limit >= reach) ?? 5;
}

/** What the colours of lifts say, and their scale, at the top; the plot begins `above` pixels further down. */
export function liftLegend(
  lifts: readonly number[],
  words: { readonly legend: string; readonly usual: string },
  frame: Frame,
  above: number,
): Plot.Markish[] {
  const { theme, width, format, translate } = frame;
  const limit = liftLimit(lifts);
  const steps = divergingLegend(theme, limit);
  const each = frame.compact ? narrowStepWidth : stepWidth;
  const from = width - steps.length * each;
  const top = -above + 4;
  const under = { lineAnchor: 'top', dy: top + 14, fontSize: 12 } as const;
  const digits = limit < 1.1 || (limit * 10) % 1 !== 0 ? 2 : 1;
  const end = (lift: number, beyond: 'atMost' | 'atLeast', isPassed: boolean) => {
    const value = times(lift, digits);
    return isPassed ? translate(text(`common.${beyond}`, { value })) : format(value);
  };
  const [lowest, highest] = [
    end(
      1 / limit,
      'atMost',
      lifts.some((lift) => lift < 1 / limit),
    ),
    end(
      limit,
      'atLeast',
      lifts.some((lift) => lift > limit),
    ),
  ];
  return [
    boxes(
      steps.map(({ fill }, index) => ({ x: from + index * each, width: each - 1, fill })),
      { top: 4, height: 10 },
    ),
    topText(from, lowest, { ...under, textAnchor: 'start' }),
    topText(width, highest, { ...under, textAnchor: 'end' }),
    topText(from + (steps.length * each) / 2, words.usual, { ...under, fill: theme.textMuted }),
    topText(0, words.legend, {
      lineAnchor: 'top',
      textAnchor: 'start',
      dy: top,
      lineHeight: 1.25,
      lineWidth: Math.max(6, (from - 12) / 12),
      fill: theme.textSecondary,
    }),
  ];
}
