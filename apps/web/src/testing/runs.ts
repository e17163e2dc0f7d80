import type { Analysis } from '@mangetamain/analytics';
import type { AnalysisRun, RunState } from '../analysis/analysis-run.ts';
import { sample } from './analysis.ts';

/** A run that stays in one state. */
export const runIn = (state: RunState, analysis: Analysis = sample): AnalysisRun => ({
  analysis,
  params: () => ({}),
  state: () => state,
  start: () => undefined,
  retry: () => undefined,
});
