import { frenchNames } from '@mangetamain/analytics/french-names';
import { fr as analyses } from '@mangetamain/analytics/messages/fr';
import type { Catalogue } from '@mangetamain/analytics/text';
import { fr as shell } from './fr.ts';

/** Everything in French: the analyses' messages and the application's own, fetched as one file. */
export const catalogue: Catalogue = { ...analyses, ...shell };

export const itemNames = frenchNames;
