import type { Text, Translator } from '../text/index.ts';
import { markup, type Markup } from './markup.ts';

/** A text with its emphasis. */
export function richText(translate: Translator, text: Text): readonly Markup[] {
  return translate
    .runs(text)
    .map((run) => (run.strong ? markup`<strong>${run.text}</strong>` : markup`${run.text}`));
}
