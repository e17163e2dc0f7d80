import { useText } from '../context/app-context.ts';
import { Icon } from '../components/icon.tsx';
import './state-card.css';

/** Stands where a part of the page stopped while it was drawn. */
export function CrashNotice(props: { onReset: () => void }) {
  const { ui } = useText();
  return (
    <div class="state-card" role="alert">
      <span class="state-icon state-icon-danger">
        <Icon name="circle-alert" />
      </span>
      <h3 class="title">{ui('shell.crash.title')}</h3>
      <p class="state-body">{ui('shell.crash.body')}</p>
      <div class="state-actions">
        <button type="button" class="button button-primary" onClick={props.onReset}>
          <Icon name="refresh-cw" />
          {ui('error.retry')}
        </button>
      </div>
    </div>
  );
}
