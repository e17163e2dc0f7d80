import { overPage, significance } from '../../../analysis/claim.ts';
import { itemAt, largest, smallest } from '../../../analysis/extremes.ts';
import { groupClaims } from '../../../analysis/group-claims.ts';
import {
  analysisOfVarianceFromCounts,
  compareMeans,
  endsOf,
  groupSummaries,
  kruskalWallis,
  relatedError,
  relatedTest,
  relatedVariance,
  sum,
  type GroupedCounts,
  type RelatedGroups,
} from '../../../stats/index.ts';
import type { AxisParams } from '../controls.ts';
import { relatedRatings, type RatingPairRow } from '../stars/rating-pairs.ts';
import {
  countStars,
  groupRows,
  known,
  stars,
  summariseStars,
  totalOf,
  type StarRow,
} from '../stars/star-counts.ts';
import { calendarClaim, namedOf } from './claims.ts';
import { calendarParts, type CalendarKind } from './parts.ts';
import { intervalOf, negligible, scores, valueOf, type StarMeasure } from '../stars/star-measure.ts';

export interface CalendarRow extends StarRow {
  readonly year: number;
  /** Season, month or weekday. */
  readonly key: string;
}

export interface CalendarParams extends AxisParams {
  readonly measure: StarMeasure;
}

export type CalendarModel = ReturnType<typeof modelCalendar>;
export type CalendarGroup = CalendarModel['groups'][number];

/**
 * Seasons, months or weekdays side by side; groups without ratings are left out. `pairs` are those of ratings of one
 * reader or one recipe: intervals and tests allow for them. The test over all is corrected for the number of
 * `questions` that the card asks.
 */
export function modelCalendar(
  kind: CalendarKind,
  rows: readonly CalendarRow[],
  pairs: readonly RatingPairRow[],
  { measure, axis }: CalendarParams,
  questions = 1,
) {
  const overall = summariseStars(countStars(rows));
  const overallValue = overall === null ? 0 : valueOf(overall, measure);
  const ratings = groupedRatings(kind, rows, pairs, measure);
  const compared = comparedOf(ratings, rows, overallValue);
  const scores = scored(
    ratings.groups.map(({ counts }) => counts),
    measure,
  );
  const test = relatedVariance(ratings.related);
  const gate = test && Math.min(1, questions * test.pValue);
  const within = negligible(measure);
  const claims = groupClaims(
    compared.map(({ key }) => fromOthers(ratings, key)),
    { page: 'ratings', gate, within },
  );
  const groups = compared.map((group, index) => ({ ...group, claim: itemAt(claims, index) }));
  const isCompared = groups.length > 1;
  const best = isCompared ? largest(groups, ({ value }) => value) : null;
  const worst = isCompared ? smallest(groups.toReversed(), ({ value }) => value) : null;
  const inYears = groups.map(({ withinYears }) => withinYears);
  const gap = best && worst && gapOf(ratings, [best.key], [worst.key], pickedFrom(groups.length));
  return {
    kind,
    measure,
    groups,
    overall,
    overallValue,
    /** Whether the groups differ at all. */
    test,
    /** Shares of the variation, of stars and of their ranks, that lie between the groups. */
    etaSquared: analysisOfVarianceFromCounts(scores)?.etaSquared ?? null,
    epsilonSquared: kruskalWallis(scores)?.epsilonSquared ?? null,
    /** Null as the worst and both gaps where there is nothing to compare. */
    best,
    worst,
    /** Best minus worst; its interval allows for their having been picked among all pairs. */
    gap,
    /** What may be said of the groups together, and by name. */
    claim: calendarClaim(groups, gap, overPage(gate, 'ratings'), within),
    named: namedOf(groups),
    /** The same with every year at the same level; null where there is one year. */
    gapWithinYears:
      isCompared && new Set(rows.map(({ year }) => year)).size > 1
        ? Math.max(...inYears) - Math.min(...inYears)
        : null,
    axis,
  };
}

/** Confidence of an interval for one of all pairs of so many groups (Bonferroni). */
const pickedFrom = (groups: number) => 1 - significance / ((groups * (groups - 1)) / 2);

