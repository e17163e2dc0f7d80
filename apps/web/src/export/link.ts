import type { Analysis } from '@mangetamain/analytics';
import { pagePath } from '../context/page-address.ts';
import { keptSearch } from '../state/url-state.ts';

/** The address of an analysis as it is shown now: its page, the parameters that the page understands, its anchor. */
export function linkTo(
  analysis: Pick<Analysis, 'page' | 'name'>,
  search: URLSearchParams,
  understood: ReadonlySet<string>,
  origin: string,
): string {
  return `${origin}${pagePath(analysis.page)}${keptSearch(search, understood)}#${analysis.name}`;
}
