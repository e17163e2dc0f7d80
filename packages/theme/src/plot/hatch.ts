import type { RenderFunction } from '@observablehq/plot';
import type { ChartTheme } from '../chart-theme.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** The distance between two hatch lines, in pixels. */
const spacing = 6;

/**
 * A Plot mark that draws nothing but defines a diagonal hatch of `colour` under `id`; put it first among the marks.
 * Hatched means thin, partial, or not to be told from the reference. The ground is the card, so that
 * grid lines do not show through.
 */
export function hatchPattern(theme: ChartTheme, id: string, colour: string): RenderFunction {
  return (_index, _scales, _values, _dimensions, { document }) => {
    const element = (
      name: string,
      attributes: Record<string, string | number>,
      ...children: SVGElement[]
    ) => {
      const node = document.createElementNS(svgNamespace, name);
      for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
      node.append(...children);
      return node;
    };
    const square = { width: spacing, height: spacing };
    return element(
      'defs',
      {},
      element(
        'pattern',
        { id, ...square, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
        element('rect', { ...square, fill: theme.surface }),
        element('line', { x1: 1, y1: 0, x2: 1, y2: spacing, stroke: colour, 'stroke-width': 2 }),
      ),
    );
  };
}

/** The fill and outline of a mark hatched with the pattern `id`. */
export function hatched(id: string, colour: string): { fill: string; stroke: string; strokeWidth: number } {
  return { fill: `url(#${id})`, stroke: colour, strokeWidth: 1 };
}
