/** Points of a line through the values, stretched over a box; the first value stands at the left edge. */
export function linePoints(
  values: readonly number[],
  box: { readonly width: number; readonly height: number; readonly inset: number },
): { readonly x: number; readonly y: number }[] {
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  const step = (box.width - 2 * box.inset) / Math.max(1, values.length - 1);
  return values.map((value, index) => ({
    x: box.inset + index * step,
    y: box.inset + (1 - (value - low) / span) * (box.height - 2 * box.inset),
  }));
}

/** Bars from zero side by side in a box. */
export function barRects(
  values: readonly number[],
  box: { readonly width: number; readonly height: number },
): { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[] {
  const top = Math.max(...values, 0) || 1;
  const slot = box.width / Math.max(1, values.length);
  return values.map((value, index) => {
    const height = Math.max(1, (Math.max(0, value) / top) * box.height);
    return { x: index * slot, y: box.height - height, width: Math.max(1, slot - 1), height };
  });
}
