import { screenText } from '../context/screen-text.ts';
import { en } from './messages.en.ts';
import { fr } from './messages.fr.ts';

/** The words of the overview, in the reader's language. */
export const useOverviewText = screenText({ en, fr });
