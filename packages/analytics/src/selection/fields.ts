/** What a recipe can be selected by, in the order in which conditions stand in an address. */
export const fieldNames = [
  'tag',
  'ingredient',
  'minutes',
  'steps',
  'ingredients',
  'calories',
  'published',
  'month',
  'weekday',
  'rating',
  'ratings',
] as const;

export type FieldName = (typeof fieldNames)[number];

/** Names of items, as the data have them. */
interface ItemField {
  readonly kind: 'item';
  readonly names: 'tags' | 'ingredients';
}

/** A number: from one bound to another, both included. */
interface RangeField {
  readonly kind: 'range';
  /** What an editor offers; an address may go beyond. */
  readonly minimum: number;
  /** Where the highest number depends on the data, an editor asks them. */
  readonly maximum: number | null;
  /** Decimals of a bound. */
  readonly digits: 0 | 1;
}

/** One of a few words, numbered from 1 in this order. */
interface WordField {
  readonly kind: 'word';
  readonly words: readonly string[];
}

/** The key of a condition in an address, and that of its opposite. */
interface Keys {
  readonly key: string;
  readonly notKey: string;
}

type Field = Keys & (ItemField | RangeField | WordField);

const keyed = (key: string): Keys => ({ key, notKey: `not-${key}` });

const range = (
  key: string,
  minimum: number,
  maximum: number | null,
  digits: 0 | 1 = 0,
): Keys & RangeField => ({
  ...keyed(key),
  kind: 'range',
  minimum,
  maximum,
  digits,
});

const word = (key: string, words: readonly string[]): Keys & WordField => ({
  ...keyed(key),
  kind: 'word',
  words,
});

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Each field: how its values read, and its keys. Keys stay for ever: links hold them. */
export const fields: Readonly<Record<FieldName, Field>> = {
  tag: { ...keyed('tag'), kind: 'item', names: 'tags' },
  ingredient: { key: 'with', notKey: 'without', kind: 'item', names: 'ingredients' },
  minutes: range('minutes', 0, 180),
  steps: range('steps', 1, 40),
  ingredients: range('ingredients', 1, 30),
  calories: range('calories', 0, 2000),
  published: range('published', 1999, null),
  month: word('month', months),
  weekday: word('weekday', ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']),
  rating: range('rating', 1, 5, 1),
  ratings: range('ratings', 0, 100),
};

/** Every key of a selection in an address. */
export const selectionKeys: ReadonlySet<string> = new Set(
  Object.values(fields).flatMap(({ key, notKey }) => [key, notKey]),
);
