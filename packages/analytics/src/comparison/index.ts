export { compare, type Comparison, type Reference } from './compare.ts';
export { comparisonMethod } from './words.ts';
export type { Overlap } from './difference.ts';
