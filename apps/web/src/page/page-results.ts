import { kpisOf, type Analysis, type Kpi, type Page } from '@mangetamain/analytics';
import type { Text } from '@mangetamain/analytics/text';
import type { AnalysisRun } from '../analysis/analysis-run.ts';

/** The analysis that a KPI comes from: the first two parts of its id. */
const analysisOfKpi = (kpi: string) => kpi.split('.').slice(0, 2).join('.');

/** Ids of the analyses that the head of the page speaks of: they run whether they are in view or not. */
export function leadersOf(page: Page, analyses: readonly Analysis[]): ReadonlySet<string> {
  const named = new Set([...page.summaries, ...page.kpis.map(analysisOfKpi)]);
  return new Set(analyses.map(({ id }) => id).filter((id) => named.has(id)));
}

/** True of an analysis that has not answered yet, and still may. */
export const isPending = ({ state }: AnalysisRun) => state().last === null && state().status !== 'failed';

/** The KPIs of a page in its order, `null` for each whose analysis has not answered yet. */
export function pageKpis(page: Page, runs: readonly AnalysisRun[]): readonly (Kpi | null)[] {
  const presentations = runs.flatMap((run) => run.state().last ?? []);
  const known = new Map(kpisOf(page, presentations).map((kpi) => [kpi.id, kpi]));
  const pending = new Set(runs.filter(isPending).map(({ analysis }) => analysis.id));
  return page.kpis.flatMap((id) => known.get(id) ?? (pending.has(analysisOfKpi(id)) ? [null] : []));
}

/** The sentences of the key finding, in the page's order. */
export function pageSummaries(page: Page, runs: readonly AnalysisRun[]): readonly Text[] {
  return page.summaries.flatMap((id) => {
    const run = runs.find(({ analysis }) => analysis.id === id);
    return run?.state().last?.summary ?? [];
  });
}
