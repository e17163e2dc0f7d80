import {
  type Ends,
  analysisOfVarianceFromCounts,
  benjaminiHochberg,
  compareMeans,
  groupSummaries,
  kruskalWallis,
  type AnalysisOfVariance,
  type GroupedCounts,
  type KruskalWallisResult,
  type MeanComparison,
  type MeanSummary,
} from '../../../stats/index.ts';
import { countStars, groupRows, stars, summariseStars, type StarSummary } from '../stars/star-counts.ts';

export type CalendarKind = 'seasons' | 'months' | 'weekdays';

/** What is compared: the mean of the stars, or the share of ratings of five, or of two or fewer. */
export type StarMeasure = 'mean' | 'five' | 'low';

export interface CalendarRow {
  readonly year: number;
  /** Season, month or weekday. */
  readonly key: string;
  readonly rating: number;
  readonly n: number;
}

export interface CalendarGroup {
  readonly key: string;
  readonly summary: StarSummary;
  readonly value: number;
  readonly interval: Ends | null;
  /** Told from all other ratings, at a false discovery rate of 5 %. */
  readonly clear: boolean;
  readonly qValue: number | null;
  /** The value had every year the same level: its mean deviation from its own years, on the level of all. */
  readonly withinYears: number;
}

/** Difference of two means, with its interval, standardised size and p-value. */
export interface Gap {
  readonly difference: number;
  readonly interval: Ends;
  readonly cohensD: number;
  readonly pValue: number;
}

export interface CalendarModel {
  readonly kind: CalendarKind;
  readonly measure: StarMeasure;
  readonly groups: readonly CalendarGroup[];
  readonly overall: StarSummary | null;
  readonly overallValue: number;
  readonly variance: AnalysisOfVariance | null;
  readonly ranks: Pick<KruskalWallisResult, 'h' | 'degreesOfFreedom' | 'pValue' | 'epsilonSquared'> | null;
  readonly best: CalendarGroup | null;
  readonly worst: CalendarGroup | null;
  /** Best minus worst. */
  readonly gap: Gap | null;
  /** The same with every year at the same level. */
  readonly gapWithinYears: number | null;
}

const scores: Readonly<Record<StarMeasure, readonly number[]>> = {
  mean: stars,
  five: [0, 0, 0, 0, 1],
  low: [1, 1, 0, 0, 0],
};

/** Distance between the ends of the scale of a measure. */
export const scaleLength = (measure: StarMeasure): number => (measure === 'mean' ? 4 : 1);

/** Seasons, months or weekdays side by side; groups without ratings are left out. */
export function modelCalendar(
  kind: CalendarKind,
  rows: readonly CalendarRow[],
  keys: readonly string[],
  measure: StarMeasure,
): CalendarModel {
  const rowsOf = groupRows(rows, ({ key }) => key);
  const used = keys.filter((key) => rowsOf.has(key));
  const counts = used.map((key) => countStars(rowsOf.get(key) ?? []));
  const all = countStars(rows);
  const overall = summariseStars(all);
  const overallValue = overall === null ? 0 : valueOf(overall, measure);
  const table = scored(counts, measure);
  const deviations = deviationsWithinYears(rows, measure);
  const pValues = counts.map((own) => comparison(own, minus(all, own), measure)?.welch.pValue ?? null);
  const qValues = benjaminiHochberg(pValues);
  const groups = used.flatMap((key, index): CalendarGroup[] => {
    const summary = summariseStars(counts[index] ?? []);
    if (summary === null) return [];
    const qValue = qValues[index] ?? null;
    return [
      {
        key,
        summary,
        value: valueOf(summary, measure),
        interval: intervalOf(summary, measure),
        clear: qValue !== null && qValue < 0.05,
        qValue,
        withinYears: overallValue + (deviations.get(key) ?? 0),
      },
    ];
  });
  const sorted = groups.toSorted((a, b) => b.value - a.value);
  const [best, worst] = groups.length < 2 ? [null, null] : [sorted[0] ?? null, sorted.at(-1) ?? null];
  const inYears = groups.map(({ withinYears }) => withinYears);
  return {
    kind,
    measure,
    groups,
    overall,
    overallValue,
    variance: analysisOfVarianceFromCounts(table),
    ranks: ranksOf(table),
    best,
    worst,
    gap: best && worst && gapOf(counts[used.indexOf(best.key)], counts[used.indexOf(worst.key)], measure),
    gapWithinYears: inYears.length < 2 ? null : Math.max(...inYears) - Math.min(...inYears),
  };
}

