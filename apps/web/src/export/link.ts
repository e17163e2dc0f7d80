import type { Analysis } from '@mangetamain/analytics';
import { keptSearch } from '../state/url-state.ts';
import { pageKeys, pagePath } from '../app/page-address.ts';

/** The address of an analysis as it is shown now: its page, the filters in force, its anchor. */
export function linkTo(analysis: Analysis, search: URLSearchParams, origin: string): string {
  return `${origin}${pagePath(analysis.page)}${keptSearch(search, pageKeys(analysis.page))}#${analysis.name}`;
}
