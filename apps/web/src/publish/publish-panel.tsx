import { Icon } from '../components/icon.tsx';
import { CopyAsText } from './copy-as-text.tsx';
import { Citation } from './citation.tsx';
import { Downloads } from './downloads.tsx';
import { Embed } from './embed.tsx';
import { filterWords } from './notes.ts';
import { usePublishText } from './publish-text.ts';
import type { Published } from './published.ts';
import './publish-panel.css';

interface PublishPanelProps extends Published {
  readonly onClose: () => void;
}

/** Everything by which an analysis leaves the page: files, text, citation. */
export function PublishPanel(props: PublishPanelProps) {
  const words = usePublishText();
  const filters = () => filterWords(props);
  return (
    <section
      class="publish-panel print-hidden"
      aria-label={words('title')}
      tabindex="-1"
      ref={(panel) => queueMicrotask(() => panel.focus({ preventScroll: true }))}
      onKeyDown={(event) => event.key === 'Escape' && props.onClose()}
    >
      <header class="row publish-head">
        <h4 class="publish-title">{words('title')}</h4>
        <p class="caption secondary publish-as">
          {filters() === null ? words('as.all') : words('as.filters', { filters: filters() ?? '' })}
        </p>
        <button
          type="button"
          class="hoverable publish-close"
          aria-label={words('close')}
          onClick={props.onClose}
        >
          <Icon name="x" />
        </button>
      </header>
      <Embed {...props} />
      <div class="publish-parts">
        <Downloads {...props} />
        <CopyAsText {...props} />
        <Citation {...props} />
      </div>
    </section>
  );
}
