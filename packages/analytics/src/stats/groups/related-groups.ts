import { defaultConfidence } from '../confidence.ts';
import { fisherSurvival } from '../distributions/fisher.ts';
import { requireFinite, requireSameLength } from '../guards.ts';
import { sum } from '../sums.ts';
import { definiteQuadratic } from './definite-quadratic.ts';
import { type MeanTest, meanTest } from './two-means.ts';

/** Sums over pairs of related observations: of the first's score, of the other's, of their product. */
export interface PairSums {
  /** Ordered pairs; an observation makes one with itself. */
  readonly pairs: number;
  readonly first: number;
  readonly other: number;
  readonly both: number;
}

/** Number, sum and sum of squares of some scores. */
export interface ScoreSums {
  readonly count: number;
  readonly sum: number;
  readonly squares: number;
}

/**
 * Groups of observations of which some are related, such as ratings of one reader or of one recipe; `pairs[g][h]` are
 * those with the first in g and the other in h.
 */
export interface RelatedGroups {
  readonly groups: readonly ScoreSums[];
  readonly pairs: readonly (readonly PairSums[])[];
}

/** How uncertain a mean, or a difference of means, of related observations is. */
export interface RelatedError {
  readonly standardError: number;
  /** Effective number of unrelated clusters, that of the smaller side, less one. */
  readonly degreesOfFreedom: number;
  /** Variance over that of unrelated observations, 1 at least; where nothing varies, observations over clusters. */
  readonly designEffect: number;
}

/**
 * Standard error of the mean of the groups at these places taken together, or of its difference from that of others:
 * Σ over related pairs of the products of their residuals, which for two crossed ways of clustering is the sum over
 * either way less that over both. Never taken below that of unrelated observations, whose variance is that of the side or of
 * both together, whichever is larger: a few ratings that all have five stars vary no less than the others. An effective number of clusters G
 * is n² over the pairs (Kish 1965), which unequal clusters lower; the variance is widened by G / (G − 1).
 * Returns null where a side is empty or has fewer than two effective clusters.
 * Sources: Cameron, Gelbach and Miller (2011), J. Business and Economic Statistics 29:238; Kish (1965), Survey
 * Sampling, §8.2.
 */
export function relatedError(
  related: RelatedGroups,
  places: readonly number[],
  others: readonly number[] | null = null,
): RelatedError | null {
  const sides = pooledGroups(related, others === null ? [places] : [places, others]);
  if (sides.groups.some(({ count }) => count === 0)) return null;
  const clusters = Math.min(...effectiveClusters(sides));
  if (clusters < 2) return null;
  const signed = covarianceOfMeans(sides).map((row, g) =>
    sum(row.map((value, h) => (g === h ? value : -value))),
  );
  const unrelated = sum(unrelatedVariances(sides.groups));
  const variance = Math.max(unrelated, (sum(signed) * clusters) / (clusters - 1));
  const observations = Math.min(...sides.groups.map(({ count }) => count));
  return {
    standardError: Math.sqrt(variance),
    degreesOfFreedom: clusters - 1,
    designEffect: unrelated > 0 ? variance / unrelated : observations / clusters,
  };
}

/** Student's test and interval of an estimate by its error; null where that is not known, or nothing varies. */
export function relatedTest(
  estimate: number,
  error: RelatedError | null,
  confidence = defaultConfidence,
): MeanTest | null {
  if (error === null || error.standardError === 0) return null;
  return meanTest(estimate, error.standardError, error.degreesOfFreedom, confidence);
}

export interface RelatedVariance {
  readonly f: number;
  readonly degreesOfFreedomBetween: number;
  readonly degreesOfFreedomWithin: number;
  readonly pValue: number;
}

/**
 * Whether the means of groups of related observations differ: Wald's test by Hotelling's T², over the
 * effective clusters of all groups together. No mean is taken to vary less than one of unrelated observations. Where the covariance of the means, estimated from few
 * clusters, is none, means count as unrelated. Returns null under two groups, or where clusters are too few.
 * Source: Hotelling (1931), Annals of Mathematical Statistics 2:360.
 */
