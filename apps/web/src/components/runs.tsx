import type { TextRun } from '@mangetamain/analytics/text';
import { For, Show } from 'solid-js';

/** A sentence with what matters in it emphasised. */
export function Runs(props: { readonly of: readonly TextRun[] }) {
  return (
    <For each={props.of}>
      {(run) => (
        <Show when={run.strong} fallback={run.text}>
          <strong>{run.text}</strong>
        </Show>
      )}
    </For>
  );
}
