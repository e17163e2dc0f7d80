import { screenText } from '../context/screen-text.ts';
import { messages as en } from './messages.en.ts';
import { messages as fr } from './messages.fr.ts';

/** The panel's own messages: they come with its code. */
export const usePublishText = screenText({ en, fr });

export type PublishText = ReturnType<typeof usePublishText>;
