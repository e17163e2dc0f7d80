import { itemNamed } from '@mangetamain/analytics/selection';
import { placeNames } from '@mangetamain/analytics/profile';

/** An item beside the first, once for each; an empty one keeps the colours of those that follow. */
const besideKey = 'beside';

const synonymsKey = 'synonyms';
const mergedWord = 'merged';

/** The most items that stand beside the first one. */
export const mostBeside = placeNames.length - 1;

/** What stands beside an item in an address. */
export interface BesideState {
  /** By place; empty where one was taken away. The last holds an item. */
  readonly beside: readonly string[];
  /** Whether synonyms count as one. */
  readonly merged: boolean;
}

/** Up to the last place that holds an item. */
const trimmed = (places: readonly string[]): readonly string[] =>
  places.slice(0, places.findLastIndex((name) => name !== '') + 1);

/** What an address says beside an item; what it holds twice, or beyond the last place, is left out. */
export function readBeside(search: URLSearchParams, first: string): BesideState {
  const written = search.getAll(besideKey).map((name) => itemNamed(name) ?? '');
  const known = [first, ...written];
  const places = written.map((name, index) => (known.indexOf(name) === index + 1 ? name : ''));
  return {
    beside: trimmed(places.slice(0, mostBeside)),
    merged: search.get(synonymsKey) === mergedWord,
  };
}

/** Writes it into an address; what is so at first leaves it. */
export function writeBeside(search: URLSearchParams, { beside, merged }: BesideState): void {
  search.delete(besideKey);
  for (const name of beside) search.append(besideKey, name);
  if (merged) search.set(synonymsKey, mergedWord);
  else search.delete(synonymsKey);
}

/** Another item in the first place that is free; as it was where there is none, or the item stands there. */
export function withItem(beside: readonly string[], item: string): readonly string[] {
  if (item === '' || beside.includes(item)) return beside;
  const free = beside.indexOf('');
  if (free >= 0) return beside.with(free, item);
  return beside.length < mostBeside ? [...beside, item] : beside;
}

/** Without an item; the others keep their places. */
export const withoutItem = (beside: readonly string[], item: string): readonly string[] =>
  trimmed(beside.map((name) => (name === item ? '' : name)));
