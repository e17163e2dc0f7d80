import type { Analysis } from '@mangetamain/analytics';
import { createMemo, For, Show, type JSX } from 'solid-js';
import { Icon } from '../components/icon.tsx';
import { useText } from '../context/app-context.ts';
import { errorWords } from './error-words.ts';
import { RetryAction, StateCard } from './state-card.tsx';

interface ErrorStateProps {
  readonly analysis: Analysis;
  readonly error: unknown;
  readonly onRetry: () => void;
  /** Ways out beside trying again. */
  readonly children?: JSX.Element;
}

/** What went wrong and what to do; the stable code is small, for those who report it. */
export function ErrorState(props: ErrorStateProps) {
  const { t, ui } = useText();
  const words = createMemo(() => errorWords(props.error));
  return (
    <StateCard
      alert
      code={words().code}
      tone={words().tone}
      icon={words().icon}
      eyebrow={t(props.analysis.title)}
      title={t(words().title)}
      body={t(words().body)}
    >
      <Show when={words().details.length > 0}>
        <dl class="state-details">
          <For each={words().details}>
            {(detail) => (
              <div>
                <dt class="secondary">{ui(detail.label)}</dt>
                <dd>{detail.value}</dd>
              </div>
            )}
          </For>
        </dl>
      </Show>
      <Show when={words().action}>
        {(action) => <RetryAction onRetry={props.onRetry}>{ui(action())}</RetryAction>}
      </Show>
      {props.children}
    </StateCard>
  );
}

/** Stands where a card above it says what went wrong, and has the way out for both. */
export function FailedAgain(props: Pick<ErrorStateProps, 'analysis'>) {
  const { t, ui } = useText();
  return (
    <div class="card-text">
      <p class="eyebrow">
        <Icon name={props.analysis.icon} />
        {t(props.analysis.title)}
      </p>
      <p class="small secondary">{ui('error.again')}</p>
    </div>
  );
}
