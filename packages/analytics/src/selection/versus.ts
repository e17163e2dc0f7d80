import { decodeSelection, type LeftOut } from './address.ts';
import { selectionKeys } from './fields.ts';
import { selectionKey, selectionOf, writeCondition, type Selection } from './selection.ts';

/** The key of what a selection is compared with. */
export const versusKey = 'vs';

const all = 'all';
const none = 'none';

/**
 * What an address compares its selection with: all recipes where it does not say, another selection, whose conditions each
 * stand as `vs=tag=desserts`, or nothing, which is null. What is not understood is left out and told.
 */
export function decodeVersus(search: Iterable<readonly [string, string]>): {
  readonly versus: Selection | null;
  readonly leftOut: readonly LeftOut[];
} {
  const written = [...search].flatMap(([key, value]) => (key === versusKey ? [value] : []));
  if (written.includes(none)) return { versus: null, leftOut: [] };
  const conditions = written.filter((value) => value !== all).map(split);
  const { selection, leftOut } = decodeSelection(conditions);
  const unknown = conditions.filter(([key]) => !selectionKeys.has(key));
  const told = [...unknown, ...leftOut.map((each) => [each.key, each.written] as const)];
  return {
    versus: selection,
    leftOut: told.map(([key, value]) => ({
      key: versusKey,
      written: value === '' ? key : `${key}=${value}`,
    })),
  };
}

function split(written: string): readonly [key: string, value: string] {
  const [key = '', ...values] = written.split('=');
  return [key, values.join('=')];
}

/** Writes what the selection is compared with into a query string, in place of what it held; all recipes need no words. */
export function writeVersus(search: URLSearchParams, versus: Selection | null): void {
  search.delete(versusKey);
  if (versus === null) search.append(versusKey, none);
  else
    for (const condition of versus.conditions) search.append(versusKey, writeCondition(condition).join('='));
}

/** What a selection is really compared with: nothing where that would be itself. */
export const comparedWith = (selection: Selection, versus: Selection | null): Selection | null =>
  versus === null || selectionKey(selection) === selectionKey(versus) ? null : versus;

/** The recipes of both selections. */
export const common = (one: Selection, other: Selection): Selection =>
  selectionOf([...one.conditions, ...other.conditions]);

/**
 * What a selection is worth comparing with, beside all recipes: with each of its conditions turned into its opposite, and
 * with it left out where others remain, which tells what that condition alone changes.
 */
export function worthComparing({ conditions }: Selection): readonly Selection[] {
  return conditions.flatMap((condition) => {
    const others = conditions.filter((each) => each !== condition);
    const opposite = selectionOf([...others, { ...condition, negated: !condition.negated }]);
    return others.length === 0 ? [opposite] : [selectionOf(others), opposite];
  });
}
