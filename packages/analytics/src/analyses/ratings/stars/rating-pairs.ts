import { identifier, numbers, select, sql, yearsWhere, type RowOf } from '../../../analysis/query.ts';
import { pairSums, type CalendarPart, type RatingScore } from '../../../dataset/rating-pairs.ts';
import type { PairSums, RelatedGroups, ScoreSums } from '../../../stats/index.ts';
import type { RatingsParams } from '../controls.ts';
import type { StarMeasure } from './star-measure.ts';

const columns = { key: 'text', otherKey: 'text', ...numbers('pairs', 'first', 'other', 'both') } as const;

/** Pairs of ratings of one reader or one recipe, with the first in one group and the other in another. */
export type RatingPairRow = RowOf<typeof columns>;

const scoreOf: Readonly<Record<StarMeasure, RatingScore>> = { mean: 'short', five: 'under_five', low: 'low' };

/** What ratings of one, two … five stars score in the published pairs: differences from what is shown are in sign only. */
const scoresOf: Readonly<Record<StarMeasure, readonly number[]>> = {
  mean: [4, 3, 2, 1, 0],
  five: [1, 1, 1, 1, 0],
  low: [1, 1, 0, 0, 0],
};

/** The pairs of the years chosen by the groups of both: parts of the calendar, or `key` where all are one group. */
export function ratingPairsQuery(
  part: CalendarPart,
  measure: StarMeasure,
  { years }: RatingsParams,
  key: string | null = null,
) {
  const table = identifier(`rating_pair_${part}s`);
  const [own, other] = [identifier(part), identifier(`other_${part}`)];
  const sums = pairSums(scoreOf[measure]);
  const group = key === null ? null : sql`${key}::VARCHAR`;
  const ofBoth = identifier(sums.both);
  const [ofFirst, ofOther] = [identifier(sums.first), identifier(sums.other)];
  return select(
    columns,
    sql`
        WITH chosen AS (
          SELECT * FROM ${table}
          WHERE ${yearsWhere(years, sql`year`)} AND ${yearsWhere(years, sql`other_year`)}
        ),
        in_both_orders AS (
          SELECT ${own} AS key, ${other} AS other_key, pairs, ${ofFirst} AS first, ${ofOther} AS other,
            ${ofBoth} AS both_scores
          FROM chosen
          UNION ALL
          SELECT ${other}, ${own}, pairs, ${ofOther}, ${ofFirst}, ${ofBoth}
          FROM chosen
          WHERE year <> other_year OR ${own} <> ${other}
        )
        SELECT ${group ?? sql`key::VARCHAR`} AS key, ${group ?? sql`other_key::VARCHAR`} AS "otherKey",
          sum(pairs)::DOUBLE AS pairs, sum(first)::DOUBLE AS first, sum(other)::DOUBLE AS other,
          sum(both_scores)::DOUBLE AS "both"
        FROM in_both_orders
        GROUP BY 1, 2
        ORDER BY 1, 2`,
  );
}

/** What stands for all ratings as one group. */
export const allRatings = 'all';

/** Groups of ratings, known by their counts of stars, with the pairs that some of them make. */
export function relatedRatings(
  groups: readonly { readonly key: string; readonly counts: readonly number[] }[],
  rows: readonly RatingPairRow[],
  measure: StarMeasure,
): RelatedGroups {
  const places = new Map(groups.map(({ key }, place) => [key, place]));
  const pairs = groups.map(() => groups.map(() => ({ pairs: 0, first: 0, other: 0, both: 0 })));
  for (const row of rows) {
    const [own, other] = [places.get(row.key), places.get(row.otherKey)];
    const cell = own === undefined || other === undefined ? undefined : pairs[own]?.[other];
    if (cell !== undefined) addPairs(cell, row);
  }
  return { groups: groups.map(({ counts }) => scoreSums(counts, scoresOf[measure])), pairs };
}

function addPairs(cell: { -readonly [Part in keyof PairSums]: number }, row: PairSums): void {
  cell.pairs += row.pairs;
  cell.first += row.first;
  cell.other += row.other;
  cell.both += row.both;
}

function scoreSums(counts: readonly number[], scores: readonly number[]): ScoreSums {
  const over = (value: (score: number) => number) =>
    counts.reduce((sum, count, index) => sum + count * value(scores[index] ?? 0), 0);
  return { count: over(() => 1), sum: over((score) => score), squares: over((score) => score ** 2) };
}
