import { significance, type Claim } from '../../analysis/claim.ts';
import { claimed } from '../../analysis/finding.ts';
import type { KeyFigureDraft } from '../../analysis/key-figures.ts';
import { percent, probability, text, type Text } from '../../text/index.ts';

/** How sure a claim is, with its corrected p; `bound` is the share of the year below which a difference is none. */
export const certaintyFigure = (label: Text, claim: Claim, bound: number): KeyFigureDraft => ({
  label,
  value: claimed('seasonality.certainty', claim, { bound: percent(bound, 0) }),
  detail:
    claim.pValue === null
      ? null
      : text('seasonality.key.corrected', { p: probability(claim.pValue), family: claim.family }),
});

/** The same of a test over all that has no direction. */
export const certaintyOfTest = (pValue: number): Text =>
  text(pValue < significance ? 'seasonality.certainty.up' : 'seasonality.certainty.unclear');
