import type { EffectDraft } from '../../analysis/effect.ts';
import { text, type Text } from '../../text/index.ts';
import { inPeriod, type PeriodKey } from '../calendar/year.ts';
import type { YearClaim } from './year-claim.ts';

interface ClaimedYear<Part> extends Pick<EffectDraft, 'key' | 'subject' | 'finding' | 'ratioOf'> {
  readonly claim: YearClaim;
  readonly parts: readonly Part[];
  readonly value: (part: Part) => number;
  /** The value of the whole year. */
  readonly ofYear: number;
  readonly write: (value: number) => Text;
}

/** What a card claims of the year: the part that it names against the whole. */
export function partEffect<Part extends { readonly period: PeriodKey }>({
  parts,
  value,
  ofYear,
  write,
  ...draft
}: ClaimedYear<Part>): EffectDraft {
  const named = parts.findIndex(({ period }) => period === draft.claim.period);
  const part = parts[named];
  return {
    ...draft,
    size: () =>
      part === undefined
        ? write(ofYear)
        : text('effect.overYear', {
            value: write(value(part)),
            when: inPeriod(part.period),
            mean: write(ofYear),
          }),
    spark: { kind: 'line', values: parts.map(value), highlight: named },
  };
}
