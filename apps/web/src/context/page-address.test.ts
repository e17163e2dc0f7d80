import { pages } from '@mangetamain/analytics';
import { expect, it } from 'vitest';
import { analysisPath, homeHref, pageAt, pageHref, pagePath } from './page-address.ts';

it.each(pages)('finds $id by its path, and by that of an analysis on it', ({ id }) => {
  expect(pageAt(pagePath(id))).toBe(id);
  expect(pageAt(analysisPath({ page: id, name: 'volume' }))).toBe(id);
});

it('leads from the root to the overview, which is no page, and from elsewhere nowhere', () => {
  expect(pageAt('/')).toBeNull();
  expect(homeHref(new URLSearchParams('lang=fr&years=2002-2013'))).toBe('/?lang=fr');
  expect(pageAt('/soups')).toBeNull();
  expect(pageAt('/trendsetters')).toBeNull();
});

it.each([
  ['trends', '/trends?lang=fr&years=2002-2013&minutes=10-60&tag=easy&tag=main-dish,soups'],
  ['weekend', '/weekend?lang=fr&years=2002-2013&minutes=10-60&tag=easy&tag=main-dish,soups'],
])('carries to %s what that page understands', (id, href) => {
  const page = pages.find((each) => each.id === id);
  if (page === undefined) throw new Error(`There is no page ${id}.`);
  const search = new URLSearchParams(
    'lang=fr&years=2002-2013&minutes=10-60&tag=easy&tag=main-dish,soups&volume.scale=log&utm=x',
  );
  expect(pageHref(page, search)).toBe(href);
});
