import type { IconName } from '@mangetamain/theme/icons';
import { Show, type JSX } from 'solid-js';
import { Icon } from '../components/icon.tsx';
import { useText } from '../context/app-context.ts';
import './state-card.css';

interface StateCardProps {
  readonly tone: 'danger' | 'warning' | 'info';
  readonly icon: IconName;
  readonly title: string;
  readonly body: JSX.Element;
  readonly eyebrow?: string;
  /** For those who report it. */
  readonly code?: string;
  /** True where it is read aloud at once. */
  readonly alert?: boolean;
  readonly children: JSX.Element;
}

/** Stands where there is no answer to show: what happened, and below it the way out. */
export function StateCard(props: StateCardProps) {
  return (
    <div class="state-card" role={props.alert === true ? 'alert' : undefined}>
      <Show when={props.code}>
        <code class="state-code">{props.code}</code>
      </Show>
      <span
        class="row state-icon"
        style={{ background: `var(--${props.tone}-bg)`, color: `var(--${props.tone}-fg)` }}
      >
        <Icon name={props.icon} />
      </span>
      <Show when={props.eyebrow}>
        <p class="eyebrow">{props.eyebrow}</p>
      </Show>
      <h3 class="title">{props.title}</h3>
      <p class="secondary state-body">{props.body}</p>
      {props.children}
    </div>
  );
}

/** The way out that is offered first. */
export function RetryAction(props: { children: JSX.Element; onRetry: () => void }) {
  return (
    <div class="state-actions">
      <button type="button" class="button button-primary" onClick={() => props.onRetry()}>
        <Icon name="refresh-cw" />
        {props.children}
      </button>
    </div>
  );
}

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
