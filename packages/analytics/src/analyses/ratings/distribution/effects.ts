import { claimOf, type Claim } from '../../../analysis/claim.ts';
import type { EffectDraft } from '../../../analysis/effect.ts';
import { directedFinding } from '../../../analysis/finding.ts';
import type { Listed } from '../../../analysis/listed.ts';
import { endsOf, normalQuantile, normalTwoSided, riskRatio, shifted } from '../../../stats/index.ts';
import { percent, text, year } from '../../../text/index.ts';
import { isReliable } from '../../reliability.ts';
import { isTold, type DistributionModel, type ReviewYear } from './model.ts';

/** Reviews without a star: the complete years in which they were rarest and commonest, the later against the earlier. */
export function effects({ years, unratedRange }: DistributionModel): Listed<EffectDraft> {
  if (unratedRange === null) return [];
  const { lowest, highest } = unratedRange;
  const [earlier, later] = lowest.year < highest.year ? [lowest, highest] : [highest, lowest];
  const complete = years.filter(isReliable).filter(isTold);
  const claim = claimOfYears(earlier, later, complete.length);
  if (claim.verdict === 'thin') return [];
  return [
    {
      key: 'unrated',
      subject: text('ratings.unrated'),
      finding: directedFinding('ratings.distribution.effect', claim.verdict),
      claim,
      // The claim is of the ratio less 1.
      ratioOf: (difference) => 1 + difference,
      size: () =>
        text('effect.inYears', {
          first: percent(earlier.unrated.share),
          from: year(earlier.year),
          last: percent(later.unrated.share),
          to: year(later.year),
        }),
      spark: {
        kind: 'line',
        values: complete.map(({ unrated }) => unrated.share),
        highlight: complete.indexOf(later),
      },
    },
  ];
}

type ToldYear = ReviewYear & { readonly unrated: { readonly count: number } };

/** Both years were picked among all, so p is Bonferroni's over all their pairs; without a review of the kind, too few. */
function claimOfYears(earlier: ToldYear, later: ToldYear, years: number): Claim {
  const proportion = ({ unrated, reviews }: ToldYear) => ({ successes: unrated.count, trials: reviews });
  const family = (years * (years - 1)) / 2;
  const found = riskRatio(proportion(later), proportion(earlier));
  if (found === null)
    return claimOf({ page: 'ratings', estimate: null, interval: null, pValue: null, family });
  const { ratio, interval } = found;
  const deviation = Math.log(interval.high / interval.low) / 2 / normalQuantile(0.975);
  return claimOf({
    page: 'ratings',
    estimate: ratio - 1,
    interval: shifted(endsOf(interval), 1),
    pValue: deviation === 0 ? 1 : Math.min(1, family * normalTwoSided(Math.log(ratio) / deviation)),
    family,
  });
}
