import {
  goodnessOfFit,
  kruskalWallis,
  type GoodnessOfFit,
  type GroupedCounts,
  type KruskalWallisResult,
} from '../stats/index.ts';

/** What models keep of a test of all groups by their ranks. */
export type RankTest = Pick<KruskalWallisResult, 'h' | 'degreesOfFreedom' | 'pValue' | 'epsilonSquared'>;

/** Whether values differ between groups, by their ranks; null where that cannot be tested. */
export function rankTest(table: GroupedCounts): RankTest | null {
  const found = kruskalWallis(table);
  if (found === null) return null;
  const { h, degreesOfFreedom, pValue, epsilonSquared } = found;
  return { h, degreesOfFreedom, pValue, epsilonSquared };
}

/** What models keep of a test of counts against their exposures. */
export type FitTest = Pick<GoodnessOfFit, 'chiSquare' | 'degreesOfFreedom' | 'pValue' | 'cohensW'>;

/** Whether counts differ from what their exposures would have them; null where that cannot be tested. */
export function fitTest(counts: readonly number[], exposures: readonly number[]): FitTest | null {
  const found = goodnessOfFit(counts, exposures);
  if (found === null) return null;
  const { chiSquare, degreesOfFreedom, pValue, cohensW } = found;
  return { chiSquare, degreesOfFreedom, pValue, cohensW };
}
