import { screenText } from '../context/screen-text.ts';
import { en, type ExploreMessageId } from './messages.en.ts';
import { fr } from './messages.fr.ts';

export const exploreCatalogues = { en, fr };

/** Messages of this screen, in the reader's language. */
export const useExploreText = screenText<ExploreMessageId>(exploreCatalogues);
