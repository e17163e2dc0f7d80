import { fields, type FieldName } from './fields.ts';

/** From one number to another, both included; null leaves the end open. */
export type Bounds = readonly [low: number, high: number | null];

/** What a recipe has: an item by name, one of a field's words, or a number within bounds. */
export type Value = string | Bounds;

export const isBounds = (value: Value): value is Bounds => typeof value !== 'string';

/** Longer than any ingredient or tag of the data. */
const longestItem = 200;

/** `30`, `10-30`, `60-`: at most six digits before the point and one after it. */
const boundsPattern = /^(\d{1,6}(?:\.\d)?)(-(\d{1,6}(?:\.\d)?)?)?$/u;

/** A comma separates values, so that one within a name stands behind a backslash, as a backslash does. */
const escaped = (name: string) => name.replaceAll(/[\\,]/gu, String.raw`\$&`);
const unescaped = (written: string) => written.replaceAll(/\\([\\,])/gu, '$1');

/** The value as it stands in an address. */
export function writeValue(value: Value): string {
  if (!isBounds(value)) return escaped(value);
  const [low, high] = value;
  return low === high ? String(low) : `${low}-${high ?? ''}`;
}

/** The value that a part of an address stands for, or null where the field has none such. */
export function readValue(field: FieldName, written: string): Value | null {
  const description = fields[field];
  switch (description.kind) {
    case 'item':
      return itemNamed(unescaped(written));
    case 'word':
      return description.words.find((word) => word === written.trim().toLowerCase()) ?? null;
    case 'range':
      return boundsOf(written.trim(), description.digits);
  }
}

/** The item as the data write it, or null for what is no name: blank, or longer than any. */
export function itemNamed(text: string): string | null {
  const name = text.trim().toLowerCase();
  return name === '' || name.length > longestItem ? null : name;
}

function boundsOf(written: string, digits: 0 | 1): Bounds | null {
  const [, from, to, end] = boundsPattern.exec(written) ?? [];
  if (from === undefined) return null;
  const low = Number(from);
  const high = to === undefined ? low : end === undefined ? null : Number(end);
  const isFine = digits === 1 || [low, high ?? 0].every((bound) => Number.isInteger(bound));
  return isFine && low <= (high ?? low) ? [low, high] : null;
}

/** The values written in one part of an address, between commas. */
export const splitValues = (written: string): readonly string[] => written.match(/(?:\\[\\,]|[^,])+/gu) ?? [];

/** Where a value stands among those of its field: items by name, words in the order of the field, numbers by size. */
export function compareValues(field: FieldName, one: Value, other: Value): number {
  if (isBounds(one) && isBounds(other))
    return one[0] - other[0] || (one[1] ?? Infinity) - (other[1] ?? Infinity) || 0;
  const description = fields[field];
  const places = description.kind === 'word' ? description.words : [one, other].map(String).sort();
  return places.indexOf(String(one)) - places.indexOf(String(other));
}
