import type { Analysis } from '../analysis/analysis.ts';
import type { PageId } from '../analysis/page-ids.ts';
import { ratings } from './ratings/registry.ts';
import { seasonality } from './seasonality/registry.ts';
import { trends } from './trends/registry.ts';
import { weekend } from './weekend/registry.ts';

const registries: Readonly<Record<PageId, readonly Analysis[]>> = { trends, seasonality, weekend, ratings };

/** Every analysis, page by page. Browsers load one page at a time: see load-analyses.ts. */
export const analyses: readonly Analysis[] = Object.values(registries).flat();

/** The analyses of a page, in its order. */
export function analysesOf(page: PageId): readonly Analysis[] {
  return registries[page];
}
