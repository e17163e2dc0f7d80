import { select, sql } from '../analysis/query.ts';
import { isStructural } from '../analyses/items/structural-tags.ts';

/** Every tag, the most used first. */
export const tagNames = select({ name: 'text' }, sql`SELECT name FROM tags ORDER BY id`);

/** The tags of a recipe that say what it is, the most used first; headings of the taxonomy are left out. */
export function describingTags(own: readonly string[], byUse: readonly string[]): readonly string[] {
  const listed = new Set(own.map((tag) => tag.trim().toLowerCase()));
  return byUse.filter((tag) => listed.has(tag) && !isStructural(tag));
}
