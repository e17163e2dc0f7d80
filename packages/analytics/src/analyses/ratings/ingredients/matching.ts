import type { DatasetFacts } from '../../../analysis/analysis.ts';

/** Below this share of ratings of known recipes, what is said of recipes speaks of few of the ratings. */
const usualShare = 0.5;

/** Of the clean ratings, those that rate a recipe of the same data. */
export interface UnmatchedRatings {
  readonly matched: number;
  readonly of: number;
}

/** How many of the clean ratings rate a recipe of the same data, where those are the lesser part; else null. */
export function unmatchedRatings({ lineage }: Pick<DatasetFacts, 'lineage'>): UnmatchedRatings | null {
  const rows = (name: string) =>
    lineage.find(({ table, step }) => table === 'interactions' && step === name)?.rows ?? null;
  const [of, matched] = [rows('clean'), rows('of-known-recipe')];
  return of === null || matched === null || matched >= of * usualShare ? null : { matched, of };
}
