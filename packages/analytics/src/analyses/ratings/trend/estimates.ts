import type { EstimateDraft } from '../../../analysis/estimate.ts';
import { text } from '../../../text/index.ts';
import { signedDifference } from '../stars/star-measure.ts';
import type { TrendModel } from './model.ts';

const write = (slope: number) => signedDifference(slope, 'mean');

/** The change a year of the line; steps stand in different months. */
export const estimates = ({ lineClaim }: TrendModel): readonly EstimateDraft[] => [
  {
    key: 'slope',
    subject: text('comparison.changeAYear', { subject: text('ratings.mean') }),
    value: lineClaim.estimate,
    interval: lineClaim.interval,
    write,
    writeDifference: write,
  },
];
