import { holm } from '../stats/index.ts';
import { claimOf, type Claim, type Evidence } from './claim.ts';

/** What is known of one of several groups that are judged together, its p before any correction. */
type GroupEvidence = Pick<Evidence, 'estimate' | 'interval' | 'pValue'>;

/**
 * What may be said of each group: Holm's p over the groups, after the test over all. Null for `gate` where there is no
 * such test: then nothing is claimed.
 */
export function groupClaims(
  groups: readonly GroupEvidence[],
  shared: Pick<Evidence, 'page' | 'gate' | 'within'>,
): readonly Claim[] {
  const corrected = holm(groups.map(({ pValue }) => pValue));
  return groups.map(({ estimate, interval }, index) =>
    claimOf({
      estimate,
      interval,
      pValue: corrected[index] ?? null,
      family: groups.length,
      ...shared,
    }),
  );
}
