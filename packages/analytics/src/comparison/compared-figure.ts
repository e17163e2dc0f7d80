import type * as Plot from '@observablehq/plot';
import type { Figure, FigurePoint, Frame, TipValue } from '../analysis/figure.ts';
import { text, type Text } from '../text/index.ts';
import { greyMarks, placesOf } from './grey-marks.ts';
import { comparedPoint, drawnValues } from './tip-values.ts';

const placeOf = ({ x, row, cell = '' }: FigurePoint) =>
  row === undefined ? `x ${String(x)}` : JSON.stringify([row, cell]);

/** A figure with the same figure of other recipes in grey behind, and in its tips what these have and the difference. */
export function comparedFigure(own: Figure, other: Figure, otherName: Text): Figure {
  const scale = own.size === undefined || !other.size ? 1 : own.size / other.size;
  const rows = new Set(own.points.flatMap(({ row }) => row ?? []));
  const points = other.pointsOf?.(rows) ?? other.points;
  const reference = scale === 1 ? points : points.map((point) => scaledPoint(point, scale));
  const places = new Set(own.points.map(placeOf));
  const shown = reference.filter((point) => places.has(placeOf(point)) && drawnValues(point).length > 0);
  if (shown.length === 0) return own;
  const byPlace = new Map(shown.map((point) => [placeOf(point), point]));
  const named = { other: scale === 1 ? otherName : text('comparison.scaled', { other: otherName }) };
  return {
    ...own,
    points: own.points.map((point) => {
      const found = byPlace.get(placeOf(point));
      return found === undefined ? point : comparedPoint(point, found, named);
    }),
    plot: (frame) => comparedPlot(own, shown, frame),
  };
}

function comparedPlot(own: Figure, compared: readonly FigurePoint[], frame: Frame): Plot.PlotOptions {
  const options = own.plot({ ...frame, compared });
  const places = placesOf(compared);
  const { behind, before } = greyMarks(places, options, frame);
  return {
    ...options,
    x: containing(
      options.x,
      places.map(({ x }) => x),
    ),
    y: containing(
      options.y,
      places.map(({ y }) => y),
    ),
    marks: [...behind, ...(options.marks ?? []), ...before],
  };
}

/** The scale with its domain widened to hold the numbers; one of names or without a domain of its own stays. */
function containing(scale: Plot.ScaleOptions | undefined, values: readonly (number | string | Date)[]) {
  const domain: readonly unknown[] = Array.isArray(scale?.domain) ? scale.domain : [];
  const [low, high] = domain;
  const isNumeric = domain.length === 2 && typeof low === 'number' && typeof high === 'number';
  if (!isNumeric || scale?.type === 'band' || scale?.type === 'point') return { ...scale };
  const numbers = values.filter((value) => typeof value === 'number');
  return { ...scale, domain: [Math.min(low, ...numbers), Math.max(high, ...numbers)] };
}

/** A point of figures that grow with the number of recipes, brought to another number of them. */
const scaledPoint = (point: FigurePoint, scale: number): FigurePoint => ({
  ...point,
  values: point.values.map((value) => scaledValue(value, scale)),
});

function scaledValue(value: TipValue, scale: number): TipValue {
  const { y } = value;
  return y === undefined ? value : { ...value, y: y * scale, value: scaledText(value.value, y, scale) };
}

/** The same number brought to another size, where the text is that number. */
function scaledText(written: Text, value: number, scale: number): Text {
  if (!('quantity' in written) || written.quantity === 'date' || written.value !== value) return written;
  return { ...written, value: value * scale };
}
