import { pages, type Analysis, type Effect, type Kpi } from '@mangetamain/analytics';
import { overviewKpis, overviewSummaries } from '@mangetamain/analytics/overview';
import type { Text } from '@mangetamain/analytics/text';
import type { AnalysisRun } from '../analysis/analysis-run.ts';
import { pageHref } from '../context/page-address.ts';
import { isPending } from '../page/page-results.ts';

/** An effect with the analysis whose card is its evidence. */
export interface FoundEffect extends Effect {
  readonly analysis: Analysis;
}

/** The effects of every analysis that has answered, in the order of the pages. */
export const foundEffects = (runs: readonly AnalysisRun[]): readonly FoundEffect[] =>
  runs.flatMap(({ analysis, state }) =>
    (state().last?.effects ?? []).map((effect) => ({ ...effect, analysis })),
  );

/** Address of the card that an effect comes from, in the language of this address. */
export function evidenceHref({ analysis }: Pick<FoundEffect, 'analysis'>, search: URLSearchParams): string {
  const page = pages.find(({ id }) => id === analysis.page);
  return page === undefined ? '/' : `${pageHref(page, search)}#${analysis.name}`;
}

/** The sentences of the headline that are known, in order. */
export const headlineOf = (runs: readonly AnalysisRun[]): readonly Text[] =>
  overviewSummaries.flatMap(
    (id) => runs.find(({ analysis }) => analysis.id === id)?.state().last?.summary ?? [],
  );

/** The key figures in order, `null` for each that is still to come. */
export function keyFiguresOf(runs: readonly AnalysisRun[]): readonly (Kpi | null)[] {
  if (runs.length === 0) return overviewKpis.map(() => null);
  return overviewKpis.flatMap((id) => {
    const run = runs.find(({ analysis }) => id.startsWith(`${analysis.id}.`));
    const known = run?.state().last?.kpis.find((kpi) => kpi.id === id);
    return known ?? (run !== undefined && isPending(run) ? [null] : []);
  });
}
