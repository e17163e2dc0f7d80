import { createLinkCopying } from '../components/copying.ts';
import { oneStop } from '../components/one-stop.ts';
import { Icon } from '../components/icon.tsx';
import { useText } from '../context/app-context.ts';
import './card-actions.css';

interface CardActionsProps {
  readonly title: string;
  /** Link to just this view. */
  readonly address: string;
  readonly publishing: boolean;
  readonly onPublish: () => void;
}

/** Take the analysis away: its link, and all the rest in a panel. */
export function CardActions(props: CardActionsProps) {
  const { ui } = useText();
  const { copied, copy } = createLinkCopying();
  return (
    <div
      class="card-actions print-hidden"
      ref={oneStop}
      role="toolbar"
      aria-label={ui('card.actions', { title: props.title })}
    >
      <button
        type="button"
        class="hoverable card-action"
        title={ui('card.link.hint')}
        onClick={() => copy(props.address)}
      >
        <Icon name={copied() ? 'check' : 'link'} />
        <span class="card-action-words">{ui('card.link')}</span>
      </button>
      <button
        type="button"
        class="hoverable card-action"
        title={ui('card.publish.hint', { title: props.title })}
        aria-expanded={props.publishing}
        onClick={() => props.onPublish()}
      >
        <Icon name="share-2" />
        <span class="card-action-words">{ui('card.publish')}</span>
        <Icon name={props.publishing ? 'chevron-up' : 'chevron-down'} />
      </button>
    </div>
  );
}
