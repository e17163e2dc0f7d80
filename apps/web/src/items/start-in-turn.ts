import { createEffect, onMount } from 'solid-js';
import type { AnalysisRun } from '../analysis/analysis-run.ts';

/** Starts one after another, so that the first stands soonest and the page stays free between two of them. */
export function startInTurn(
  runs: readonly AnalysisRun[],
  isWanted: (run: AnalysisRun) => boolean = () => true,
): void {
  onMount(() => runs[0]?.start());
  createEffect(() => {
    const wanted = runs.filter(isWanted);
    if (wanted.some((each) => each.state().status === 'running')) return;
    wanted.find((each) => each.state().status === 'waiting')?.start();
  });
}
