import { locale } from './client/locale.ts';
import { french } from './messages.fr.ts';
import { messages as english, type Messages } from './messages.ts';

/** Every word of the operations page, in the language of whoever reads it. */
export const messages: Messages = locale === 'fr' ? french : english;
