import type { Analysis, PageId } from '../analysis/analysis.ts';
import { duration } from './trends/duration.ts';
import { ingredients } from './trends/ingredients.ts';
import { tags } from './trends/tags.ts';
import { volume } from './trends/volume.ts';

/** Every analysis, in the order of its page. Adding one adds its line here. */
export const analyses: readonly Analysis[] = [volume, duration, ingredients, tags];

export function analysesOf(page: PageId): readonly Analysis[] {
  return analyses.filter((analysis) => analysis.page === page);
}
