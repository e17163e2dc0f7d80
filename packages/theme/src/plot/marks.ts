import * as Plot from '@observablehq/plot';
import type { ChartTheme } from '../chart-theme.ts';

/** A channel of a mark: a field name or an accessor. */
type Channel<Datum> = (string & keyof Datum) | ((datum: Datum) => number | Date | string | null);

interface PointOptions<Datum> {
  readonly x: Channel<Datum>;
  readonly y: Channel<Datum>;
  readonly colour: string;
  readonly symbol?: Plot.SymbolType;
  /** Radius in pixels; 4.5 if not given. */
  readonly radius?: number;
  /** Hollow means thin, partial, or not to be told from the reference. */
  readonly hollow?: (datum: Datum) => boolean;
}

/** Dots ringed by a halo of the card, so that they stand free of lines beneath; some of them hollow. */
export function haloDots<Datum>(
  theme: ChartTheme,
  data: readonly Datum[],
  { x, y, colour, symbol = 'circle', radius = 4.5, hollow = () => false }: PointOptions<Datum>,
): Plot.CompoundMark {
  const shape = { x, y, symbol, r: radius } as const;
  return Plot.marks(
    Plot.dot(data, { ...shape, r: radius + 1, fill: theme.surface, stroke: theme.surface, strokeWidth: 1 }),
    Plot.dot(data, { ...shape, filter: (datum: Datum) => !hollow(datum), fill: colour }),
    Plot.dot(data, {
      ...shape,
      filter: hollow,
      r: radius - 0.5,
      fill: theme.surface,
      stroke: colour,
      strokeWidth: 2,
    }),
  );
}

interface BandOptions<Datum> {
  readonly x: Channel<Datum>;
  readonly low: Channel<Datum>;
  readonly high: Channel<Datum>;
  readonly colour: string;
}

/** A band in the hue of its series at 18 %, with full edges: the fill alone is too faint to be seen by all. */
export function bandY<Datum>(
  data: readonly Datum[],
  { x, low, high, colour }: BandOptions<Datum>,
): Plot.CompoundMark {
  const edge = { x, stroke: colour, strokeWidth: 1 } as const;
  return Plot.marks(
    Plot.areaY(data, { x, y1: low, y2: high, fill: colour, fillOpacity: 0.18 }),
    Plot.lineY(data, { ...edge, y: low }),
    Plot.lineY(data, { ...edge, y: high }),
  );
}

/** The line of a fitted model: text colour, 2 px, dashed. */
export function fitLine<Datum>(
  theme: ChartTheme,
  data: readonly Datum[],
  { x, y }: Pick<PointOptions<Datum>, 'x' | 'y'>,
): Plot.Line {
  return Plot.lineY(data, { x, y, stroke: theme.text, strokeWidth: 2, strokeDasharray: '6 4' });
}

/** The options of a tip: the raised surface with an accent edge. */
export function tipStyle(theme: ChartTheme) {
  return {
    fill: theme.raised,
    stroke: theme.accentEdge,
    strokeWidth: 1,
    fontSize: 12,
    lineHeight: 1.4,
    textPadding: 10,
    pathFilter: 'none',
  } as const;
}
