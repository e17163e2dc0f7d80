import type { Spot } from './place-tip.ts';
import type { Projection } from './projection.ts';

const barSamples = 5;
/** Distance between two samples of a line, in pixels. */
const lineStep = 24;

/** Places of a drawn chart that hold something to read: values, bodies of bars, lines and labels. */
export function obstaclesOf(projection: Projection, svg: SVGSVGElement): Spot[] {
  const values = projection.positions.flatMap((_, index) => projection.placed(index));
  return [...values, ...barBodies(svg), ...linePaths(svg), ...labels(svg)];
}

function barBodies(svg: SVGSVGElement): Spot[] {
  const bars = [...svg.querySelectorAll('[aria-label="bar"] rect, [aria-label="rect"] rect')];
  return bars.flatMap((bar) => {
    const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((name) =>
      Number(bar.getAttribute(name)),
    );
    return Array.from({ length: barSamples }, (_, step) => ({
      x: x + width / 2,
      y: y + (height * step) / (barSamples - 1),
    }));
  });
}

/** Lines, and the edges of bands. */
function linePaths(svg: SVGSVGElement): Spot[] {
  const paths = [
    ...svg.querySelectorAll<SVGPathElement>('[aria-label="line"] path, [aria-label="area"] path'),
  ];
  return paths.flatMap((path) => {
    const steps = Math.floor(path.getTotalLength() / lineStep);
    return Array.from({ length: steps + 1 }, (_, step) => {
      const { x, y } = path.getPointAtLength(step * lineStep);
      return { x, y };
    });
  });
}

function labels(svg: SVGSVGElement): Spot[] {
  const origin = svg.getBoundingClientRect();
  return [...svg.querySelectorAll('[aria-label="text"] text')].flatMap((label) => {
    const box = label.getBoundingClientRect();
    const y = (box.top + box.bottom) / 2 - origin.top;
    return [box.left, (box.left + box.right) / 2, box.right].map((x) => ({ x: x - origin.left, y }));
  });
}
