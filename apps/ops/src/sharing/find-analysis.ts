import type { Analysis } from '@mangetamain/analytics';
import { analyses } from '@mangetamain/analytics/registry';
import { analysisUnknown } from './sharing-problems.ts';

/** The analysis of an id. Throws HttpProblem `analysis_unknown`. */
export function findAnalysis(given: string): Analysis {
  const found = analyses.find(({ id }) => id === given);
  if (found === undefined) throw analysisUnknown(given);
  return found;
}

/** The analysis of a path such as `/trends/duration`, or null. */
export const analysisAt = (path: string): Analysis | null =>
  analyses.find(({ page, name }) => path === `/${page}/${name}`) ?? null;
