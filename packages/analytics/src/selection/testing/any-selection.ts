import * as fc from 'fast-check';
import { conditionsAtMost } from '../address.ts';
import { fieldNames, fields, type FieldName } from '../fields.ts';
import { selectionOf, type Condition } from '../selection.ts';
import { itemNamed, type Value } from '../values.ts';

const name = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.string({ unit: fc.constantFrom(',', '\\', 'a', '&', '=', '-') }),
  )
  .map(itemNamed)
  .filter((item) => item !== null);

const bounds = (digits: 0 | 1) => {
  const number = fc.integer({ min: 0, max: 9_999 }).map((whole) => (digits === 1 ? whole / 10 : whole));
  return fc.oneof(
    fc.tuple(number, number).map(([one, other]): Value => [Math.min(one, other), Math.max(one, other)]),
    number.map((low): Value => [low, null]),
  );
};

const valueOf = (field: FieldName): fc.Arbitrary<Value> => {
  const description = fields[field];
  if (description.kind === 'item') return name;
  return description.kind === 'word' ? fc.constantFrom(...description.words) : bounds(description.digits);
};

/** Any condition. */
export const anyCondition: fc.Arbitrary<Condition> = fc.constantFrom(...fieldNames).chain((field) =>
  fc.record({
    field: fc.constant(field),
    negated: fc.boolean(),
    values: fc.array(valueOf(field), { minLength: 1, maxLength: 5 }),
  }),
);

/** Any selection that an address can hold. */
export const anySelection = fc.array(anyCondition, { maxLength: conditionsAtMost }).map(selectionOf);
