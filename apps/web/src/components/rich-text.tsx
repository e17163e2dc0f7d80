import type { Text } from '@mangetamain/analytics/text';
import { For, Show } from 'solid-js';
import { useApp } from '../context/app-context.ts';

/** A sentence in the reader's language with what matters in it emphasised. */
export function RichText(props: { text: Text }) {
  const { translator } = useApp();
  return (
    <For each={translator().runs(props.text)}>
      {(run) => (
        <Show when={run.strong} fallback={run.text}>
          <strong>{run.text}</strong>
        </Show>
      )}
    </For>
  );
}
