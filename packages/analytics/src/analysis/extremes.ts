/** The first item of a list that cannot be empty. Throws RangeError where it is. */
export function first<T>(items: readonly T[]): T {
  return itemAt(items, 0);
}

/** The last item of a list that cannot be empty. Throws RangeError where it is. */
export function last<T>(items: readonly T[]): T {
  return itemAt(items, -1);
}

/** The item at a place that must hold one; −1 is the last. Throws RangeError where the list is too short. */
export function itemAt<T>(items: readonly T[], index: number): T {
  const found = items.at(index);
  if (found !== undefined) return found;
  throw new RangeError(
    `There is no item ${index}: the list is ${items.length === 0 ? 'empty' : `${items.length} long`}. Ask before.`,
  );
}

/** The item of which `value` is the largest, the first of several; null in an empty list. */
export function largest<T>(items: readonly T[], value: (item: T) => number): T | null {
  const [start, ...others] = items;
  if (start === undefined) return null;
  return others.reduce((best, each) => (value(each) > value(best) ? each : best), start);
}

/** The item of which `value` is the smallest, the first of several; null in an empty list. */
export function smallest<T>(items: readonly T[], value: (item: T) => number): T | null {
  return largest(items, (item) => -value(item));
}
