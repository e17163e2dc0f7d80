import type { Figure } from '@mangetamain/analytics';
import { compact, verbatim } from '@mangetamain/analytics/text';
import { axisX, axisY, gridY, plotDefaults } from '@mangetamain/theme/plot';
import * as Plot from '@observablehq/plot';
import { columnDigits, shownValue } from './cell.ts';
import type { Result, ResultColumn } from './result.ts';

export const chartKinds = ['line', 'bar', 'dot'] as const;

type ChartKind = (typeof chartKinds)[number];

/** What is drawn of an answer. */
export interface ChartChoice {
  readonly x: string;
  readonly y: string;
  readonly kind: ChartKind;
}

/** Marks that a small chart can hold. */
const mostMarks: Readonly<Record<ChartKind, number>> = { line: 1_000, bar: 60, dot: 1_000 };

const isNumeric = ({ kind }: ResultColumn) => kind === 'integer' || kind === 'decimal';

/** Columns that can be drawn upwards. */
export const numericColumns = ({ columns }: Pick<Result, 'columns'>) => columns.filter(isNumeric);

/** What is drawn at first: the first column against the first number beside it; null where there is none. */
export function firstChoice({ columns, rows }: Pick<Result, 'columns' | 'rows'>): ChartChoice | null {
  const [x] = columns;
  const y = columns.slice(1).find(isNumeric);
  if (x === undefined || y === undefined || rows.length === 0) return null;
  const runs = isNumeric(x) || x.kind === 'date' || x.kind === 'time';
  return { x: x.name, y: y.name, kind: runs ? 'line' : 'bar' };
}

type Place = number | string | Date;

interface Mark {
  readonly x: Place;
  readonly y: number;
}

/** Rows that have a place on both axes, as many as the chart holds. */
export function chartMarks({ columns, rows }: Pick<Result, 'columns' | 'rows'>, choice: ChartChoice): Mark[] {
  const column = columns.find(({ name }) => name === choice.x);
  const places = rows.flatMap((row): Mark[] => {
    const x = row[choice.x] ?? null;
    const y = row[choice.y] ?? null;
    if (x === null || typeof y !== 'number' || !Number.isFinite(y)) return [];
    return [{ x: placeOf(x, column, choice.kind), y }];
  });
  return places.slice(0, mostMarks[choice.kind]);
}

/** Bars stand side by side, whatever they count; lines and dots stand where numbers and days do. */
function placeOf(x: number | string | boolean, column: ResultColumn | undefined, kind: ChartKind): Place {
  if (kind === 'bar' || column === undefined) return typeof x === 'number' ? x : String(x);
  if (column.kind === 'date' || column.kind === 'time') return new Date(String(x));
  return typeof x === 'number' ? x : String(x);
}

/** The chart of an answer, in the looks of all charts. */
export function quickFigure(result: Result, choice: ChartChoice, description: string): Figure {
  const marks = chartMarks(result, choice);
  const digits = columnDigits({ name: choice.y }, result.rows);
  const nameOf = (place: Place) =>
    place instanceof Date ? verbatim(place.toISOString().slice(0, 10)) : verbatim(String(place));
  return {
    id: 'quick',
    place: 'main',
    description: verbatim(description),
    points: marks.map(({ x, y }) => ({
      x,
      heading: nameOf(x),
      values: [
        { label: verbatim(choice.y), value: shownValue(y, choice.y, digits) ?? verbatim(''), slot: 1, y },
      ],
    })),
    plot: ({ width, theme, format, translate }) => {
      const banded = choice.kind === 'bar';
      const top = Math.max(0, ...marks.map(({ y }) => y));
      return {
        ...plotDefaults(theme, { width, height: 240, leftLabels: [format(compact(top))] }),
        x: banded ? { type: 'band', label: null } : { label: null },
        y: { zero: choice.kind !== 'dot', nice: true, label: null },
        marks: [
          gridY(theme),
          axisY(theme, { format: (value) => format(compact(value)), ticks: 5 }),
          axisX(theme, {
            ticks: ticksOf(
              marks.map(({ x }) => x),
              width,
            ),
            format: (place: Place) => shortened(translate(nameOf(place))),
          }),
          markOf(marks, choice.kind, theme.accent),
        ],
      };
    },
  };
}

function markOf(marks: readonly Mark[], kind: ChartKind, colour: string): Plot.Markish {
  const channels = { x: 'x', y: 'y' } as const;
  if (kind === 'bar') return Plot.barY(marks, { ...channels, fill: colour });
  if (kind === 'dot') return Plot.dot(marks, { ...channels, fill: colour, r: 3 });
  return Plot.lineY(marks, {
    ...channels,
    stroke: colour,
    strokeWidth: 2,
    marker: marks.length > 40 ? 'none' : 'dot',
  });
}

/** Pixels that a tick's text takes. */
const tickRoom = 64;

/** As many places as have room, the first and the last among them. */
function ticksOf(places: readonly Place[], width: number): Place[] {
  const distinct = [...new Map(places.map((place) => [place.valueOf(), place])).values()];
  const room = Math.max(2, Math.floor(width / tickRoom));
  const step = Math.max(1, Math.ceil((distinct.length - 1) / (room - 1)));
  return distinct.filter((_, index) => index % step === 0);
}

const shortened = (words: string) => (words.length > 11 ? `${words.slice(0, 10)}…` : words);
