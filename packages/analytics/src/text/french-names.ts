import { ingredients } from './french-ingredients.ts';
import { tags } from './french-tags.ts';

/** What French calls the most used ingredients and tags; a name that both know means the same. */
export const frenchNames: Readonly<Record<string, string>> = { ...tags, ...ingredients };
