import type { Analysis } from '../analysis/analysis.ts';
import type { PageId } from '../analysis/page-ids.ts';

const registries: Readonly<Record<PageId, () => Promise<readonly Analysis[]>>> = {
  trends: async () => (await import('./trends/registry.ts')).trends,
  seasonality: async () => (await import('./seasonality/registry.ts')).seasonality,
  weekend: async () => (await import('./weekend/registry.ts')).weekend,
  ratings: async () => (await import('./ratings/registry.ts')).ratings,
};

/**
 * The analyses of a page, in its order, without those of the others: a browser downloads what the page needs. Rejects
 * where their code does not arrive.
 */
export function loadAnalyses(page: PageId): Promise<readonly Analysis[]> {
  return registries[page]();
}
