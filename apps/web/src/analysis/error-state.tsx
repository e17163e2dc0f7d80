import type { Analysis } from '@mangetamain/analytics';
import { createMemo, For, Show } from 'solid-js';
import { useText } from '../context/app-context.ts';
import { Icon } from '../components/icon.tsx';
import { errorWords } from './error-words.ts';
import './state-card.css';

interface ErrorStateProps {
  readonly analysis: Analysis;
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** What went wrong and what to do; the stable code is small, for those who report it. */
export function ErrorState(props: ErrorStateProps) {
  const { t, ui } = useText();
  const words = createMemo(() => errorWords(props.error));
  return (
    <div class="state-card" role="alert">
      <code class="state-code">{words().code}</code>
      <span class={`state-icon state-icon-${words().tone}`}>
        <Icon name={words().icon} />
      </span>
      <p class="eyebrow">{t(props.analysis.title)}</p>
      <h3 class="title">{t(words().title)}</h3>
      <p class="state-body">{t(words().body)}</p>
      <Show when={words().details.length > 0}>
        <dl class="state-details">
          <For each={words().details}>
            {(detail) => (
              <div>
                <dt>{ui(detail.label)}</dt>
                <dd>{detail.value}</dd>
              </div>
            )}
          </For>
        </dl>
      </Show>
      <div class="state-actions">
        <button type="button" class="button button-primary" onClick={() => props.onRetry()}>
          <Icon name="refresh-cw" />
          {ui(words().action)}
        </button>
      </div>
    </div>
  );
}
