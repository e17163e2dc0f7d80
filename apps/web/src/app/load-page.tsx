import { loadAnalyses, type Page } from '@mangetamain/analytics';
import type { JSX } from 'solid-js';

/**
 * A page with its analyses, as a component: their code is fetched when somebody goes there, or before. Rejects where it
 * does not arrive.
 */
export async function loadPage(page: Page): Promise<{ default: () => JSX.Element }> {
  const [{ Page: AnyPage }, analyses] = await Promise.all([
    import('../page/page.tsx'),
    loadAnalyses(page.id),
  ]);
  return { default: () => <AnyPage page={page} analyses={analyses} /> };
}
