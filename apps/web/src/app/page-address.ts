import { analysesOf, paramKey, type PageId } from '@mangetamain/analytics';
import { localeKey } from '../state/locale.ts';
import { keptSearch } from '../state/url-state.ts';

/** Path of a page: its id. */
export function pagePath(page: PageId): string {
  return `/${page}`;
}

/** Keys of the query string that a page understands: its controls', and the language. */
export function pageKeys(page: PageId): ReadonlySet<string> {
  const controls = analysesOf(page).flatMap((analysis) =>
    Object.entries(analysis.controls).map(([name, control]) => paramKey(analysis, name, control.shared)),
  );
  return new Set([localeKey, ...controls]);
}

/** Address of a page that keeps the language and the shared filters it understands. */
export function pageHref(page: PageId, search: URLSearchParams): string {
  return `${pagePath(page)}${keptSearch(search, pageKeys(page))}`;
}
