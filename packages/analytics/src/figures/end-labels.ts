import type * as Plot from '@observablehq/plot';

/** What stands at the right end of a series: its name, and smaller lines under it. */
export interface EndLabel {
  readonly name: string;
  readonly notes?: readonly string[];
  /** Where the series ends on the y scale. */
  readonly y: number;
  readonly colour: string;
}

const lineHeight = 15;
const gap = 3;
const distance = 14;
const svgNamespace = 'http://www.w3.org/2000/svg';

/** A stretch of one dimension that wants to be centred at `centre`. */
export interface Block {
  readonly centre: number;
  readonly length: number;
}

/**
 * Centres that keep blocks apart and within bounds, each as close to its wish as the others allow; in the order
 * given. Blocks that do not fit overflow at the end.
 */
export function placeApart(
  blocks: readonly Block[],
  [start, end]: readonly [number, number],
): readonly number[] {
  const order = blocks.map((block, index) => ({ ...block, index })).sort((a, b) => a.centre - b.centre);
  const tops: number[] = [];
  let free = start;
  for (const { centre, length } of order) {
    const top = Math.max(centre - length / 2, free);
    tops.push(top);
    free = top + length;
  }
  let limit = end;
  for (const [back, { length }] of [...order.entries()].toReversed()) {
    const top = Math.max(start, Math.min(tops[back] ?? start, limit - length));
    tops[back] = top;
    limit = top;
  }
  const centres = new Array<number>(blocks.length).fill(0);
  order.forEach(({ index, length }, rank) => {
    centres[index] = (tops[rank] ?? start) + length / 2;
  });
  return centres;
}

const heightOf = ({ notes = [] }: EndLabel) => (1 + notes.length) * lineHeight + gap;

/** A Plot mark that writes the names of series right of the plot, in their colour, none covering another. */
export function endLabels(labels: readonly EndLabel[]): Plot.RenderFunction {
  return (_index, scales, _values, dimensions, { document }) => {
    const { width, height, marginTop, marginRight, marginBottom } = dimensions;
    const blocks = labels.map((label) => ({
      centre: Number(scales['y']?.(label.y) ?? 0),
      length: heightOf(label),
    }));
    const centres = placeApart(blocks, [marginTop - lineHeight, height - marginBottom]);
    const group = document.createElementNS(svgNamespace, 'g');
    labels.forEach((label, index) => {
      const top = (centres[index] ?? 0) - heightOf(label) / 2 + gap / 2;
      [label.name, ...(label.notes ?? [])].forEach((words, line) => {
        const node = document.createElementNS(svgNamespace, 'text');
        node.setAttribute('x', String(width - marginRight + distance));
        node.setAttribute('y', String(top + (line + 0.5) * lineHeight));
        node.setAttribute('dy', '0.32em');
        node.setAttribute('text-anchor', 'start');
        node.setAttribute('fill', label.colour);
        if (line === 0) node.setAttribute('font-weight', '600');
        node.textContent = words;
        group.append(node);
      });
    });
    return group;
  };
}
