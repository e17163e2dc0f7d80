import { fieldName, fields, valueText } from '@mangetamain/analytics/selection';
import { For } from 'solid-js';
import { useText } from '../context/app-context.ts';
import type { ValuesEditorProps } from './values-editor.ts';

/** Some of a few words: months, days of the week. */
export function WordsEditor(props: ValuesEditorProps) {
  const { t } = useText();
  const words = () => {
    const description = fields[props.field];
    return description.kind === 'word' ? description.words : [];
  };
  const toggle = (word: string, chosen: boolean) => {
    const others = props.values.filter((value) => value !== word);
    props.onChange(chosen ? [...others, word] : others);
  };
  return (
    <fieldset class="words-editor">
      <legend class="visually-hidden">{t(fieldName(props.field))}</legend>
      <For each={words()}>
        {(word) => (
          <label class="row choice-editor-option">
            <input
              type="checkbox"
              checked={props.values.includes(word)}
              onChange={(event) => toggle(word, event.currentTarget.checked)}
            />
            {t(valueText(props.field, word))}
          </label>
        )}
      </For>
    </fieldset>
  );
}
