import { largest, smallest } from '../../../analysis/extremes.ts';
import type { Claim } from '../../../analysis/claim.ts';
import type { Ends } from '../../../stats/index.ts';

interface Difference {
  readonly difference: number;
  readonly interval: Ends;
}

/**
 * What may be said of all groups together. Up where one is clearly higher than the rest, down where one is only clearly
 * lower; the same where each is within the bounds. The estimate is that of the gap between the highest and the lowest.
 */
export function calendarClaim(
  groups: readonly { readonly claim: Claim }[],
  gap: Difference | null,
  gate: number | null,
  within: number,
): Claim {
  const verdicts = groups.map(({ claim }) => claim.verdict);
  const evidence = { pValue: gate, family: groups.length, within };
  const claim = { estimate: gap?.difference ?? null, interval: gap?.interval ?? null, ...evidence };
  if (gap === null || gate === null) return { ...claim, verdict: 'thin' };
  if (verdicts.includes('up')) return { ...claim, verdict: 'up' };
  if (verdicts.includes('down')) return { ...claim, verdict: 'down' };
  return { ...claim, verdict: verdicts.every((verdict) => verdict === 'same') ? 'same' : 'unclear' };
}

/** The groups that a sentence may name: the highest of those clearly above the rest, the lowest of those below. */
export function namedOf(
  groups: readonly { readonly key: string; readonly value: number; readonly claim: Claim }[],
) {
  const pointing = (verdict: 'up' | 'down') => groups.filter(({ claim }) => claim.verdict === verdict);
  return {
    higher: largest(pointing('up'), ({ value }) => value)?.key ?? null,
    lower: smallest(pointing('down'), ({ value }) => value)?.key ?? null,
  };
}
