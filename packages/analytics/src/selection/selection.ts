import { fieldNames, fields, type FieldName } from './fields.ts';
import { writeValue, type Value } from './values.ts';

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
export function writeCondition({ field, negated, values }: Condition): readonly [key: string, value: string] {
  const { key, notKey } = fields[field];
  return [negated ? notKey : key, values.map(writeValue).join(',')];
}

/** The selection in writing: equal for equal selections, and only for those. */
export const selectionKey = ({ conditions }: Selection): string =>
  conditions.map((condition) => writeCondition(condition).join('=')).join('&');

/** The selection of these conditions, in one order whatever theirs; what is said twice stands once. */
export function selectionOf(conditions: readonly Condition[]): Selection {
  const ordered = conditions
    .filter(({ values }) => values.length > 0)
    .map((condition) => ({ ...condition, values: onceInOrder(condition.values, writeValue) }));
  const byField = fieldNames.flatMap((field) =>
    [false, true].flatMap((negated) =>
      onceInOrder(
        ordered.filter((condition) => condition.field === field && condition.negated === negated),
        (condition) => writeCondition(condition)[1],
      ),
    ),
  );
  return { conditions: byField };
}

/** The parts in the order of what they are written as, each once. */
function onceInOrder<Part>(parts: readonly Part[], write: (part: Part) => string): readonly Part[] {
  const byText = new Map(parts.map((part) => [write(part), part]));
  return [...byText].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, part]) => part);
}
