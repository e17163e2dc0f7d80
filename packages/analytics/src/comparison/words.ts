import type { Claim } from '../analysis/claim.ts';
import { directed } from '../analysis/finding.ts';
import { probability, text, type Text } from '../text/index.ts';
import type { Difference } from './difference.ts';

/** How differences are computed, and what they say. */
export const comparisonMethod: readonly Text[] = [
  text('comparison.method.estimates'),
  text('comparison.method.overlap'),
  text('comparison.method.claims'),
];

/** A sentence on a difference, with what it claims. */
export interface DifferenceFinding {
  readonly text: Text;
  readonly verdict: Claim['verdict'];
}

/** What may be said of a difference: which way and how large with its interval, or that none can be told. */
export function differenceFinding({ own, other, claim }: Difference, otherName: Text): DifferenceFinding {
  const { estimate, interval, pValue, verdict } = claim;
  const [low, high] = interval ?? [0, 0];
  const sentence = directed('comparison', verdict, {
    subject: own.subject,
    other: otherName,
    difference: own.writeDifference(estimate ?? 0),
    value: own.write(own.value),
    reference: own.write(other.value),
    low: own.writeDifference(low),
    high: own.writeDifference(high),
    q: probability(pValue ?? 1),
  });
  return { text: sentence, verdict };
}
