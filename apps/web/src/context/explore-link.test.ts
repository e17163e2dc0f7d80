import { expect, it } from 'vitest';
import { exploreLink, fitsAddress, statementKey } from './explore-link.ts';

const french = new URLSearchParams('lang=fr&years=2001-2002');

it('carries the statement and the language, and no filter', () => {
  const sql = "SELECT 'é & ?' AS a\nFROM recipes -- 100 %";
  const { href, state } = exploreLink(sql, french);
  const url = new URL(href, 'http://kitchen.test');
  expect(url.pathname).toBe('/explore');
  expect(url.searchParams.get(statementKey)).toBe(sql);
  expect([...url.searchParams.keys()].toSorted()).toEqual(['lang', 'sql']);
  expect(state).toBeUndefined();
});

it('leaves a long statement out of the address, and gives it to the visit', () => {
  const sql = `SELECT '${'x'.repeat(9_000)}'`;
  expect(fitsAddress(sql)).toBe(false);
  expect(exploreLink(sql, french)).toEqual({ href: '/explore?lang=fr', state: JSON.stringify({ sql }) });
});
