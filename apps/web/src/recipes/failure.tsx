import { Show } from 'solid-js';
import { errorWords } from '../analysis/error-words.ts';
import { RetryAction, StateCard } from '../analysis/state-card.tsx';
import { useText } from '../context/app-context.ts';

interface FailureProps {
  readonly error: unknown;
  readonly eyebrow: string;
  readonly onRetry: () => void;
}

/** What went wrong and the way out. */
export function Failure(props: FailureProps) {
  const { t, ui } = useText();
  const words = () => errorWords(props.error);
  return (
    <StateCard
      alert
      code={words().code}
      tone={words().tone}
      icon={words().icon}
      eyebrow={props.eyebrow}
      title={t(words().title)}
      body={t(words().body)}
    >
      <Show when={words().action}>
        {(action) => <RetryAction onRetry={props.onRetry}>{ui(action())}</RetryAction>}
      </Show>
    </StateCard>
  );
}