export const valueOf = (summary: StarSummary, measure: StarMeasure): number =>
  measure === 'mean' ? summary.mean : summary[measure].share;

const intervalOf = (summary: StarSummary, measure: StarMeasure): Ends | null =>
  measure === 'mean' ? summary.interval : summary[measure].interval;

/** Counts of stars as counts of scores: the stars themselves, or 0 and 1 for a share. */
function scored(counts: readonly (readonly number[])[], measure: StarMeasure): GroupedCounts {
  if (measure === 'mean') return { values: stars, counts };
  const one = (own: readonly number[]) =>
    own.reduce((sum, count, index) => sum + count * (scores[measure][index] ?? 0), 0);
  const total = (own: readonly number[]) => own.reduce((sum, count) => sum + count, 0);
  return { values: [0, 1], counts: counts.map((own) => [total(own) - one(own), one(own)]) };
}

function ranksOf(table: GroupedCounts): CalendarModel['ranks'] {
  const found = kruskalWallis(table);
  if (found === null) return null;
  const { h, degreesOfFreedom, pValue, epsilonSquared } = found;
  return { h, degreesOfFreedom, pValue, epsilonSquared };
}

const minus = (a: readonly number[], b: readonly number[]) =>
  a.map((count, index) => count - (b[index] ?? 0));

function comparison(
  first: readonly number[],
  second: readonly number[],
  measure: StarMeasure,
): MeanComparison | null {
  const [a, b]: readonly MeanSummary[] = groupSummaries(scored([first, second], measure));
  return a === undefined || b === undefined ? null : compareMeans(a, b);
}

/** Difference of the first counts from the second, by Welch; null where it cannot be told. */
export function gapOf(
  first: readonly number[] | undefined,
  second: readonly number[] | undefined,
  measure: StarMeasure,
): Gap | null {
  const found = comparison(first ?? [0, 0, 0, 0, 0], second ?? [0, 0, 0, 0, 0], measure);
  if (found === null) return null;
  const { difference, cohensD, welch } = found;
  return {
    difference,
    cohensD,
    interval: [welch.interval.low, welch.interval.high],
    pValue: welch.pValue,
  };
}

/** Mean deviation of each group from the mean of its own years, every rating counting the same. */
function deviationsWithinYears(rows: readonly CalendarRow[], measure: StarMeasure): Map<string, number> {
  const sums = new Map<string, { deviation: number; n: number }>();
  const score = (row: CalendarRow) => scores[measure][row.rating - 1] ?? 0;
  const total = (list: readonly CalendarRow[]) => list.reduce((sum, { n }) => sum + n, 0);
  const scoreSum = (list: readonly CalendarRow[]) => list.reduce((sum, row) => sum + row.n * score(row), 0);
  for (const ofYear of groupRows(rows, ({ year }) => year).values()) {
    const level = scoreSum(ofYear) / total(ofYear);
    for (const [key, own] of groupRows(ofYear, (row) => row.key)) {
      const before = sums.get(key) ?? { deviation: 0, n: 0 };
      const n = total(own);
      sums.set(key, { deviation: before.deviation + scoreSum(own) - n * level, n: before.n + n });
    }
  }
  return new Map([...sums].map(([key, { deviation, n }]) => [key, deviation / n]));
}
