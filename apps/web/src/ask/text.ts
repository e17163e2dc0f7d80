import { screenText } from '../context/screen-text.ts';
import { en } from './messages.en.ts';
import { fr } from './messages.fr.ts';

const askCatalogues = { en, fr };

/** A message of the search in every language, to be found by. */
export const askWords = (id: keyof typeof en): readonly string[] =>
  Object.values(askCatalogues).map((catalogue) => catalogue[id]);

/** The words of the search, in the reader's language. */
export const useAskText = screenText(askCatalogues);
