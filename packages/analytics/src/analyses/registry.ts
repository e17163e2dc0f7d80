import type { Analysis, PageId } from '../analysis/analysis.ts';
import { complexity } from './trends/complexity.ts';
import { duration } from './trends/duration.ts';
import { ingredients } from './trends/ingredients.ts';
import { nutrition } from './trends/nutrition.ts';
import { tags } from './trends/tags.ts';
import { volume } from './trends/volume.ts';
import { volume as weekendVolume } from './weekend/volume.ts';

/** Every analysis, in the order of its page. Adding one adds its line here. */
export const analyses: readonly Analysis[] = [
  volume,
  duration,
  complexity,
  nutrition,
  ingredients,
  tags,
  weekendVolume,
];

export function analysesOf(page: PageId): readonly Analysis[] {
  return analyses.filter((analysis) => analysis.page === page);
}