/** The groups that have ratings, by their stars, and the pairs that some of those make. */
export interface GroupedRatings {
  readonly measure: StarMeasure;
  readonly groups: readonly { readonly key: string; readonly counts: readonly number[] }[];
  readonly related: RelatedGroups;
}

/** The ratings of each part of the calendar that has any. */
export function groupedRatings(
  kind: CalendarKind,
  rows: readonly CalendarRow[],
  pairs: readonly RatingPairRow[],
  measure: StarMeasure,
): GroupedRatings {
  const groups = calendarParts[kind].flatMap(({ key }) => {
    const counts = countStars(rows.filter((row) => row.key === key));
    return sum(counts) === 0 ? [] : [{ key, counts }];
  });
  return { measure, groups, related: relatedRatings(groups, pairs, measure) };
}

/** What tells a group from all other ratings. */
function fromOthers(ratings: GroupedRatings, key: string) {
  const others = ratings.groups.flatMap((group) => (group.key === key ? [] : [group.key]));
  const gap = gapOf(ratings, [key], others);
  return { estimate: gap && gap.difference, interval: gap && gap.interval, pValue: gap && gap.pValue };
}

/** Difference of some groups, taken together, from others; null where it cannot be told. */
export function gapOf(
  { groups, related, measure }: GroupedRatings,
  keys: readonly string[],
  others: readonly string[],
  confidence?: number,
) {
  const placesOf = (of: readonly string[]) =>
    groups.flatMap(({ key }, place) => (of.includes(key) ? [place] : []));
  const countsOf = (places: readonly number[]) =>
    stars.map((_, index) => sum(places.map((place) => groups[place]?.counts[index] ?? 0)));
  const sides = [placesOf(keys), placesOf(others)] as const;
  const [one, other] = groupSummaries(scored(sides.map(countsOf), measure));
  const found = one && other && compareMeans(one, other);
  if (!found) return null;
  const test = relatedTest(found.difference, relatedError(related, ...sides), confidence);
  return (
    test && {
      difference: found.difference,
      cohensD: found.cohensD,
      interval: endsOf(test.interval),
      pValue: test.pValue,
    }
  );
}

function comparedOf(
  { groups, related, measure }: GroupedRatings,
  rows: readonly CalendarRow[],
  overallValue: number,
) {
  const deviations = deviationsWithinYears(rows, measure);
  return groups.map(({ key, counts }, place) => {
    const summary = known(summariseStars(counts));
    return {
      key,
      summary,
      value: valueOf(summary, measure),
      interval: intervalOf(summary, measure, relatedError(related, [place])),
      /** The value had every year the same level: its mean deviation from its own years, on the level of all. */
      withinYears: overallValue + (deviations.get(key) ?? 0),
    };
  });
}

/** Counts of stars as counts of scores: the stars themselves, or 0 and 1 for a share. */
function scored(counts: readonly (readonly number[])[], measure: StarMeasure): GroupedCounts {
  if (measure === 'mean') return { values: stars, counts };
  const counted = (own: readonly number[], score: number) =>
    own.reduce((sum, count, index) => (scores[measure][index] === score ? sum + count : sum), 0);
  return { values: [0, 1], counts: counts.map((own) => [counted(own, 0), counted(own, 1)]) };
}

/** Mean deviation of each group from the mean of its own years, every rating counting the same. */
function deviationsWithinYears(rows: readonly CalendarRow[], measure: StarMeasure): Map<string, number> {
  const scoreOf = (list: readonly CalendarRow[]) =>
    list.reduce((sum, { n, rating }) => sum + n * (scores[measure][rating - 1] ?? 0), 0);
  const parts = [...groupRows(rows, ({ year }) => year).values()].flatMap((ofYear) => {
    const level = scoreOf(ofYear) / totalOf(ofYear);
    return [...groupRows(ofYear, ({ key }) => key)].map(([key, own]) => ({
      key,
      n: totalOf(own),
      score: scoreOf(own),
      level,
    }));
  });
  const meanDeviation = (own: typeof parts) =>
    own.reduce((sum, { score, n, level }) => sum + score - n * level, 0) / totalOf(own);
  return new Map([...groupRows(parts, ({ key }) => key)].map(([key, own]) => [key, meanDeviation(own)]));
}
