import { nestedScreenIds, type ScreenId } from '@mangetamain/analytics';
import { selectionKeys, versusKey } from '@mangetamain/analytics/selection';
import type { IconName } from '@mangetamain/theme/icons';
import { localeKey } from '../state/locale.ts';
import { keptSearch } from '../state/url-state.ts';

/** A screen that is no page of analyses: where it stands in the navigation. */
export interface ScreenFacts {
  readonly id: ScreenId;
  readonly icon: IconName;
  readonly group: ScreenGroup;
}

export const screenGroups = ['lookUp', 'openData'] as const;

type ScreenGroup = (typeof screenGroups)[number];

export const screens: readonly ScreenFacts[] = [
  { id: 'ingredients', icon: 'carrot', group: 'lookUp' },
  { id: 'tags', icon: 'tags', group: 'lookUp' },
  { id: 'recipes', icon: 'book-open', group: 'lookUp' },
  { id: 'calendar', icon: 'calendar', group: 'lookUp' },
  { id: 'explore', icon: 'code-xml', group: 'openData' },
  { id: 'data', icon: 'database', group: 'openData' },
];

/** Path of a screen, or of one thing that it shows. */
export function screenPath(id: ScreenId, name?: string): string {
  return name === undefined ? `/${id}` : `/${id}/${encodeURIComponent(name)}`;
}

/** What every screen keeps in its address, so that the way back leads to the same recipes. */
export const keptOnScreens: ReadonlySet<string> = new Set([localeKey, ...selectionKeys, versusKey]);

/** Address of a screen, or of one thing that it shows, that keeps the language and the selection. */
export function screenHref(id: ScreenId, search: URLSearchParams, name?: string): string {
  return `${screenPath(id, name)}${keptSearch(search, keptOnScreens)}`;
}

/** What the router matches for a screen: `name` is the thing shown, where the screen has addresses for things. */
export const screenRoute = (id: ScreenId): string =>
  nestedScreenIds.includes(id) ? `/${id}/:name?` : `/${id}`;
