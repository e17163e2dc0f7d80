import { claimOf, type Claim } from '../../analysis/claim.ts';
import { largest } from '../../analysis/extremes.ts';
import type { PeriodKey } from '../calendar/year.ts';

/** A part of the year, and what may be said of its difference from the whole. */
interface ClaimedPart {
  readonly period: PeriodKey;
  readonly claim: Claim;
}

/** What a card says of the year as a whole. */
export interface YearClaim extends Claim {
  /** The part of the year that may be named; null unless one clearly lies above or below. */
  readonly period: PeriodKey | null;
}

/** The part that lies farthest above ('up') or below the year, of those that clearly do; null where none does. */
export const farthest = <Part extends ClaimedPart>(
  parts: readonly Part[],
  direction: 'up' | 'down',
): Part | null =>
  largest(
    parts.filter(({ claim }) => claim.verdict === direction),
    sizeOf,
  );

const sizeOf = ({ claim }: ClaimedPart) => Math.abs(claim.estimate ?? 0);

const fewestToCompare = 2;

/**
 * The claim on the part farthest above the year, else on the one farthest below. Where none may be named: no difference
 * if every part lies within the bounds, too few data if fewer than two could be compared, uncertain otherwise.
 */
export function yearClaim(parts: readonly ClaimedPart[]): YearClaim {
  const named = farthest(parts, 'up') ?? farthest(parts, 'down');
  if (named !== null) return { ...named.claim, period: named.period };
  const compared = parts.filter(({ claim }) => claim.verdict !== 'thin');
  const most = largest(compared, sizeOf);
  if (most === null || compared.length < fewestToCompare)
    return {
      ...claimOf({ page: 'seasonality', estimate: null, interval: null, pValue: null, family: 0 }),
      period: null,
    };
  const isSame = parts.every(({ claim }) => claim.verdict === 'same');
  return { ...most.claim, verdict: isSame ? 'same' : 'unclear', period: null };
}
