import { closest, distance } from 'fastest-levenshtein';

/** The name most like a mistyped one, or null where none is near: at most a third of its letters may differ. */
export function nearestName(name: string, names: readonly string[]): string | null {
  if (names.length === 0) return null;
  const wanted = name.toLowerCase();
  const nearest = closest(wanted, names);
  return distance(wanted, nearest) <= Math.max(1, Math.floor(wanted.length / 3)) ? nearest : null;
}
