import * as Plot from '@observablehq/plot';
import { plotWidth, seriesStyle } from '@mangetamain/theme/plot';
import { first } from '../../../analysis/extremes.ts';
import type { FigureDraft, Frame } from '../../../analysis/figure.ts';
import { countsBelow } from '../../../figures/counts-below.ts';
import { intervalColumnsPlot, type ColumnGroup } from '../../../figures/interval-columns.ts';
import { windowAround } from '../../../figures/scale-bar.ts';
import type { Ends } from '../../../stats/index.ts';
import { integer, text } from '../../../text/index.ts';
import { known } from '../stars/star-counts.ts';
import { withRange } from '../stars/words.ts';
import type { CalendarGroup, CalendarModel } from './model.ts';
import { calendarPart } from './parts.ts';
import { measured, measuredRange, scaleOf } from '../stars/star-measure.ts';
import { claimText, isClear } from './words.ts';

/** How a group is drawn, and what is said above several of them. */
export interface CalendarStyle {
  readonly style: (key: string, frame: Frame) => { colour: string; symbol?: Plot.SymbolType };
  readonly groups?: (frame: Frame) => readonly ColumnGroup[];
}

const oneHue: CalendarStyle = { style: (_key, { theme }) => seriesStyle(theme, 1) };

/** Means or shares with their intervals on a window of the scale, and the ratings behind each. */
export function calendarFigures(model: CalendarModel, style = oneHue): readonly FigureDraft[] {
  const { kind } = model;
  const dimension = { kind: kind === 'weekdays' ? 'weekday' : 'period', ofRatings: true } as const;
  return [
    {
      id: 'columns',
      place: 'main',
      description: description(model),
      dimension,
      points: model.groups.map((group) => pointOf(group, model)),
      plot: (frame) => columnsPlot(model, style, frame),
    },
    {
      id: 'counts',
      place: 'main',
      title: text('ratings.calendar.counts', { kind }),
      description: text('ratings.calendar.countsDescription', { kind, n: integer(known(model.overall).n) }),
      size: known(model.overall).n,
      dimension,
      points: model.groups.map(({ key, summary: { n } }) => ({
        x: key,
        heading: calendarPart(kind, key).name,
        values: [{ label: text('ratings.table.ratings'), value: integer(n), y: n }],
      })),
      plot: (frame) => countsPlot(model, columnsPlot(model, style, frame), frame),
    },
  ];
}

/** One group alone is its own highest and lowest. */
function description(model: CalendarModel) {
  const { kind, measure, groups, best, worst, overall, overallValue } = model;
  const [highest, lowest] = [best ?? first(groups), worst ?? first(groups)];
  return text('ratings.calendar.description', {
    claim: claimText(model),
    kind,
    measure,
    best: calendarPart(kind, highest.key).inSentence,
    bestValue: measured(highest.value, measure),
    worst: calendarPart(kind, lowest.key).inSentence,
    worstValue: measured(lowest.value, measure),
    overall: measured(overallValue, measure),
    n: integer(known(overall).n),
  });
}

const pointOf = ({ key, value, interval, summary }: CalendarGroup, { kind, measure }: CalendarModel) => ({
  x: key,
  heading: calendarPart(kind, key).name,
  values: [
    {
      label: text('ratings.measure', { measure }),
      value: withRange(measured(value, measure), interval && measuredRange(interval, measure)),
      y: value,
    },
    { label: text('ratings.table.ratings'), value: integer(summary.n) },
  ],
});

function columnsPlot(
  { kind, measure, groups, overallValue, best, worst, axis }: CalendarModel,
  { style, groups: namedGroups }: CalendarStyle,
  frame: Frame,
): Plot.PlotOptions {
  const scale = scaleOf(measure);
  const bounds = groups.flatMap(({ value, interval }) => [value, ...(interval ?? [])]);
  const window = axis === 'window' ? windowAround([...bounds, overallValue], scale) : null;
  const decimals = window === null ? 1 : decimalsFor(window);
  const written = (digits?: number) => (value: number) => frame.format(measured(value, measure, digits));
  const reference = text('ratings.calendar.all', { value: measured(overallValue, measure) });
  return intervalColumnsPlot(frame, {
    columns: groups.map((group) => ({
      key: group.key,
      label: frame.translate(calendarPart(kind, group.key).short),
      estimate: group.value,
      interval: group.interval,
      clear: isClear(group),
      ...style(group.key, frame),
    })),
    reference: { value: overallValue, label: frame.translate(reference) },
    window,
    scale,
    format: written(decimals),
    formatValue: written(),
    formatScale: written(0),
    emphasise: best && worst ? [best.key, worst.key] : [],
    groups: frame.compact ? [] : (namedGroups?.(frame) ?? []),
  });
}

/** One decimal more than the spread needs, so that extremes are told apart. */
const decimalsFor = ([low, high]: Ends) => Math.min(4, Math.max(2, Math.ceil(-Math.log10(high - low)) + 1));

const widestBar = 48;

function countsPlot({ groups }: CalendarModel, above: Plot.PlotOptions, frame: Frame): Plot.PlotOptions {
  const { width = 0, marginLeft = 0, marginRight = 0 } = above;
  const step = plotWidth({ width, marginLeft, marginRight }) / Math.max(1, groups.length);
  const bars = Plot.ruleX(groups, {
    x: 'key',
    y1: 0,
    y2: ({ summary }: CalendarGroup) => summary.n,
    stroke: frame.theme.textMuted,
    strokeWidth: Math.min(widestBar, Math.max(2, step * 0.5)),
  });
  return countsBelow(above, { counts: groups.map(({ summary }) => summary.n), bars }, frame);
}
