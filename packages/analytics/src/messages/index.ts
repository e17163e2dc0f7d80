import type { Catalogue, Locale } from '../text/locale.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

export { translators } from './translators.ts';
export type { MessageId } from './message-id.ts';

/** The analytics catalogue of each language. */
export const catalogues: Record<Locale, Catalogue> = { en, fr };
