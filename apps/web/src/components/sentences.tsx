import type { Text } from '@mangetamain/analytics/text';
import { For } from 'solid-js';
import { RichText } from './rich-text.tsx';

/** Sentences one after another, as in a paragraph. */
export function Sentences(props: { of: readonly Text[] }) {
  return (
    <For each={props.of}>
      {(sentence, index) => (
        <>
          {index() > 0 ? ' ' : ''}
          <RichText text={sentence} />
        </>
      )}
    </For>
  );
}
