import type * as Plot from '@observablehq/plot';
import type { ChartTheme } from '@mangetamain/theme';

type Range = readonly [number, number];

/** A windowed axis and the whole scale it was cut from. */
export interface ScaleBar {
  /** What the axis shows. */
  readonly window: Range;
  /** What could have been shown: 1 to 5 stars, 0 to 100 %. */
  readonly scale: Range;
  readonly format: (value: number) => string;
}

/** Room that the bar takes left of the axis labels, in pixels: add it to the left margin. */
export const scaleBarRoom = 46;

const barAt = 9;
const barWidth = 6;
const labelGap = 9;
const svgNamespace = 'http://www.w3.org/2000/svg';

/**
 * A Plot mark: the whole scale as an upright bar left of a windowed axis, its window lit and joined to the ends of the
 * axis, so that a magnified difference is seen for what it is.
 */
export function scaleBar(theme: ChartTheme, { window, scale, format }: ScaleBar): Plot.RenderFunction {
  return (_index, _scales, _values, dimensions, { document }) => {
    const { height, marginTop: top, marginBottom } = dimensions;
    const bottom = height - marginBottom;
    const y = (value: number) => bottom - ((value - scale[0]) / (scale[1] - scale[0])) * (bottom - top);
    const [from, to] = [y(window[0]), y(window[1])];
    const right = barAt + barWidth;
    const group = document.createElementNS(svgNamespace, 'g');
    const add = (name: string, attributes: Readonly<Record<string, string | number>>, content = '') => {
      const node = document.createElementNS(svgNamespace, name);
      for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
      node.textContent = content;
      group.append(node);
    };
    const wedge = `${right},${to} ${scaleBarRoom},${top} ${scaleBarRoom},${bottom} ${right},${from}`;
    add('polygon', { points: wedge, fill: theme.accent, 'fill-opacity': 0.14 });
    for (const [start, end] of [
      [to, top],
      [from, bottom],
    ] as const) {
      add('line', {
        x1: right,
        y1: start,
        x2: scaleBarRoom,
        y2: end,
        stroke: theme.accent,
        'stroke-opacity': 0.6,
      });
    }
    add('rect', {
      x: barAt,
      y: top,
      width: barWidth,
      height: bottom - top,
      rx: 3,
      fill: theme.surface,
      stroke: theme.textMuted,
    });
    // A window too narrow to be seen still marks its place.
    const lit = Math.max(2, from - to);
    add('rect', {
      x: barAt,
      y: (from + to - lit) / 2,
      width: barWidth,
      height: lit,
      fill: theme.accent,
    });
    const label = (value: number, at: number) =>
      add(
        'text',
        {
          x: barAt + barWidth / 2,
          y: at,
          dy: '0.32em',
          'text-anchor': 'middle',
          fill: theme.textSecondary,
        },
        format(value),
      );
    label(scale[1], top - labelGap);
    label(scale[0], bottom + labelGap);
    return group;
  };
}

/** Steps that a reader can count in, times a power of ten. */
const niceSteps = [1, 2, 5, 10];
const windowTicks = 5;

/**
 * The window that shows all of the bounds: ends on round numbers, within the scale. The whole scale when there are no
 * bounds.
 */
export function windowAround(bounds: readonly number[], scale: Range): Range {
  if (bounds.length === 0) return scale;
  const [low, high] = [Math.min(...bounds), Math.max(...bounds)];
  const spread = Math.max(high - low, (scale[1] - scale[0]) / 1000);
  const power = 10 ** Math.floor(Math.log10(spread / windowTicks));
  const step = (niceSteps.find((each) => each * power * windowTicks >= spread) ?? 10) * power;
  const round = (value: number) => Number(value.toPrecision(12));
  const from = round(Math.floor(low / step) * step);
  const to = round(Math.ceil(high / step) * step);
  return [Math.max(scale[0], from), Math.min(scale[1], to === from ? round(to + step) : to)];
}
