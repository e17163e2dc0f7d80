import type { EstimateDraft } from '../../../analysis/estimate.ts';
import { signedDifference, measured } from '../stars/star-measure.ts';
import type { WeightingModel } from './model.ts';
import { meanName, slopeName } from './words.ts';
import { text } from '../../../text/index.ts';

const signedMean = (difference: number) => signedDifference(difference, 'mean');

/** The mean by what counts once, and the change a year under each choice of months and weights. */
export const estimates = ({ means, slopes }: WeightingModel): readonly EstimateDraft[] => [
  ...means.map((choice) => ({
    key: choice.unit,
    subject: meanName(choice),
    value: choice.mean,
    interval: choice.interval,
    write: (value: number) => measured(value, 'mean'),
    writeDifference: signedMean,
  })),
  ...slopes.map((choice) => ({
    key: `slope ${choice.minimum} ${choice.weights}`,
    subject: text('ratings.weighting.slopeRow', { name: slopeName(choice) }),
    value: choice.slope,
    interval: choice.interval,
    write: signedMean,
    writeDifference: signedMean,
  })),
];
