/** A list as it is written down: what does not apply may stand in it as null or false. */
export type Listed<T> = readonly (T | null | false | undefined)[];

/** The items that apply, in order. */
export function listed<T>(items: Listed<T>): readonly T[] {
  return items.filter((item): item is T => item !== null && item !== false && item !== undefined);
}
