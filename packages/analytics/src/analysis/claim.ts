import type { Ends } from '../stats/index.ts';
import { sharesOf, type PageId } from './page-ids.ts';
import type { Verdict } from './presentation.ts';

/** A difference, and what the evidence allows to say of it: made once, in the model; every sentence is made from it. */
export interface Claim {
  readonly verdict: Exclude<Verdict, 'none'>;
  /** In the unit of the measure; null where there are too few data. */
  readonly estimate: number | null;
  readonly interval: Ends | null;
  /** Of "no difference", corrected over the family and the shares of the page; null where nothing was tested. */
  readonly pValue: number | null;
  /** How many tests of the card the correction covers. */
  readonly family: number;
  /** The bounds within which a difference counts as none; null where none are stated. */
  readonly within: number | null;
}

export interface Evidence {
  /** The page whose cards share one chance of a false claim; null for what is asked by itself. */
  readonly page: PageId | null;
  readonly estimate: number | null;
  /** Of the difference, 95 %. */
  readonly interval: Ends | null;
  /** Corrected over the family, where several differences could have been named. */
  readonly pValue: number | null;
  readonly family?: number;
  /** A test over all that comes first: where it finds nothing, nothing is claimed. Corrected for the page as p is. */
  readonly gate?: number | null;
  readonly within?: number;
}

/** Whether a verdict says which way: only then may a difference be named. */
export const isDirection = (verdict: Verdict): verdict is 'up' | 'down' =>
  verdict === 'up' || verdict === 'down';

/** Chance that a page claims anything where there is nothing, as every correction keeps it. */
export const significance = 0.05;

/**
 * A p-value corrected for being one of the questions of its page (Bonferroni): no card has to know what the
 * others found, and the whole page claims something in at most 5 % of cases where there is nothing.
 */
export function overPage<P extends number | null>(pValue: P, page: PageId | null): P | number {
  return pValue === null || page === null ? pValue : Math.min(1, sharesOf[page] * pValue);
}

/**
 * The claim that the evidence bears. Clear takes three: the corrected p below 5 %, the test over all too where there is
 * one, and an interval without zero. No difference takes an interval wholly within the stated bounds, which is the
 * equivalence test of two one-sided tests at 2.5 %. What is neither is uncertain.
 * Source: Schuirmann (1987), J. Pharmacokinetics and Biopharmaceutics 15:657.
 */
export function claimOf(evidence: Evidence): Claim {
  const { page, estimate, interval, family = 1, gate = 0, within } = evidence;
  const pValue = overPage(evidence.pValue, page);
  const claim = { estimate, interval, pValue, family, within: within ?? null };
  if (estimate === null || interval === null || pValue === null || gate === null)
    return { ...claim, verdict: 'thin' };
  const [low, high] = interval;
  if (pValue < significance && overPage(gate, page) < significance && (low > 0 || high < 0))
    return { ...claim, verdict: low > 0 ? 'up' : 'down' };
  const isSame = within !== undefined && -within < low && high < within;
  return { ...claim, verdict: isSame ? 'same' : 'unclear' };
}
