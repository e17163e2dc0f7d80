import { Icon } from '../components/icon.tsx';
import { useAsk } from './ask-context.tsx';
import { useAskText } from './text.ts';

/** Opens the search where there is no room for a field. */
export function AskButton() {
  const ask = useAsk();
  const text = useAskText();
  return (
    <button
      type="button"
      class="row hoverable shell-icon-button"
      aria-haspopup="dialog"
      aria-label={text('ask.field')}
      onClick={ask}
    >
      <Icon name="search" />
    </button>
  );
}
