import type { Text, Translator } from '../text/index.ts';
import { html, type Markup } from './markup.ts';

/** A text with its emphasis. */
export function richText(translate: Translator, text: Text): readonly Markup[] {
  return translate
    .runs(text)
    .map((run) => (run.strong ? html`<strong>${run.text}</strong>` : html`${run.text}`));
}
