import { pages, type Page, type PageId } from '@mangetamain/analytics';
import { selectionKeys, versusKey } from '@mangetamain/analytics/selection';
import { localeKey } from '../state/locale.ts';
import { keptSearch } from '../state/url-state.ts';

/** Path of a page: its id. */
export function pagePath(page: PageId): string {
  return `/${page}`;
}

/** The page that a path leads to, or null. */
export const pageAt = (pathname: string): PageId | null =>
  pages.find(({ id }) => pagePath(id) === pathname)?.id ?? null;

/** Address of the overview that keeps the language. */
export const homeHref = (search: URLSearchParams): string => `/${keptSearch(search, new Set([localeKey]))}`;

/** Address of a page that keeps the language, the selection and the shared filters it understands. */
export function pageHref({ id, sharedControls }: Page, search: URLSearchParams): string {
  return `${pagePath(id)}${keptSearch(search, new Set([localeKey, ...selectionKeys, versusKey, ...sharedControls]))}`;
}
