import { nestedScreenIds, pageIds, screenIds } from '@mangetamain/analytics/page-ids';

export const PAGE_FILE = 'index.html';

const pagePaths: ReadonlySet<string> = new Set(['/', ...[...pageIds, ...screenIds].map((id) => `/${id}`)]);

/** Whether the web application answers an address itself: each is served its one HTML file. */
export const isPagePath = (path: string): boolean =>
  pagePaths.has(path) || nestedScreenIds.some((id) => path.startsWith(`/${id}/`));
