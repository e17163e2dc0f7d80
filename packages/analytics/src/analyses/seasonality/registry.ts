import type { Analysis } from '../../analysis/analysis.ts';
import { complexity } from './complexity/index.ts';
import { duration } from './duration/index.ts';
import { ingredients } from './ingredients/index.ts';
import { nutrition } from './nutrition/index.ts';
import { tags } from './tags/index.ts';
import { volume } from './volume/index.ts';

/** The analyses of this page, in order. Adding one adds its line here. */
export const seasonality: readonly Analysis[] = [ingredients, tags, volume, duration, complexity, nutrition];
