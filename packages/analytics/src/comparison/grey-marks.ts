import * as Plot from '@observablehq/plot';
import type { FigurePoint, Frame } from '../analysis/figure.ts';
import { drawnValues } from './tip-values.ts';

interface Place {
  readonly series: string;
  /** Which of the series of its figure, counted from 0. */
  readonly order: number;
  readonly x: number | string | Date;
  readonly y: number | string;
}

/** Where the values of points stand on the scales of their figure. */
export const placesOf = (points: readonly FigurePoint[]): readonly Place[] =>
  points.flatMap((point): readonly Place[] =>
    drawnValues(point).flatMap(({ label, x, y }, order): readonly Place[] => {
      const series = JSON.stringify(label);
      if (point.row !== undefined) return x === undefined ? [] : [{ series, order, x, y: point.row }];
      return y === undefined ? [] : [{ series, order, x: point.x, y }];
    }),
  );

const dashes = '3 3';

/** Of what a figure is compared with: what stands behind its marks, and what stands before them. */
interface GreyMarks {
  readonly behind: readonly Plot.Markish[];
  readonly before: readonly Plot.Markish[];
}

/**
 * Grey marks beside those of a figure, never told by colour alone: bars have a wider bar behind and a dashed edge before
 * them, lines a dashed line with small rings, rows and columns of dots a diamond beside each.
 */
export function greyMarks(places: readonly Place[], options: Plot.PlotOptions, { theme }: Frame): GreyMarks {
  const at = { x: 'x', y: 'y' } as const;
  const edge = { stroke: theme.textSecondary, strokeWidth: 2, strokeDasharray: dashes } as const;
  const diamond = {
    ...at,
    symbol: 'diamond',
    r: 4.5,
    fill: theme.surface,
    stroke: theme.textSecondary,
    strokeWidth: 1.5,
  } as const;
  if (typeof places[0]?.y === 'string')
    return { behind: [], before: [Plot.dot(places, { ...diamond, dy: 7 })] };
  if (options.x?.type === 'point') return { behind: [], before: [Plot.dot(places, { ...diamond, dx: 11 })] };
  if (options.x?.type !== 'band') return { behind: greyLines(places, edge, theme.surface), before: [] };
  const foot = options.y?.type === 'log' ? 1 : 0;
  return {
    behind: [Plot.barY(places, { x: 'x', y1: foot, y2: 'y', fill: theme.textMuted, fillOpacity: 0.35 })],
    before: [Plot.tickY(places, { ...at, ...edge })],
  };
}

/** A line of more points is dense enough to be seen by itself. */
const mostRings = 60;
const symbols = ['circle', 'square', 'triangle', 'diamond'] as const;

/** One dashed line a series, each with rings of its own shape: the same as that of the series in colour. */
function greyLines(
  places: readonly Place[],
  edge: { readonly stroke: string; readonly strokeWidth: number; readonly strokeDasharray: string },
  surface: string,
): readonly Plot.Markish[] {
  const line = Plot.lineY(places, { x: 'x', y: 'y', z: 'series', ...edge });
  if (places.length > mostRings) return [line];
  const rings = { x: 'x', y: 'y', r: 3, fill: surface, stroke: edge.stroke, strokeWidth: 1.5 } as const;
  return [
    line,
    ...symbols.map((symbol, order) =>
      Plot.dot(
        places.filter((place) => place.order % symbols.length === order),
        { ...rings, symbol },
      ),
    ),
  ];
}
