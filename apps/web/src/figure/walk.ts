/** Where a key leads from a point: another point, out of the chart (`null`), or nowhere (`undefined`). */
export function walk(
  key: string,
  from: number | null,
  count: number,
  vertical: boolean,
): number | null | undefined {
  if (count === 0) return undefined;
  const [previous, next] = vertical ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
  switch (key) {
    case next:
      return from === null ? 0 : Math.min(from + 1, count - 1);
    case previous:
      return from === null ? count - 1 : Math.max(from - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'Escape':
      return from === null ? undefined : null;
    default:
      return undefined;
  }
}

/** Index of the position nearest to a coordinate, or null where there is none. */
export function nearest(positions: readonly (number | null)[], coordinate: number): number | null {
  let best: number | null = null;
  let bestDistance = Infinity;
  positions.forEach((position, index) => {
    if (position === null) return;
    const distance = Math.abs(position - coordinate);
    if (distance < bestDistance) [best, bestDistance] = [index, distance];
  });
  return best;
}
