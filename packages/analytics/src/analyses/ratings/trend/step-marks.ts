import * as Plot from '@observablehq/plot';
import { seriesStyle } from '@mangetamain/theme/plot';
import { first, last } from '../../../analysis/extremes.ts';
import type { Frame } from '../../../analysis/figure.ts';
import { intervalText } from '../../../analysis/interval-text.ts';
import { signed, text, type Text } from '../../../text/index.ts';
import { monthYear } from '../stars/monthly-means.ts';
import type { TrendModel } from './model.ts';
import type { Regime } from './steps.ts';

/** The stretch of the step that the heading speaks of, with its size beside it. */
export function stepMarks(
  { step, regimes, months }: TrendModel,
  { theme, translate }: Frame,
): Plot.Markish[] {
  if (step === null) return [];
  const at = step.at.at - 0.5 / 12;
  const isLate = at > (first(regimes).from.at + last(regimes).to.at) / 2;
  // Beside the level that the label stands over: high where that is low, and the other way round.
  const means = months.map(({ mean }) => mean);
  const isLow = (isLate ? step.before : step.after) < (Math.min(...means) + Math.max(...means)) / 2;
  const edge = isLow ? 'top' : 'bottom';
  const note = (words: Text, dy: number, fontWeight: number) =>
    Plot.text([step], {
      x: at,
      frameAnchor: edge,
      lineAnchor: edge,
      textAnchor: isLate ? 'end' : 'start',
      dx: isLate ? -8 : 8,
      dy,
      fill: theme.text,
      stroke: theme.surface,
      strokeWidth: 4,
      text: () => translate(words),
      fontWeight,
    });
  const size = text('ratings.trend.stepLabel', {
    change: signed(step.difference, 2),
    interval: intervalText(step.interval, 2),
  });
  return [
    Plot.rectX(
      regimes.filter(({ from }) => from.at === step.settled.at),
      { x1: at, x2: ({ to }: Regime) => to.at + 0.5 / 12, fill: theme.inset },
    ),
    Plot.ruleX([at], { stroke: seriesStyle(theme, 2).colour, strokeWidth: 2 }),
    note(monthYear(step.at), isLow ? 8 : -24, 700),
    note(size, isLow ? 24 : -8, 600),
  ];
}
