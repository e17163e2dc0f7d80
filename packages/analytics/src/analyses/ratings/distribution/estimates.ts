import type { EstimateDraft } from '../../../analysis/estimate.ts';
import type { Listed } from '../../../analysis/listed.ts';
import { text } from '../../../text/index.ts';
import { measured, signedDifference, valueOf } from '../stars/star-measure.ts';
import type { DistributionModel } from './model.ts';

/** The mean of the ratings, and the shares of the best and the worst. */
export const estimates = ({ summary, intervals }: DistributionModel): Listed<EstimateDraft> =>
  (['mean', 'five', 'low'] as const).map(
    (measure) =>
      summary && {
        key: measure,
        subject: text('ratings.measure', { measure }),
        value: valueOf(summary, measure),
        interval: intervals?.[measure] ?? null,
        write: (value) => measured(value, measure),
        writeDifference: (difference) => signedDifference(difference, measure),
      },
  );
