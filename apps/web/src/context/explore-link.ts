import { keptSearch, searchString } from '../state/url-state.ts';
import { keptOnScreens, screenHref, screenPath } from './screens.ts';

/** Parameter of the address that carries a statement. */
export const statementKey = 'sql';

/** Longest address that carries a statement: servers and messengers cut longer ones. */
const longestSearch = 8_000;

/** Attributes of a link that opens a statement: the address carries it, or, where it is too long, the visit alone. */
interface ExploreLink {
  readonly href: string;
  /** JSON that the router gives the visit: an object with `sql`. */
  readonly state?: string;
}

/** The way to Explore with a statement written in, in the same language and back to the same recipes. */
export function exploreLink(sql: string, search: URLSearchParams): ExploreLink {
  const parameters = new URLSearchParams(keptSearch(search, keptOnScreens));
  parameters.set(statementKey, sql);
  const carried = searchString(parameters);
  return fitsAddress(sql)
    ? { href: `${screenPath('explore')}${carried}` }
    : { href: screenHref('explore', search), state: JSON.stringify({ sql }) };
}

/** Whether an address can carry the statement. */
export const fitsAddress = (sql: string): boolean =>
  searchString(new URLSearchParams({ [statementKey]: sql })).length <= longestSearch;
