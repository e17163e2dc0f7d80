import type { Analysis } from '../../analysis/analysis.ts';
import { complexity } from './complexity.ts';
import { duration } from './duration.ts';
import { ingredients } from './ingredients.ts';
import { nutrition } from './nutrition.ts';
import { tags } from './tags.ts';
import { volume } from './volume.ts';

/** The analyses of this page, in order. Adding one adds its line here. */
export const weekend: readonly Analysis[] = [volume, duration, complexity, nutrition, ingredients, tags];
