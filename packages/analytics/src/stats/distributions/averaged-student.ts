import { type Interval, upperProbability } from '../confidence.ts';
import { decreasingRoot } from '../special-functions/decreasing-root.ts';
import { at, sum } from '../sums.ts';
import { studentSurvival, studentTwoSided } from './student.ts';

/** How well one correlation of neighbours fits, and how sure the estimate is if it is the true one. */
export interface CorrelationFit {
  readonly logLikelihood: number;
  readonly standardError: number;
}

export interface AveragedStudent {
  readonly interval: Interval;
  /** Two-sided, of "nothing". */
  readonly pValue: number;
  /** How likely each correlation is; together 1. */
  readonly shares: readonly number[];
}

/** Correlations of neighbours that are weighed where theirs is unknown, all alike before the data. */
export const correlations: readonly number[] = Array.from({ length: 20 }, (_, index) => index / 20);

/**
 * Student's interval and p of an estimate whose errors correlate by an unknown amount: those of each correlation, averaged
 * by how likely it is, so that not knowing it counts too. An estimate plugged in would be too small in short series.
 * Source: Zellner and Tiao (1964), JASA 59:763.
 */
export function averagedStudent(
  estimate: number,
  fits: readonly CorrelationFit[],
  freedom: number,
  confidence: number,
): AveragedStudent {
  const best = Math.max(...fits.map(({ logLikelihood }) => logLikelihood));
  const raw = fits.map(({ logLikelihood }) => Math.exp(logLikelihood - best));
  const total = sum(raw);
  const shares = raw.map((value) => value / total);
  const average = (of: (standardError: number) => number) =>
    sum(fits.map(({ standardError }, index) => at(shares, index) * of(standardError)));
  const upper = upperProbability(confidence);
  const widest = Math.max(...fits.map(({ standardError }) => standardError));
  /** Where the true value lies above with this probability. */
  const bound = (probability: number) =>
    decreasingRoot(
      (value) => average((error) => studentSurvival((value - estimate) / error, freedom)) - probability,
      estimate - widest,
      estimate + widest,
    );
  return {
    interval: { low: bound(upper), high: bound(1 - upper), confidence },
    pValue: average((error) => studentTwoSided(estimate / error, freedom)),
    shares,
  };
}
