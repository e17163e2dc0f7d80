/**
 * Tags that are headings of Food.com's taxonomy rather than descriptions: a recipe carries one because it carries
 * a tag below it, so its share says how recipes were filed, not what was cooked.
 */
const structuralTags: ReadonlySet<string> = new Set([
  'preparation',
  'time-to-make',
  'course',
  'main-ingredient',
  'dietary',
  'occasion',
  'cuisine',
  'equipment',
  'number-of-servings',
  'taste-mood',
  'technique',
  'presentation',
  'holiday-event',
  'seasonal',
  'low-in-something',
  'high-in-something',
  'free-of-something',
]);

export const isStructural = (tag: string): boolean => structuralTags.has(tag);
