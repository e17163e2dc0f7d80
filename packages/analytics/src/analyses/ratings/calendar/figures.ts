import * as Plot from '@observablehq/plot';
import { axisY, baselineY, plotDefaults, plotWidth, seriesStyle } from '@mangetamain/theme/plot';
import type { Figure, Frame } from '../../../analysis/figure.ts';
import { intervalColumnsPlot, type ColumnGroup } from '../../../figures/interval-columns.ts';
import { windowAround } from '../../../figures/scale-bar.ts';
import { compact, integer, percent, text } from '../../../text/index.ts';
import type { CalendarGroup, CalendarModel } from './model.ts';
import { calendarName, measured, rangeOf } from './words.ts';
import { starScale } from '../stars/star-counts.ts';

interface CalendarOptions {
  readonly axis: 'window' | 'full';
}

/** How a group is drawn, and what is said above several of them. */
export interface CalendarStyle {
  readonly style: (
    key: string,
    frame: Frame,
  ) => { readonly colour: string; readonly symbol?: Plot.SymbolType };
  readonly groups?: (frame: Frame) => readonly ColumnGroup[];
}

/** Months have one hue; seasons their own. */
const plainStyle: CalendarStyle = { style: (_key, { theme }) => seriesStyle(theme, 1) };

const isSeason = (key: string): key is 'winter' | 'spring' | 'summer' | 'autumn' =>
  ['winter', 'spring', 'summer', 'autumn'].includes(key);

export const seasonStyle: CalendarStyle = {
  style: (key, { theme }) => ({ colour: isSeason(key) ? theme.season[key] : theme.text }),
};

/** Means or shares with their intervals on a window of the scale, and the ratings behind each. */
export function calendarFigures(
  model: CalendarModel,
  options: CalendarOptions,
  style: CalendarStyle = plainStyle,
): readonly Figure[] {
  return [columnsFigure(model, options, style), countsFigure(model, options, style)];
}

function columnsFigure(model: CalendarModel, { axis }: CalendarOptions, style: CalendarStyle): Figure {
  const { kind, measure, groups, best, worst, overallValue, overall } = model;
  const name = (group: CalendarGroup | null) =>
    group === null ? '' : calendarName(kind, group.key, 'inSentence');
  return {
    id: 'columns',
    place: 'main',
    description: text('ratings.calendar.description', {
      kind,
      measure,
      best: name(best),
      bestValue: measured(best?.value ?? 0, measure),
      worst: name(worst),
      worstValue: measured(worst?.value ?? 0, measure),
      overall: measured(overallValue, measure),
      n: integer(overall?.n ?? 0),
    }),
    points: groups.map(({ key, value, interval, summary }) => ({
      x: key,
      heading: calendarName(kind, key, 'label'),
      values: [
        {
          label: text('ratings.measure', { measure }),
          value:
            interval === null
              ? measured(value, measure)
              : text('ratings.meanWithRange', {
                  mean: measured(value, measure),
                  interval: rangeOf(interval, measure),
                }),
          y: value,
        },
        { label: text('ratings.table.ratings'), value: integer(summary.n) },
      ],
    })),
    plot: (frame) => columnsPlot(model, axis, style, frame),
  };
}

function columnsPlot(
  model: CalendarModel,
  axis: CalendarOptions['axis'],
  { style, groups: namedGroups }: CalendarStyle,
  frame: Frame,
): Plot.PlotOptions {
  const { kind, measure, groups, overallValue, best, worst } = model;
  const scale = measure === 'mean' ? starScale : ([0, 1] as const);
  const bounds = groups.flatMap(({ value, interval }) => [value, ...(interval ?? [])]);
  const window = axis === 'window' ? windowAround([...bounds, overallValue], scale) : null;
  const digits = window === null ? 1 : digitsFor(window);
  const reference = { value: measured(overallValue, measure) };
  return intervalColumnsPlot(frame, {
    columns: groups.map(({ key, value, interval, clear }) => ({
      key,
      label: frame.translate(calendarName(kind, key, 'short')),
      estimate: value,
      interval,
      clear,
      ...style(key, frame),
    })),
    reference: { value: overallValue, label: frame.translate(text('ratings.calendar.all', reference)) },
    window,
    scale,
    format: (value) =>
      frame.format(measured(value, measure, measure === 'mean' ? digits : Math.max(1, digits - 1))),
    formatValue: (value) => frame.format(measured(value, measure)),
    formatScale: (value) => frame.format(measure === 'mean' ? integer(value) : percent(value, 0)),
    emphasise: [best, worst].flatMap((each) => (each === null ? [] : [each.key])),
    ...(namedGroups === undefined || frame.compact ? {} : { groups: namedGroups(frame) }),
  });
}

/** One decimal more than the spread needs, so that extremes are told apart. */
const digitsFor = ([low, high]: readonly [number, number]) =>
  Math.min(4, Math.max(2, Math.ceil(-Math.log10(high - low)) + 1));

function countsFigure(model: CalendarModel, { axis }: CalendarOptions, style: CalendarStyle): Figure {
  const { kind, overall } = model;
  return {
    id: 'counts',
    place: 'main',
    title: text('ratings.calendar.counts', { kind }),
    description: text('ratings.calendar.countsDescription', { kind, n: integer(overall?.n ?? 0) }),
    points: [],
    plot: (frame) => countsPlot(model, columnsPlot(model, axis, style, frame), frame),
  };
}

const countsHeight = 84;
const widestBar = 48;

/** The ratings behind each dot, on the same x and with the same margins as the dots above. */
function countsPlot(
  { groups }: CalendarModel,
  { marginLeft, marginRight, x }: Plot.PlotOptions,
  { theme, format, width }: Frame,
): Plot.PlotOptions {
  const highest = Math.max(1, ...groups.map(({ summary }) => summary.n));
  const defaults = plotDefaults(theme, { width, height: countsHeight });
  const margins = {
    marginLeft: marginLeft ?? defaults.marginLeft,
    marginRight: marginRight ?? defaults.marginRight,
  };
  const step = plotWidth({ ...defaults, ...margins }) / Math.max(1, groups.length);
  return {
    ...defaults,
    ...margins,
    marginTop: 10,
    marginBottom: 8,
    x: { ...x, axis: null },
    y: { domain: [0, highest] },
    marks: [
      Plot.ruleX(groups, {
        x: 'key',
        y1: 0,
        y2: ({ summary }: CalendarGroup) => summary.n,
        stroke: theme.textMuted,
        strokeWidth: Math.min(widestBar, Math.max(2, step * 0.5)),
      }),
      baselineY(theme),
      axisY(theme, {
        format: (value) => format(value === 0 ? integer(value) : compact(value)),
        ticks: [0, highest],
      }),
    ],
  };
}
