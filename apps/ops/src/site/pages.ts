import { pageIds } from '@mangetamain/analytics/page-ids';

/** Addresses that the web application answers itself: each is served its one HTML file. */
export const pagePaths: ReadonlySet<string> = new Set(['/', ...pageIds.map((id) => `/${id}`)]);

export const PAGE_FILE = 'index.html';
