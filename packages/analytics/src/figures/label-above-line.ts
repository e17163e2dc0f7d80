interface LinePlace {
  readonly x: number;
  readonly y: number;
}

interface LabelRoom {
  /** Width of the label in units of x. */
  readonly width: number;
  /** Ends of the x scale: no label passes them. */
  readonly domain: readonly [number, number];
}

interface LabelPlace {
  readonly anchor: 'start' | 'middle' | 'end';
  /** The value that the label must stand above: the highest of the line along it. */
  readonly y: number;
}

const anchors = [
  ['middle', 0.5],
  ['start', 0],
  ['end', 1],
] as const;

/** The height of a line at x, between its two neighbouring points. */
function heightAt(line: readonly LinePlace[], x: number): number {
  const after = line.findIndex((each) => each.x >= x);
  const [left, right] = [line[after - 1], line[after]];
  if (right === undefined) return line.at(-1)?.y ?? 0;
  if (left === undefined || right.x === x) return right.y;
  return left.y + ((right.y - left.y) * (x - left.x)) / (right.x - left.x);
}

/**
 * Where the label of a point stands free above the line that it belongs to: centred, to its right or to its left,
 * whichever lies closest to the point within the scale. `line` ascends by x; `x` is the point's.
 */
export function labelAboveLine(
  line: readonly LinePlace[],
  x: number,
  { width, domain: [first, last] }: LabelRoom,
): LabelPlace {
  const places = anchors.map(([anchor, share]) => {
    const [from, to] = [x - share * width, x + (1 - share) * width];
    const under = line.filter((each) => each.x >= from && each.x <= to).map(({ y }) => y);
    const ends = [from, to].map((end) => heightAt(line, Math.min(last, Math.max(first, end))));
    const beyond = Math.max(0, first - from) + Math.max(0, to - last);
    return { anchor, y: Math.max(...under, ...ends), beyond };
  });
  const [best] = places.toSorted((a, b) => a.beyond - b.beyond || a.y - b.y);
  return { anchor: best?.anchor ?? 'middle', y: best?.y ?? 0 };
}