export function relatedVariance(related: RelatedGroups): RelatedVariance | null {
  const filled = related.groups.flatMap(({ count }, place) => (count > 0 ? [[place]] : []));
  const own = pooledGroups(related, filled);
  const between = own.groups.length - 1;
  const [clusters = 0] = effectiveClusters(pooledGroups(related, [filled.flat()]));
  const within = clusters - between;
  if (between < 1 || clusters < 2 || within <= 0) return null;
  const means = own.groups.map(({ count, sum: total }) => total / count);
  const differences = means.slice(1).map((mean) => mean - (means[0] ?? 0));
  const square =
    definiteQuadratic(ofDifferences(relatedCovariance(own, clusters)), differences) ??
    definiteQuadratic(ofDifferences(unrelatedCovariance(own, clusters)), differences);
  if (square === null) return null;
  const f = (square * within) / (between * (clusters - 1));
  return {
    f,
    degreesOfFreedomBetween: between,
    degreesOfFreedomWithin: within,
    pValue: fisherSurvival(f, between, within),
  };
}

/** The groups at each list of places taken together. */
function pooledGroups({ groups, pairs }: RelatedGroups, sets: readonly (readonly number[])[]): RelatedGroups {
  requireSameLength(groups, pairs, 'groups and pairs');
  requireFinite(
    pairs.flat().flatMap(({ pairs: count, first, other, both }) => [count, first, other, both]),
    'pairs',
  );
  const over = (set: readonly number[], part: (place: number) => number) => sum(set.map(part));
  return {
    groups: sets.map((set) => ({
      count: over(set, (place) => groups[place]?.count ?? 0),
      sum: over(set, (place) => groups[place]?.sum ?? 0),
      squares: over(set, (place) => groups[place]?.squares ?? 0),
    })),
    pairs: sets.map((set) =>
      sets.map((others) => {
        const total = (part: keyof PairSums) =>
          over(set, (g) => over(others, (h) => pairs[g]?.[h]?.[part] ?? 0));
        return { pairs: total('pairs'), first: total('first'), other: total('other'), both: total('both') };
      }),
    ),
  };
}

/** None where not even the pairs of each observation with itself are known. */
const effectiveClusters = ({ groups, pairs }: RelatedGroups) =>
  groups.map(({ count }, g) => {
    const own = pairs[g]?.[g]?.pairs ?? 0;
    return own < count ? 0 : count ** 2 / own;
  });

/** Σ over related pairs of the products of their residuals, over both counts. */
function covarianceOfMeans({ groups, pairs }: RelatedGroups): number[][] {
  const means = groups.map(({ count, sum: total }) => total / count);
  return pairs.map((row, g) =>
    row.map(({ pairs: count, first, other, both }, h) => {
      const [own, its] = [means[g] ?? 0, means[h] ?? 0];
      const residuals = both - its * first - own * other + own * its * count;
      return residuals / ((groups[g]?.count ?? 0) * (groups[h]?.count ?? 0));
    }),
  );
}

const squaresWithin = ({ count, sum: total, squares }: ScoreSums) =>
  Math.max(0, squares - total ** 2 / count);

const varianceOf = (groups: readonly ScoreSums[]) =>
  sum(groups.map(squaresWithin)) / Math.max(1, sum(groups.map(({ count }) => count - 1)));

/** Of the mean of each group, were its observations unrelated: by its own variance, or that of all groups if larger. */
const unrelatedVariances = (groups: readonly ScoreSums[]) => {
  const pooled = varianceOf(groups);
  return groups.map((group) => Math.max(varianceOf([group]), pooled) / group.count);
};

/** Of the means, none of which varies less than one of unrelated observations. */
function relatedCovariance(own: RelatedGroups, clusters: number): number[][] {
  const least = unrelatedVariances(own.groups);
  return covarianceOfMeans(own).map((row, g) =>
    row.map((value, h) => {
      const widened = (value * clusters) / (clusters - 1);
      return g === h ? Math.max(widened, least[g] ?? 0) : widened;
    }),
  );
}

/** The same of means that are unrelated to each other. */
const unrelatedCovariance = (own: RelatedGroups, clusters: number) =>
  relatedCovariance(own, clusters).map((row, g) => row.map((value, h) => (g === h ? value : 0)));

/** Covariance of the differences of all others from the first. */
const ofDifferences = (covariance: readonly (readonly number[])[]) => {
  const value = (g: number, h: number) => covariance[g]?.[h] ?? 0;
  const others = covariance.slice(1).map((_, place) => place + 1);
  return others.map((g) => others.map((h) => value(g, h) - value(g, 0) - value(0, h) + value(0, 0)));
};
