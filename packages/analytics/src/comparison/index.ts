export { compare, type Comparison, type Reference } from './compare.ts';
export type { Overlap } from './difference.ts';
