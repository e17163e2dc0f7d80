import { selectionOf, writeSelection } from '@mangetamain/analytics/selection';
import type { ItemKind } from '@mangetamain/analytics/profile';
import { screenPath } from '../context/screens.ts';
import { localeKey } from '../state/locale.ts';
import { keptSearch, searchString } from '../state/url-state.ts';

/** Address of the list of the recipes that have one of these names, in the language of this one. */
export function recipesHref(kind: ItemKind, names: readonly string[], search: URLSearchParams): string {
  const kept = new URLSearchParams(keptSearch(search, new Set([localeKey])));
  const field = kind === 'tags' ? 'tag' : 'ingredient';
  writeSelection(kept, selectionOf([{ field, negated: false, values: names }]));
  return `${screenPath('recipes')}${searchString(kept)}`;
}
