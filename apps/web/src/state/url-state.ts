import { encodeParam, paramKey, type Analysis, type Control } from '@mangetamain/analytics';

/** A new entry in the browser's history, or the current one rewritten. */
export type HistoryMode = 'push' | 'replace';

/** Where the controls' values live: the query string of the address. */
export interface UrlState {
  /** The query string now; reactive. */
  readonly search: () => URLSearchParams;
  /** Applies a change to the query string and keeps the scroll position. */
  readonly update: (change: (search: URLSearchParams) => void, mode: HistoryMode) => void;
}

/** Writes one control's value; the initial value leaves the link. */
export function writeControl(
  search: URLSearchParams,
  analysis: Pick<Analysis, 'name'>,
  name: string,
  control: Control,
  value: unknown,
): void {
  const key = paramKey(analysis, name, control.shared);
  const written = encodeParam(control, value);
  if (written === null) search.delete(key);
  else search.set(key, written);
}

/** `vs=tag%3D…`: a condition of what a selection is compared with, its sign coded. */
const comparedCondition = /((?:^|&)vs=[a-z-]+)%3D/gu;

/** The query string as it stands in an address; commas and the like stay readable. */
export function searchString(search: URLSearchParams): string {
  // Neither needs a code in a query: without it lists, and conditions to compare with, read as they were written.
  const written = search.toString().replaceAll('%2C', ',').replaceAll(comparedCondition, '$1=');
  return written === '' ? '' : `?${written}`;
}

/** The parameters of a link that another page understands too: the given keys, and nothing else. */
export function keptSearch(search: URLSearchParams, keys: ReadonlySet<string>): string {
  return searchString(new URLSearchParams([...search].filter(([key]) => keys.has(key))));
}
