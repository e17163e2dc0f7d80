import { isDirection, significance, type Claim } from '../../analysis/claim.ts';
import { text, type Text } from '../../text/index.ts';

/** "Clear", "Uncertain", "No difference" or "Too few recipes": how sure a claim is, as the value of a key figure. */
export function certainty({ verdict }: Pick<Claim, 'verdict'>): Text {
  return text(`weekend.certainty.${isDirection(verdict) ? 'clear' : verdict}`);
}

/** The same of a test over all that has no direction; null where it could not be made. */
export function certaintyOfTest(pValue: number | null): Text {
  if (pValue === null) return text('weekend.certainty.thin');
  return text(pValue < significance ? 'weekend.certainty.clear' : 'weekend.certainty.unclear');
}
