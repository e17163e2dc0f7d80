import { screenText } from '../context/screen-text.ts';
import { en } from './messages.en.ts';
import { fr } from './messages.fr.ts';

/** The words of this screen, in the reader's language. */
export const useRecipeText = screenText({ en, fr });
