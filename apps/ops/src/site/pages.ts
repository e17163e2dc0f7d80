/** Addresses that the web application answers itself: each is served its one HTML file. */
export const pagePaths: ReadonlySet<string> = new Set([
  '/',
  '/trends',
  '/seasonality',
  '/weekend',
  '/ratings',
]);

export const PAGE_FILE = 'index.html';
