import * as Plot from '@observablehq/plot';
import {
  axisX,
  axisY,
  baselineY,
  plotDefaults,
  seriesStyle,
  smallMultipleHeight,
} from '@mangetamain/theme/plot';
import type { Figure, Frame } from '../../analysis/figure.ts';
import { intervalColumnsPlot, type ColumnGroup } from '../../figures/interval-columns.ts';
import { windowAround } from '../../figures/scale-bar.ts';
import { compact, integer, percent, text } from '../../text/index.ts';
import type { CalendarGroup, CalendarModel } from './calendar-model.ts';
import { calendarName, measured, rangeOf } from './calendar-words.ts';
import { starScale } from './star-counts.ts';

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
  return [columnsFigure(model, options, style), countsFigure(model)];
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
              ? text('common.number', { value: measured(value, measure) })
              : text('ratings.meanWithRange', {
                  mean: measured(value, measure),
                  interval: rangeOf(interval, measure),
                }),
          y: value,
        },
        { label: text('ratings.table.ratings'), value: text('common.number', { value: integer(summary.n) }) },
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

function countsFigure({ kind, groups, overall }: CalendarModel): Figure {
  return {
    id: 'counts',
    place: 'rail',
    title: text('ratings.calendar.counts', { kind }),
    description: text('ratings.calendar.countsDescription', { kind, n: integer(overall?.n ?? 0) }),
    points: [],
    plot: (frame) => countsPlot(groups, kind, frame),
  };
}

function countsPlot(
  groups: readonly CalendarGroup[],
  kind: CalendarModel['kind'],
  frame: Frame,
): Plot.PlotOptions {
  const { theme, format, translate, width } = frame;
  const highest = Math.max(1, ...groups.map(({ summary }) => summary.n));
  const keys = groups.map(({ key }) => key);
  const step = { seasons: 1, months: 3, weekdays: 2 }[kind];
  const shown = keys.filter((_, index) => index % step === 0);
  const top = format(compact(highest));
  return {
    ...plotDefaults(theme, { width, height: smallMultipleHeight, leftLabels: [top] }),
    x: { type: 'band', domain: keys, padding: 0.15 },
    y: { domain: [0, highest] },
    marks: [
      Plot.barY(groups, {
        x: 'key',
        y: ({ summary }: CalendarGroup) => summary.n,
        fill: theme.textMuted,
        rx: 2,
      }),
      baselineY(theme),
      axisY(theme, { format: (value) => format(compact(value)), ticks: [0, highest] }),
      axisX(theme, {
        ticks: shown,
        format: (key) => shorten(translate(calendarName(kind, key, 'short')), kind),
      }),
    ],
  };
}

/** Seasons have no short names: beside the key figures their first letters must do. */
const shorten = (name: string, kind: CalendarModel['kind']) => (kind === 'seasons' ? name.slice(0, 3) : name);
