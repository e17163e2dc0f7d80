import { screenText } from '../context/screen-text.ts';
import { en, type DataMessageId } from './messages.en.ts';
import { fr } from './messages.fr.ts';

export const dataCatalogues = { en, fr };

/** Messages of this screen, in the reader's language. */
export const useDataText = screenText<DataMessageId>(dataCatalogues);

/** Whether a message stands under an id that was put together. */
export const isDataMessage = (id: string): id is DataMessageId => id in en;
