import { loadAnalyses, type PageId } from '@mangetamain/analytics';

/**
 * What it takes to show a page: its component and its analyses, fetched when somebody goes there, or before. Rejects
 * where their code does not arrive.
 */
export async function loadPage(id: PageId) {
  const [{ Page }, analyses] = await Promise.all([import('../page/page.tsx'), loadAnalyses(id)]);
  return { Page, analyses };
}
