import type { Dialect } from './dialect/dialect.ts';

/**
 * Pairs of ratings of one reader or of one recipe, counted by when both were given: what intervals and tests need
 * that take neither as independent of the other (Cameron, Gelbach and Miller 2011). A rating makes a pair with itself.
 */

/** What is summed of a rating; small numbers, mostly zero, which leave small files. */
export const ratingScores = {
  short: { expression: '5 - rating', unit: 'stars', description: 'by how much a rating falls short of five' },
  under_five: {
    expression: 'CAST(rating < 5 AS INTEGER)',
    unit: 'ratings',
    description: '1 for a rating under five',
  },
  low: {
    expression: 'CAST(rating <= 2 AS INTEGER)',
    unit: 'ratings',
    description: '1 for a rating of two or fewer',
  },
} as const;

export type RatingScore = keyof typeof ratingScores;

const scores: readonly RatingScore[] = ['short', 'under_five', 'low'];

/** Sums over pairs of a score of the first, of the other, and of their product. */
export const pairSums = (score: RatingScore) =>
  ({ first: `${score}_first`, other: `${score}_other`, both: `${score}_both` }) as const;

export type CalendarPart = 'month' | 'weekday';

const partSql = (part: CalendarPart, { isoWeekday }: Dialect): string =>
  part === 'month' ? 'month(date)' : isoWeekday('date');

/** What ratings can have in common; both is counted on either side, so once too often. */
const commons = [
  { name: 'of_reader', keys: ['user_id'], sign: 1 },
  { name: 'of_recipe', keys: ['recipe_id'], sign: 1 },
  { name: 'of_both', keys: ['user_id', 'recipe_id'], sign: -1 },
] as const;

type Common = (typeof commons)[number];

/** Ratings summed by what they have in common, year and part of the calendar; doubles multiply without overflow. */
const cellsSql = ({ name, keys }: Common, part: CalendarPart, ratings: string, dialect: Dialect): string =>
  `${name} AS MATERIALIZED (
      SELECT ${keys.join(', ')}, year(date) AS year, ${partSql(part, dialect)} AS ${part}, count(*)::DOUBLE AS n,
        ${scores.map((score) => `sum(${ratingScores[score].expression})::DOUBLE AS ${score}`).join(', ')}
      FROM ${ratings} AS rated GROUP BY ALL
    )`;

/** Pairs of ratings that have something in common, each once: that of the earlier year, then part, first. */
function pairsSql({ name, keys, sign }: Common, part: CalendarPart): string {
  const sums = scores.map((score) => {
    const { first, other, both } = pairSums(score);
    return `${sign} * sum(a.${score} * b.n) AS ${first}, ${sign} * sum(a.n * b.${score}) AS ${other},
        ${sign} * sum(a.${score} * b.${score}) AS ${both}`;
  });
  return `SELECT a.year, a.${part}, b.year AS other_year, b.${part} AS other_${part},
        ${sign} * sum(a.n * b.n) AS pairs, ${sums.join(', ')}
      FROM ${name} AS a JOIN ${name} AS b USING (${keys.join(', ')})
      WHERE a.year * 16 + a.${part} <= b.year * 16 + b.${part}
      GROUP BY ALL`;
}

/**
 * Query of the pairs of ratings of one reader or one recipe, by year and part of the calendar of both. `ratings` is the
 * SQL of a relation of them.
 */
export function ratingPairsSql(part: CalendarPart, dialect: Dialect, ratings = 'clean_interactions'): string {
  const sums = scores.flatMap((score) => Object.values(pairSums(score)));
  return `WITH ${commons.map((common) => cellsSql(common, part, ratings, dialect)).join(', ')}
    SELECT year, ${part}, other_year, other_${part},
      ${['pairs', ...sums].map((name) => `sum(${name}) AS ${name}`).join(', ')}
    FROM (${commons.map((common) => pairsSql(common, part)).join('\n      UNION ALL ')}) AS counted
    GROUP BY ALL`;
}
