import { analyses } from '@mangetamain/analytics/registry';
import { nestedScreenIds, type PageId, pageIds, screenIds } from '@mangetamain/analytics/page-ids';

export const PAGE_FILE = 'index.html';

const pages: ReadonlyMap<string, readonly PageId[]> = new Map<string, readonly PageId[]>([
  ['/', pageIds],
  ...pageIds.map((id) => [`/${id}`, [id]] as const),
  ...analyses.map(({ page, name }) => [`/${page}/${name}`, [page]] as const),
  ...screenIds.map((id) => [`/${id}`, []] as const),
]);

/** Whether the web application answers an address itself: each is served its one HTML file. */
export const isPagePath = (path: string): boolean =>
  pages.has(path) || nestedScreenIds.some((id) => path.startsWith(`/${id}/`));

/** The pages of which something is shown first at an address: of all at the root. */
export const pagesShownAt = (path: string): readonly PageId[] => pages.get(path) ?? [];
