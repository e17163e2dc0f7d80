import { Icon } from '../components/icon.tsx';
import { useAsk } from './ask-context.tsx';
import { useAskText } from './text.ts';
import './ask-field.css';

/** Looks like a field and opens the search: small in the sidebar, large where it is the way in. */
export function AskField(props: { size: 'small' | 'large' }) {
  const ask = useAsk();
  const text = useAskText();
  const label = () => text(props.size === 'large' ? 'ask.field.long' : 'ask.field');
  return (
    <button
      type="button"
      class={`row ask-field ask-field-${props.size}`}
      aria-haspopup="dialog"
      aria-keyshortcuts="/ Control+K Meta+K"
      title={text('ask.field')}
      onClick={ask}
    >
      <Icon name="search" />
      <span class="ask-field-label">{label()}</span>
      <kbd class="ask-key" aria-hidden="true">
        {text('ask.key')}
      </kbd>
    </button>
  );
}
