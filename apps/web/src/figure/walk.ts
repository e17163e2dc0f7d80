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

/** The same among cells, listed row by row: sideways to the neighbour, up and down to the same cell of another row. */
export function walkCells(
  key: string,
  from: number | null,
  cells: readonly { readonly row?: string | undefined; readonly cell?: string | undefined }[],
): number | null | undefined {
  const at = from === null ? undefined : cells[from];
  if (from === null || at === undefined || (key !== 'ArrowUp' && key !== 'ArrowDown'))
    return walk(
      key === 'ArrowDown' ? 'ArrowRight' : key === 'ArrowUp' ? 'ArrowLeft' : key,
      from,
      cells.length,
      false,
    );
  const isAbove = ({ row, cell }: (typeof cells)[number]) => row !== at.row && cell === at.cell;
  const found =
    key === 'ArrowDown'
      ? cells.findIndex((each, index) => index > from && isAbove(each))
      : cells.findLastIndex((each, index) => index < from && isAbove(each));
  return found < 0 ? from : found;
}

/** Index of the spot nearest to a place, or null where there is none. */
export function nearestSpot(
  spots: readonly ({ readonly x: number; readonly y: number } | null)[],
  place: { readonly x: number; readonly y: number },
): number | null {
  return nearest(
    spots.map((spot) => spot && Math.hypot(spot.x - place.x, spot.y - place.y)),
    0,
  );
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
