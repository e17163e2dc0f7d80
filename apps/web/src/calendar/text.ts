import { screenText } from '../context/screen-text.ts';
import { en } from './messages.en.ts';
import { fr } from './messages.fr.ts';

/** The words of the editorial calendar and of its files, in the reader's language. */
export const useCalendarText = screenText({ en, fr });
