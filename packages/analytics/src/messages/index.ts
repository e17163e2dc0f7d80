import type { Locale } from '../text/format.ts';
import type { Catalogue } from '../text/translator.ts';
import { en } from './en/index.ts';
import { fr } from './fr/index.ts';

export type MessageId = keyof typeof en;

/** The analytics catalogue of each language. */
export const catalogues: Record<Locale, Catalogue> = { en, fr };
