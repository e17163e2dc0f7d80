import { common } from './common.ts';
import { trends } from './trends.ts';

export const en = { ...common, ...trends } as const;
