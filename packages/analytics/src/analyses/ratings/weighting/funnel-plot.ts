import * as Plot from '@observablehq/plot';
import { seriesStyle, valueAxisX } from '@mangetamain/theme/plot';
import type { DrawnScales, Frame, Spot } from '../../../analysis/figure.ts';
import { comparedInRow } from '../../../figures/compared.ts';
import { windowedAxis } from '../../../figures/windowed-axis.ts';
import { compact, decimal, text } from '../../../text/index.ts';
import type { AxisParams } from '../controls.ts';
import type { MonthlyMean } from '../stars/monthly-means.ts';
import { known, starScale, type StarSummary } from '../stars/star-counts.ts';
import type { WeightingModel } from './model.ts';

const curvePoints = 60;

/** Where 95 % of the means of n ratings would lie if all months had the same true mean. */
function chanceCurve({ mean, deviation }: StarSummary, counts: readonly number[]) {
  const [low, high] = [Math.max(2, Math.min(...counts)), Math.max(3, ...counts)];
  return Array.from({ length: curvePoints + 1 }, (_, index) => {
    const n = low * (high / low) ** (index / curvePoints);
    const margin = (1.96 * (deviation ?? 0)) / Math.sqrt(n);
    return { n, low: mean - margin, high: Math.min(5, mean + margin) };
  });
}

const axisTitleHeight = 18;

/** Tells a month from the others. */
export const monthKey = ({ year, month }: MonthlyMean) => `${year}-${month}`;

/** Where the dot of a month stands in the drawn funnel; null where it lies outside. */
export function funnelSpot(month: MonthlyMean | undefined, drawn: DrawnScales): Spot | null {
  const [x, y] = [drawn.scale('x'), drawn.scale('y')];
  if (month === undefined || x === undefined || y === undefined) return null;
  const [low = 0, high = 0] = [...(y.domain ?? [])].map(Number);
  if (month.mean < low || month.mean > high) return null;
  return { x: Number(x.apply(month.n)), y: Number(y.apply(month.mean)) };
}

/** The same months of what the funnel is compared with. */
const comparedMonths = (months: readonly MonthlyMean[], frame: Frame) =>
  months.flatMap((month) => {
    const [mean, n] = comparedInRow(frame, monthKey(month));
    return mean === undefined || n === undefined ? [] : [{ mean, n }];
  });

/** Monthly means against the ratings of the month, on a logarithmic axis, within the band of chance. */
export function funnelPlot(
  { months, overall, minimum }: WeightingModel,
  { axis }: AxisParams,
  frame: Frame,
): Plot.PlotOptions {
  const { theme, format, translate } = frame;
  const { colour } = seriesStyle(theme, 1);
  const summary = known(overall);
  const isKept = ({ n }: MonthlyMean) => n >= minimum;
  const compared = comparedMonths(months, frame);
  const means = [...months.filter(isKept), ...compared].map(({ mean }) => mean);
  const isWindow = axis === 'window';
  const scale = windowedAxis(frame, {
    scale: starScale,
    values: isWindow ? means : null,
    digits: () => (isWindow ? 1 : 0),
    write: (value, digits) => format(decimal(value, digits)),
  });
  const counts = months.map(({ n }) => n);
  const largest = Math.max(10, ...counts, ...compared.map(({ n }) => n));
  return {
    ...scale.defaults,
    marginBottom: scale.defaults.marginBottom + axisTitleHeight,
    height: scale.defaults.height + axisTitleHeight,
    x: { type: 'log', domain: [Math.max(1, Math.min(...counts) * 0.9), largest * 1.1] },
    y: scale.y,
    marks: [
      scale.ground,
      Plot.areaY(chanceCurve(summary, counts), {
        x: 'n',
        y1: 'low',
        y2: 'high',
        fill: theme.textMuted,
        fillOpacity: 0.22,
        clip: true,
      }),
      Plot.ruleY([summary.mean], { stroke: theme.text, strokeDasharray: '6 4', strokeWidth: 1.5 }),
      minimum > 1 ? Plot.ruleX([minimum], { stroke: theme.textSecondary, strokeDasharray: '1 3' }) : null,
      Plot.dot(compared, {
        x: 'n',
        y: 'mean',
        symbol: 'diamond',
        r: frame.compact ? 2.5 : 3.5,
        fill: theme.surface,
        stroke: theme.textSecondary,
        strokeWidth: 1.25,
        clip: true,
      }),
      Plot.dot(months, {
        x: 'n',
        y: 'mean',
        r: frame.compact ? 2.5 : 3.5,
        fill: (month: MonthlyMean) => (isKept(month) ? colour : theme.surface),
        fillOpacity: 0.85,
        stroke: colour,
        clip: true,
      }),
      scale.axis,
      valueAxisX(theme, {
        format: (value) => format(compact(value)),
        ticks: [1, 10, 100, 1000, 10_000, 100_000].filter((tick) => tick <= largest),
      }),
      Plot.text([translate(text('ratings.weighting.axis'))], {
        frameAnchor: 'bottom-right',
        textAnchor: 'end',
        dy: 44,
        fill: theme.textSecondary,
      }),
    ],
  };
}
