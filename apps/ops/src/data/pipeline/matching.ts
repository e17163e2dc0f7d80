import type { LineageStep } from '@mangetamain/analytics/dataset';
import { DatasetError } from '../dataset-error.ts';

/** Fewer than this share of ratings that rate a recipe of the recipe file: the two files are of different sites. */
const leastShare = 0.001;

/** How many clean ratings there are, and how many of them rate a recipe of the recipe file. */
export function matchedRatings(lineage: readonly LineageStep[]): {
  readonly of: number;
  readonly matched: number;
} {
  const rows = (name: string) =>
    lineage.find(({ table, step }) => table === 'interactions' && step === name)?.rows ?? 0;
  return { of: rows('clean'), matched: rows('of-known-recipe') };
}

/**
 * Refuses files that do not belong together.
 * @throws {DatasetError} `files-unmatched` where next to no rating rates a recipe of the recipe file
 */
export function refuseUnmatched(lineage: readonly LineageStep[], file: string): void {
  const { of, matched } = matchedRatings(lineage);
  if (matched >= of * leastShare) return;
  throw new DatasetError(`Only ${matched} of ${of} ratings rate a recipe of the recipe file.`, {
    code: 'files-unmatched',
    file,
    expected: `recipe_id among the ids of the recipe file in at least ${leastShare * 100} % of the ratings`,
    remedy: 'Give the two files of one data set. To import them as they are, add --allow-unmatched.',
  });
}
