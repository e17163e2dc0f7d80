import { pages, type Analysis, type Page, type PageId } from '@mangetamain/analytics';
import { selectionKeys, versusKey } from '@mangetamain/analytics/selection';
import { localeKey } from '../state/locale.ts';
import { keptSearch } from '../state/url-state.ts';

/** Path of a page: its id. */
export function pagePath(page: PageId): string {
  return `/${page}`;
}

/** Path of an analysis on its page: a link to it tells what it found, before it is opened. */
export const analysisPath = ({ page, name }: Pick<Analysis, 'page' | 'name'>): string =>
  `${pagePath(page)}/${name}`;

/** What the router matches for a page, and for an analysis on it. */
export const pageRoutePath = (page: PageId): string => `${pagePath(page)}/:analysis?`;

/** The page that a path leads to, to all of it or to an analysis on it; or null. */
export const pageAt = (pathname: string): PageId | null =>
  pages.find(({ id }) => pathname === pagePath(id) || pathname.startsWith(`${pagePath(id)}/`))?.id ?? null;

/** Address of the overview that keeps the language. */
export const homeHref = (search: URLSearchParams): string => `/${keptSearch(search, new Set([localeKey]))}`;

/** Address of a page that keeps the language, the selection and the shared filters it understands. */
export function pageHref({ id, sharedControls }: Page, search: URLSearchParams): string {
  return `${pagePath(id)}${keptSearch(search, new Set([localeKey, ...selectionKeys, versusKey, ...sharedControls]))}`;
}
