import { type PageId, pageIds } from '@mangetamain/analytics/page-ids';

const pages: ReadonlyMap<string, PageId> = new Map([
  ['/', pageIds[0]],
  ...pageIds.map((id): [string, PageId] => [`/${id}`, id]),
]);

/** Addresses that the web application answers itself: each is served its one HTML file. */
export const pagePaths: ReadonlySet<string> = new Set(pages.keys());

/** The page at an address, or null; the first one at the root. */
export const pageAt = (path: string): PageId | null => pages.get(path) ?? null;

export const PAGE_FILE = 'index.html';
