import { useText } from '../context/app-context.ts';
import { RetryAction, StateCard } from './state-card.tsx';

/** Stands where a part of the page stopped while it was drawn. */
export function CrashNotice(props: { onReset: () => void }) {
  const { ui } = useText();
  return (
    <StateCard
      alert
      tone="danger"
      icon="circle-alert"
      title={ui('shell.crash.title')}
      body={ui('shell.crash.body')}
    >
      <RetryAction onRetry={props.onReset}>{ui('error.retry')}</RetryAction>
    </StateCard>
  );
}
