export { compareWithReference, type ComparedFigure, type ReferenceComparison } from './compare.ts';
export { foodcom } from './foodcom/index.ts';
export type { Reference } from './reference.ts';
