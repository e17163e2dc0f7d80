import type { Projection } from './projection.ts';
import type { Spot } from './place-tip.ts';

const barSamples = 5;

/** Places that hold data: every projected value, and the bodies of bars. */
export function obstaclesOf(projection: Projection, drawn: Element): Spot[] {
  const values = projection.positions.flatMap((_, index) => projection.placed(index));
  return [...values, ...barBodies(drawn)];
}

function barBodies(drawn: Element): Spot[] {
  const bars = [...drawn.querySelectorAll('[aria-label="bar"] rect, [aria-label="rect"] rect')];
  return bars.flatMap((bar) => {
    const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(bar.getAttribute(name)));
    if (x === undefined || y === undefined || width === undefined || height === undefined) return [];
    return Array.from({ length: barSamples }, (_, step) => ({
      x: x + width / 2,
      y: y + (height * step) / (barSamples - 1),
    }));
  });
}
