import { pageIds, screenIds } from '@mangetamain/analytics';
import { expect, it } from 'vitest';
import { screenHref, screenPath, screenRoute, screens } from './screens.ts';

it('has one place in the navigation for every screen, and no path of a page', () => {
  expect(screens.map(({ id }) => id).toSorted()).toEqual(screenIds.toSorted());
  expect(screenIds.filter((id) => new Set<string>(pageIds).has(id))).toEqual([]);
});

it('writes the thing shown so that it is one part of the path', () => {
  expect(screenPath('recipes')).toBe('/recipes');
  expect(screenPath('ingredients', 'half & half/milk')).toBe('/ingredients/half%20%26%20half%2Fmilk');
});

it('keeps the language, and nothing that belongs to a page', () => {
  const search = new URLSearchParams('lang=fr&years=2002-2013&utm=x');
  expect(screenHref('tags', search, 'desserts')).toBe('/tags/desserts?lang=fr');
});

it('keeps the recipes that are selected where recipes are listed', () => {
  const search = new URLSearchParams('tag=desserts&without=nuts&years=2002-2013&lang=fr');
  expect(screenHref('recipes', search)).toBe('/recipes?tag=desserts&without=nuts&lang=fr');
  expect(screenHref('explore', search)).toBe('/explore?tag=desserts&without=nuts&lang=fr');
});

it('matches things only where a screen has addresses for them', () => {
  expect(screenRoute('recipes')).toBe('/recipes/:name?');
  expect(screenRoute('explore')).toBe('/explore');
});
