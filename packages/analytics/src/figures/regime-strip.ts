import type * as Plot from '@observablehq/plot';
import type { ChartTheme } from '@mangetamain/theme';
import { labelWidth } from '@mangetamain/theme/plot';

/** A stretch of the x axis with what is said of it. */
export interface Regime {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  /** Its label stays where there is no room for all. */
  readonly first?: boolean;
}

/** Room that the strip takes above the plot, in pixels: add it to the top margin and to the height. */
export const regimeStripHeight = 48;

const lineAt = 24;
const labelAt = 10;
const nodeRadius = 3.5;
/** How far a muted label may reach beyond its stretch, both ends together. */
const mutedOverhang = 16;
const svgNamespace = 'http://www.w3.org/2000/svg';

type Attributes = Readonly<Record<string, string | number>>;

/**
 * A line with nodes above the plot that carries what holds between them: growth rates, level means.
 * A muted stretch is dotted and has no nodes: years that say little.
 */
export function regimeStrip(
  theme: ChartTheme,
  regimes: readonly Regime[],
  muted: readonly Regime[] = [],
): Plot.RenderFunction {
  return (_index, scales, _values, dimensions, { document }) => {
    const centre = centreOf(scales['x']);
    const top = dimensions.marginTop - regimeStripHeight;
    const group = document.createElementNS(svgNamespace, 'g');

    const add = (name: string, attributes: Attributes, content = '') => {
      const node = document.createElementNS(svgNamespace, name);
      for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
      node.textContent = content;
      group.append(node);
    };
    const line = ({ from, to }: Regime, style: Attributes) =>
      add('line', { x1: centre(from), x2: centre(to), y1: top + lineAt, y2: top + lineAt, ...style });
    const label = (regime: Regime, style: Attributes) =>
      add(
        'text',
        {
          x: (centre(regime.from) + centre(regime.to)) / 2,
          y: top + labelAt,
          dy: '0.32em',
          'text-anchor': 'middle',
          ...style,
        },
        regime.label,
      );

    for (const regime of muted) {
      line(regime, { stroke: theme.textMuted, 'stroke-width': 1.5, 'stroke-dasharray': '1 4' });
      const hasRoom = labelWidth(regime.label) <= centre(regime.to) - centre(regime.from) + mutedOverhang;
      if (hasRoom) label(regime, { fill: theme.textMuted });
    }
    for (const regime of regimes) line(regime, { stroke: theme.textSecondary, 'stroke-width': 1.5 });
    for (const regime of withRoom(regimes, centre)) label(regime, { fill: theme.text, 'font-weight': 600 });
    for (const cx of nodesApart(regimes.flatMap(({ from, to }) => [centre(from), centre(to)]))) {
      add('circle', {
        cx,
        cy: top + lineAt,
        r: nodeRadius,
        fill: theme.surface,
        stroke: theme.text,
        'stroke-width': 1.5,
      });
    }
    return group;
  };
}

/** One node stands for those that would overlap: a level ends where the next begins. */
function nodesApart(positions: readonly number[]): readonly number[] {
  const nodes: number[] = [];
  for (const at of positions.toSorted((a, b) => a - b)) {
    if (at - (nodes.at(-1) ?? -Infinity) >= 3 * nodeRadius) nodes.push(at);
  }
  return nodes;
}

/** Between two labels, in pixels. */
const labelGap = 4;

/** The stretches whose labels stand clear of each other: what comes first, then the longest. */
function withRoom(regimes: readonly Regime[], centre: (value: number) => number): readonly Regime[] {
  const rank = ({ first = false, from, to }: Regime) => (first ? Infinity : to - from);
  const placed: { readonly regime: Regime; readonly at: number; readonly half: number }[] = [];
  for (const regime of regimes.toSorted((a, b) => rank(b) - rank(a))) {
    const at = (centre(regime.from) + centre(regime.to)) / 2;
    const half = labelWidth(regime.label, { bold: true }) / 2;
    const isClear = placed.every((other) => Math.abs(other.at - at) >= other.half + half + labelGap);
    if (isClear) placed.push({ regime, at, half });
  }
  return placed.map(({ regime }) => regime);
}

interface PositionScale {
  (value: number): number | undefined;
  bandwidth?: () => number;
}

/** Pixel position of a value: the middle of its band on a band scale. */
function centreOf(scale: PositionScale | undefined): (value: number) => number {
  const half = (scale?.bandwidth?.() ?? 0) / 2;
  return (value) => (scale?.(value) ?? 0) + half;
}
