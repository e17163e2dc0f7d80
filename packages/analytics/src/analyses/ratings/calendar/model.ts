import { significance } from '../../../analysis/claim.ts';
import { itemAt, largest, smallest } from '../../../analysis/extremes.ts';
import { groupClaims } from '../../../analysis/group-claims.ts';
import {
  analysisOfVarianceFromCounts,
  compareMeans,
  endsOf,
  groupSummaries,
  type GroupedCounts,
} from '../../../stats/index.ts';
import { rankTest } from '../../overall-tests.ts';
import type { AxisParams } from '../controls.ts';
import { countStars, groupRows, stars, summariseStars, totalOf, type StarRow } from '../stars/star-counts.ts';
import { calendarClaim, namedOf } from './claims.ts';
import { calendarParts, type CalendarKind } from './parts.ts';
import { intervalOf, negligible, scores, valueOf, type StarMeasure } from './star-measure.ts';

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
 * Seasons, months or weekdays side by side; groups without ratings are left out. The test over all is corrected for
 * the number of `questions` that the card asks.
 */
export function modelCalendar(
  kind: CalendarKind,
  rows: readonly CalendarRow[],
  { measure, axis }: CalendarParams,
  questions = 1,
) {
  const countsOf = (key: string) => countStars(rows.filter((row) => row.key === key));
  const overall = summariseStars(countStars(rows));
  const overallValue = overall === null ? 0 : valueOf(overall, measure);
  const compared = comparedOf(kind, rows, measure, overallValue);
  const counts = compared.map(({ key }) => countsOf(key));
  const variance = analysisOfVarianceFromCounts(scored(counts, measure));
  const gate = variance && Math.min(1, questions * variance.pValue);
  const within = negligible(measure);
  const claims = groupClaims(
    compared.map(({ key }) => fromOthers(rows, key, measure)),
    { gate, within },
  );
  const groups = compared.map((group, index) => ({ ...group, claim: itemAt(claims, index) }));
  const isCompared = groups.length > 1;
  const best = isCompared ? largest(groups, ({ value }) => value) : null;
  const worst = isCompared ? smallest(groups.toReversed(), ({ value }) => value) : null;
  const inYears = groups.map(({ withinYears }) => withinYears);
  const gap =
    best && worst && gapOf(countsOf(best.key), countsOf(worst.key), measure, pickedFrom(groups.length));
  return {
    kind,
    measure,
    groups,
    overall,
    overallValue,
    variance,
    ranks: rankTest(scored(counts, measure)),
    /** Null as the worst and both gaps where there is nothing to compare. */
    best,
    worst,
    /** Best minus worst; its interval allows for their having been picked among all pairs. */
    gap,
    /** What may be said of the groups together, and by name. */
    claim: calendarClaim(groups, gap, gate, within),
    named: namedOf(groups),
    /** The same with every year at the same level. */
    gapWithinYears: isCompared ? Math.max(...inYears) - Math.min(...inYears) : null,
    axis,
  };
}

/** Confidence of an interval for one of all pairs of so many groups (Bonferroni). */
const pickedFrom = (groups: number) => 1 - significance / ((groups * (groups - 1)) / 2);

/** What tells a group from all other ratings. */
function fromOthers(rows: readonly CalendarRow[], key: string, measure: StarMeasure) {
  const gap = gapOf(
    countStars(rows.filter((row) => row.key === key)),
    countStars(rows.filter((row) => row.key !== key)),
    measure,
  );
  return { estimate: gap && gap.difference, interval: gap && gap.interval, pValue: gap && gap.pValue };
}

function comparedOf(
  kind: CalendarKind,
  rows: readonly CalendarRow[],
  measure: StarMeasure,
  overallValue: number,
) {
  const deviations = deviationsWithinYears(rows, measure);
  return calendarParts[kind].flatMap(({ key }) => {
    const summary = summariseStars(countStars(rows.filter((row) => row.key === key)));
    if (summary === null) return [];
    return [
      {
        key,
        summary,
        value: valueOf(summary, measure),
        interval: intervalOf(summary, measure),
        /** The value had every year the same level: its mean deviation from its own years, on the level of all. */
        withinYears: overallValue + (deviations.get(key) ?? 0),
      },
    ];
  });
}

/** Counts of stars as counts of scores: the stars themselves, or 0 and 1 for a share. */
function scored(counts: readonly (readonly number[])[], measure: StarMeasure): GroupedCounts {
  if (measure === 'mean') return { values: stars, counts };
  const counted = (own: readonly number[], score: number) =>
    own.reduce((sum, count, index) => (scores[measure][index] === score ? sum + count : sum), 0);
  return { values: [0, 1], counts: counts.map((own) => [counted(own, 0), counted(own, 1)]) };
}

/** Difference of the first counts of stars from the second, by Welch; null where it cannot be told. */
export function gapOf(
  first: readonly number[],
  second: readonly number[],
  measure: StarMeasure,
  confidence?: number,
) {
  const [one, other] = groupSummaries(scored([first, second], measure));
  const found = one && other && compareMeans(one, other, confidence);
  if (!found) return null;
  const { difference, cohensD, welch } = found;
  return { difference, cohensD, interval: endsOf(welch.interval), pValue: welch.pValue };
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
