import { fieldNames, fields, selectionKeys } from './fields.ts';
import { selectionOf, writeCondition, type Condition, type Selection } from './selection.ts';
import { readValue, splitValues, type Value } from './values.ts';

/** More than anybody asks: an address may hold any number, and each costs the engine work. */
export const conditionsAtMost = 12;
export const valuesAtMost = 24;

/** What an address asks for and does not get, in its own words. */
export interface LeftOut {
  readonly key: string;
  readonly written: string;
}

/** What each key of an address asks. */
const conditionsByKey: ReadonlyMap<string, Omit<Condition, 'values'>> = new Map(
  fieldNames.flatMap((field) =>
    [false, true].map((negated) => [fields[field][negated ? 'notKey' : 'key'], { field, negated }]),
  ),
);

/**
 * The selection that an address asks for. Each key is a condition, and all of them hold; between commas stand values, of
 * which one suffices. What is not understood, or is too much, is left out and told.
 */
export function decodeSelection(search: Iterable<readonly [string, string]>): {
  readonly selection: Selection;
  readonly leftOut: readonly LeftOut[];
} {
  const conditions: Condition[] = [];
  const leftOut: LeftOut[] = [];
  for (const [key, written] of search) {
    const condition = conditionsByKey.get(key);
    if (condition === undefined) continue;
    const values: Value[] = [];
    for (const part of splitValues(written)) {
      const value = readValue(condition.field, part);
      if (value === null || values.length === valuesAtMost || conditions.length === conditionsAtMost)
        leftOut.push({ key, written: part });
      else values.push(value);
    }
    if (values.length > 0) conditions.push({ ...condition, values });
  }
  return { selection: selectionOf(conditions), leftOut };
}

/** The selection that was written so, as manifests have it: of what this version wrote, nothing is left out. */
export const selectionAt = (where: string): Selection =>
  decodeSelection(new URLSearchParams(where)).selection;

/** Writes the selection into a query string, in place of the one that it held. */
export function writeSelection(search: URLSearchParams, { conditions }: Selection): void {
  for (const key of selectionKeys) search.delete(key);
  for (const condition of conditions) search.append(...writeCondition(condition));
}
