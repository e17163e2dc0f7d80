import type { Catalogue, Locale } from '../text/locale.ts';
import { en } from './en/index.ts';
import { fr } from './fr/index.ts';

export type { MessageId } from './en/index.ts';

/** The analytics catalogue of each language. */
export const catalogues: Record<Locale, Catalogue> = { en, fr };
