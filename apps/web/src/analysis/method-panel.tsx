import type { Analysis } from '@mangetamain/analytics';
import { For } from 'solid-js';
import { RichText } from '../components/rich-text.tsx';
import './method-panel.css';

/** What is computed, from which source, within which limits. */
export function MethodPanel(props: { analysis: Analysis }) {
  return (
    <div class="card-text method-panel">
      <For each={props.analysis.method}>
        {(paragraph) => (
          <p class="prose">
            <RichText text={paragraph} />
          </p>
        )}
      </For>
    </div>
  );
}
