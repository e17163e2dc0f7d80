import { significance } from '../../../analysis/claim.ts';
import { intervalText } from '../../../analysis/interval-text.ts';
import { endsOf, relatedTest, wilsonInterval, type Ends, type RelatedError } from '../../../stats/index.ts';
import { decimal, percent, signed, text, type Quantity, type Text } from '../../../text/index.ts';
import { stars, starScale, type StarSummary } from './star-counts.ts';
import { shareRange, starRange } from './words.ts';

/** What is compared: the mean of the stars, or the share of ratings of five, or of two or fewer. */
export type StarMeasure = 'mean' | 'five' | 'low';

/** What ratings of one, two … five stars count. */
export const scores = { mean: stars, five: [0, 0, 0, 0, 1], low: [1, 1, 0, 0, 0] } as const;

export const scaleOf = (measure: StarMeasure): Ends => (measure === 'mean' ? starScale : [0, 1]);

/** Differences below this share of the scale change nothing for a reader. */
const negligibleShare = 0.01;

/** The bounds within which a difference counts as none. */
export const negligible = (measure: StarMeasure): number =>
  negligibleShare * (scaleOf(measure)[1] - scaleOf(measure)[0]);

/** A difference as a share of the whole scale. */
export const shareOfScale = (difference: number, measure: StarMeasure): number =>
  difference / (scaleOf(measure)[1] - scaleOf(measure)[0]);

export const valueOf = (summary: StarSummary, measure: StarMeasure): number =>
  measure === 'mean' ? summary.mean : summary[measure].share;

/**
 * The 95 % interval of a value by the error that related ratings leave it: Student's of a mean, Wilson's of a share
 * of as many fewer ratings as the design effect says. Null where too few are unrelated.
 */
export function intervalOf(
  summary: StarSummary,
  measure: StarMeasure,
  error: RelatedError | null,
): Ends | null {
  if (error === null) return null;
  if (measure === 'mean') return endsOf(relatedTest(summary.mean, error)?.interval ?? null);
  const share = { successes: summary[measure].count, trials: summary.n };
  return endsOf(wilsonInterval(share, 1 - significance, error.designEffect));
}

/** A mean as stars; a share in percent, which takes two decimals fewer. */
export const measured = (value: number, measure: StarMeasure, decimals?: number): Quantity =>
  measure === 'mean' ? decimal(value, decimals ?? 3) : percent(value, Math.max(0, (decimals ?? 4) - 2));

export const measuredRange = (interval: Ends, measure: StarMeasure): Text =>
  measure === 'mean' ? starRange(interval, 3) : shareRange(interval, 2);

/** A difference with its decimals: of means in points of the scale, of shares in percentage points. */
const inPoints = (difference: number, measure: StarMeasure): readonly [number, number] =>
  measure === 'mean' ? [difference, 3] : [difference * 100, 2];

/** The size of a difference, without its sign. */
export const points = (difference: number, measure: StarMeasure): Quantity =>
  decimal(...inPoints(Math.abs(difference), measure));

/** "0.012 points", "1.23 percentage points": the size of a difference with its unit. */
export function pointsOf(difference: number, measure: StarMeasure, digits?: number): Text {
  const [value, usual] = inPoints(Math.abs(difference), measure);
  const decimals = digits ?? usual;
  const count = Number(value.toFixed(decimals));
  return text('ratings.points', { measure, size: decimal(value, decimals), count });
}

export const signedPoints = (difference: number, measure: StarMeasure): Quantity =>
  signed(...inPoints(difference, measure));

/** "+0.012 points": a difference with its sign and its unit. */
export function signedDifference(difference: number, measure: StarMeasure): Text {
  const [value, decimals] = inPoints(difference, measure);
  const count = Math.abs(Number(value.toFixed(decimals)));
  return text('ratings.points', { measure, size: signed(value, decimals), count });
}

export function pointsRange(interval: Ends, measure: StarMeasure): Text {
  const [[low, decimals], [high]] = [inPoints(interval[0], measure), inPoints(interval[1], measure)];
  return intervalText([low, high], decimals);
}
