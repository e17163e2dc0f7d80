import { weekdayName, weekdays } from '../analyses/calendar/weekdays.ts';
import { months, periodName } from '../analyses/calendar/year.ts';
import { itemAt } from '../analysis/extremes.ts';
import { decimal, integer, itemName, text, verbatim, year, type Text } from '../text/index.ts';
import { fields, type FieldName } from './fields.ts';
import type { Condition, Selection } from './selection.ts';
import { isBounds, type Bounds, type Value } from './values.ts';

/** The name of a field: "Minutes". */
export const fieldName = (field: FieldName): Text => text(`selection.field.${field}`);

/** What a condition is on: "Minutes", "Without". */
export function conditionLabel({ field, negated }: Pick<Condition, 'field' | 'negated'>): Text {
  if (field === 'ingredient') return text(negated ? 'selection.without' : 'selection.with');
  return fieldName(field);
}

/** More values than this are counted, not listed. */
const listedAtMost = 3;

/** What a condition asks for: "up to 30", "not June or July". */
export function conditionValue({ field, negated, values }: Condition): Text {
  const [first, ...others] = values.slice(0, listedAtMost).map((value) => valueText(field, value));
  if (first === undefined) return verbatim('');
  const listed = others.reduce(
    (before, next) => text('selection.or', { first: before, second: next }),
    first,
  );
  const unlisted = values.length - listedAtMost;
  const value = unlisted > 0 ? text('selection.more', { value: listed, count: unlisted }) : listed;
  // "Without" negates by itself.
  return negated && field !== 'ingredient' ? text('selection.not', { value }) : value;
}

/** A condition in words: "Minutes up to 30". */
export const conditionText = (condition: Condition): Text =>
  text('selection.condition', { label: conditionLabel(condition), value: conditionValue(condition) });

/** A selection within a sentence: "tag desserts, minutes up to 30"; all recipes where nothing is selected. */
export function selectionText({ conditions }: Selection): Text {
  const [first, ...others] = conditions.map((condition) =>
    text('selection.asks', { label: conditionLabel(condition), value: conditionValue(condition) }),
  );
  if (first === undefined) return text('selection.all');
  return others.reduce((before, next) => text('selection.and', { first: before, second: next }), first);
}

/** One value of a field: an item as the data name it, "June", "up to 30". */
export function valueText(field: FieldName, value: Value): Text {
  if (isBounds(value)) return boundsText(field, value);
  const description = fields[field];
  if (description.kind !== 'word') return itemName(value);
  const place = description.words.indexOf(value);
  return field === 'month' ? periodName(`${itemAt(months, place)}`) : weekdayName(itemAt(weekdays, place));
}

function boundsText(field: FieldName, [low, high]: Bounds): Text {
  const description = fields[field];
  const write = (value: number): Text => {
    if (field === 'published') return year(value);
    return Number.isInteger(value) ? integer(value) : decimal(value, 1);
  };
  if (high === null) return text('selection.atLeast', { from: write(low) });
  if (low === high) return write(low);
  const isLowest = description.kind === 'range' && low <= description.minimum;
  if (isLowest && field !== 'published') return text('selection.atMost', { to: write(high) });
  return text('selection.between', { from: write(low), to: write(high) });
}
