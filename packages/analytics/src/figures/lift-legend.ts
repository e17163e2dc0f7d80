import * as Plot from '@observablehq/plot';
import { divergingLegend } from '@mangetamain/theme/plot';
import type { Frame } from '../analysis/figure.ts';
import { times } from '../text/index.ts';

/** The height that the legend takes above the plot, in pixels. */
export const legendHeight = 46;

const stepWidth = 20;
const narrowStepWidth = 13;

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
  limit: number,
  words: { readonly legend: string; readonly usual: string },
  frame: Frame,
  above: number,
): Plot.Markish[] {
  const { theme, width, format } = frame;
  const steps = divergingLegend(theme, limit);
  const each = frame.compact ? narrowStepWidth : stepWidth;
  const from = width - steps.length * each;
  const top = -above + 4;
  const label = { frameAnchor: 'top', lineAnchor: 'top', dy: top + 14, fontSize: 12 } as const;
  const digits = limit < 1.1 || (limit * 10) % 1 !== 0 ? 2 : 1;
  return [
    boxes(
      steps.map(({ fill }, index) => ({ x: from + index * each, width: each - 1, fill })),
      { top: 4, height: 10 },
    ),
    Plot.text([from], {
      ...label,
      x: (x: number) => x,
      textAnchor: 'start',
      text: () => format(times(1 / limit, digits)),
    }),
    Plot.text([width], {
      ...label,
      x: (x: number) => x,
      textAnchor: 'end',
      text: () => format(times(limit, digits)),
    }),
    Plot.text([from + (steps.length * each) / 2], {
      ...label,
      x: (x: number) => x,
      text: () => words.usual,
      fill: theme.textMuted,
    }),
    Plot.text([0], {
      x: (x: number) => x,
      frameAnchor: 'top',
      lineAnchor: 'top',
      textAnchor: 'start',
      dy: top,
      text: () => words.legend,
      lineWidth: Math.max(6, (from - 12) / 12),
      fill: theme.textSecondary,
    }),
  ];
}

const svgNamespace = 'http://www.w3.org/2000/svg';

interface Box {
  readonly x: number;
  readonly width: number;
  readonly fill: string;
}

/** A mark that draws boxes at pixel places, outside the scales. */
export function boxes(
  all: readonly Box[],
  { top, height }: { top: number; height: number },
): Plot.RenderFunction {
  return (_index, _scales, _values, _dimensions, { document }) => {
    const group = document.createElementNS(svgNamespace, 'g');
    for (const box of all) {
      const rect = document.createElementNS(svgNamespace, 'rect');
      const attributes = { x: box.x, y: top, width: box.width, height, rx: 1, fill: box.fill };
      for (const [name, value] of Object.entries(attributes)) rect.setAttribute(name, String(value));
      group.append(rect);
    }
    return group;
  };
}
