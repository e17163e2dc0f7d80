import type { FigurePoint, Spot } from '@mangetamain/analytics';
import type { Plot, Scale } from '@observablehq/plot';

/** Pixel box of the plot inside its margins. */
interface PlotBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the values of a point stand. */
interface PlacedValue {
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

/** From points to pixels of one drawn chart. */
export interface Projection {
  readonly box: PlotBox;
  /** True where the points are rows: the chart is walked downwards. */
  readonly vertical: boolean;
  /** Pixel of each point along the axis that is walked; null for a point off the scale. */
  readonly positions: readonly (number | null)[];
  /** Where each point stands by itself; null where points stand along an axis. */
  readonly spots: readonly (Spot | null)[] | null;
  /** Values of a point that have a place in the chart. */
  placed(index: number): readonly PlacedValue[];
}

type Position = string | number | Date;

/** Reads the scales of a drawn chart: rows stand on the y scale, other points on the x scale, located ones in both. */
export function projectionOf(
  plot: Pick<Plot, 'scale'>,
  points: readonly FigurePoint[],
  locate?: (point: FigurePoint) => Spot | null,
): Projection {
  const vertical = points[0]?.row !== undefined;
  const x = plot.scale('x') ?? plot.scale('fx');
  const y = plot.scale('y') ?? plot.scale('fy');
  const rows = knows(y, points) ? y : plot.scale('fy');
  const positions = points.map((point) =>
    point.row === undefined ? centre(x, point.x) : centre(rows, point.row),
  );
  return {
    vertical,
    positions,
    spots: locate === undefined ? null : points.map(locate),
    box: boxOf(x, rows ?? y),
    placed: (index) => {
      const position = positions[index];
      const point = points[index];
      if (vertical || point === undefined || position === null || position === undefined) return [];
      return point.values.flatMap((value, at) => {
        const height = value.y === undefined ? null : centre(y, value.y);
        return height === null ? [] : [{ index: at, x: position, y: height }];
      });
    },
  };
}

function knows(scale: Scale | undefined, [first]: readonly FigurePoint[]): boolean {
  return first?.row !== undefined && centre(scale, first.row) !== null;
}

function centre(scale: Scale | undefined, value: Position): number | null {
  if (scale === undefined) return null;
  const quantitative = scale.bandwidth === undefined;
  if (quantitative && typeof value === 'string' && scale.type !== 'point') return null;
  const applied: unknown = scale.apply(value);
  if (typeof applied !== 'number' || !Number.isFinite(applied)) return null;
  return applied + (scale.bandwidth ?? 0) / 2;
}

function boxOf(x: Scale | undefined, y: Scale | undefined): PlotBox {
  const [left, right] = extent(x);
  const [top, bottom] = extent(y);
  return { left, right, top, bottom };
}

function extent(scale: Scale | undefined): [number, number] {
  const range = [...(scale?.range ?? [])].map(Number).filter(Number.isFinite);
  return range.length === 0 ? [0, 0] : [Math.min(...range), Math.max(...range)];
}
