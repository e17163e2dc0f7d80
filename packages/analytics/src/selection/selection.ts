import { fieldNames, fields, type FieldName } from './fields.ts';
import { compareValues, writeValue, type Value } from './values.ts';

/** Recipes with any of the values in a field; with none of them where it is negated. */
export interface Condition {
  readonly field: FieldName;
  readonly negated: boolean;
  readonly values: readonly Value[];
}

/** The recipes for which every condition holds; all recipes where there is none. */
export interface Selection {
  readonly conditions: readonly Condition[];
}

/** All recipes. */
export const wholeSelection: Selection = { conditions: [] };

/** Whether no recipe is asked to be left out: then the data answer as they were published. */
export const isWhole = ({ conditions }: Selection): boolean => conditions.length === 0;

/** A condition as it stands in an address: its key, and its values between commas. */
export function writeCondition({ field, negated, values }: Condition): [key: string, value: string] {
  const { key, notKey } = fields[field];
  return [negated ? notKey : key, values.map(writeValue).join(',')];
}

/** The selection in writing: equal for equal selections, and only for those. */
export const selectionKey = ({ conditions }: Selection): string =>
  conditions.map((condition) => writeCondition(condition).join('=')).join('&');

/** The selection of these conditions, in one order whatever theirs; what is said twice stands once. */
export function selectionOf(conditions: readonly Condition[]): Selection {
  const ordered = conditions.filter(({ values }) => values.length > 0).map(inOrder);
  const byText = new Map(ordered.map((condition) => [writeCondition(condition).join('='), condition]));
  return { conditions: [...byText.values()].toSorted(compareConditions) };
}

const inOrder = (condition: Condition): Condition => {
  const byText = new Map(condition.values.map((value) => [writeValue(value), value]));
  const values = [...byText.values()].toSorted((one, other) => compareValues(condition.field, one, other));
  return { ...condition, values };
};

function compareConditions(one: Condition, other: Condition): number {
  const byField = fieldNames.indexOf(one.field) - fieldNames.indexOf(other.field);
  if (byField !== 0) return byField;
  if (one.negated !== other.negated) return one.negated ? 1 : -1;
  return writeCondition(one)[1] < writeCondition(other)[1] ? -1 : 1;
}
