import { headlinesOf, type Analysis, type Kpi } from '@mangetamain/analytics';
import type { Text } from '@mangetamain/analytics/text';
import type { AnalysisRun } from '../analysis/analysis-run.ts';
import { commonCause } from '../analysis/error-words.ts';

const headlinesOfRuns = (runs: readonly AnalysisRun[]) => headlinesOf(runs.map(({ analysis }) => analysis));

/** Ids of the analyses that the head of the page speaks of: they run whether they are in view or not. */
export function leadersOf(analyses: readonly Analysis[]): ReadonlySet<string> {
  const { summaries, kpis } = headlinesOf(analyses);
  return new Set([...summaries, ...kpis.map(({ analysis }) => analysis)]);
}

/** True of an analysis that has not answered yet, and still may. */
export const isPending = ({ state }: AnalysisRun) => state().last === null && state().status !== 'failed';

/** The KPIs of a page in its order, `null` for each whose analysis has not answered yet. */
export function pageKpis(runs: readonly AnalysisRun[]): readonly (Kpi | null)[] {
  const known = new Map(runs.flatMap((run) => run.state().last?.kpis ?? []).map((kpi) => [kpi.id, kpi]));
  const pending = new Set(runs.filter(isPending).map(({ analysis }) => analysis.id));
  return headlinesOfRuns(runs).kpis.flatMap(
    ({ id, analysis }) => known.get(id) ?? (pending.has(analysis) ? [null] : []),
  );
}

/** The sentences of the key finding, in the page's order. */
export function pageSummaries(runs: readonly AnalysisRun[]): readonly Text[] {
  return headlinesOfRuns(runs).summaries.flatMap((id) => {
    const run = runs.find(({ analysis }) => analysis.id === id);
    return run?.state().last?.summary ?? [];
  });
}

/** The runs that failed for the reason that a card before them tells. */
export function repeatedFailures(runs: readonly AnalysisRun[]): ReadonlySet<AnalysisRun> {
  const told = new Set<string>();
  return new Set(
    runs.filter(({ state }) => {
      const current = state();
      const cause = current.status === 'failed' ? commonCause(current.error) : null;
      if (cause === null) return false;
      const repeats = told.has(cause);
      told.add(cause);
      return repeats;
    }),
  );
}
