import { screenText } from '../context/screen-text.ts';
import { en } from './messages.en.ts';
import { fr } from './messages.fr.ts';

/** The words of the screens of ingredients and of tags, in the reader's language. */
export const useItemsText = screenText({ en, fr });
