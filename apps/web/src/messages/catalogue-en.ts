import { en as analyses } from '@mangetamain/analytics/messages/en';
import type { Catalogue } from '@mangetamain/analytics/text';
import { en as shell } from './en.ts';

/** Everything in English: the analyses' messages and the application's own, fetched as one file. */
export const catalogue: Catalogue = { ...analyses, ...shell };

/** The data are in English. */
export const itemNames = {};
