import * as Plot from '@observablehq/plot';

const svgNamespace = 'http://www.w3.org/2000/svg';

interface Box {
  readonly x: number;
  readonly width: number;
  readonly fill: string;
}

/** A mark that draws boxes at pixel places, outside the scales. */
export function boxes(
  all: readonly Box[],
  { top, height }: { top: number; height: number },
): Plot.RenderFunction {
  return (_index, _scales, _values, _dimensions, { document }) => {
    const group = document.createElementNS(svgNamespace, 'g');
    for (const box of all) {
      const rect = document.createElementNS(svgNamespace, 'rect');
      const attributes = { x: box.x, y: top, width: box.width, height, rx: 1, fill: box.fill };
      for (const [name, value] of Object.entries(attributes)) rect.setAttribute(name, String(value));
      group.append(rect);
    }
    return group;
  };
}

/** One text at a place of an x scale that is in pixels, at the top of the plot. */
export const topText = (x: number, words: string, options: Plot.TextOptions): Plot.Text =>
  Plot.text([x], { x: Plot.identity, frameAnchor: 'top', text: () => words, ...options });
