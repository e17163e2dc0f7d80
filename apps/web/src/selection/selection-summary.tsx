import { isWhole } from '@mangetamain/analytics/selection';
import { text } from '@mangetamain/analytics/text';
import { Show } from 'solid-js';
import { RichText } from '../components/rich-text.tsx';
import { useText } from '../context/app-context.ts';
import { useSelection } from '../context/selection-context.ts';
import { countsText } from './counts-text.ts';

interface SelectionSummaryProps {
  readonly onCleared: () => void;
  /** Where the selected recipes are listed; left out where they are. */
  readonly listHref?: string | undefined;
}

/** How many recipes are selected, of how many, and the way back to all of them; nothing where that are all. */
export function SelectionSummary(props: SelectionSummaryProps) {
  const { t } = useText();
  const { selection, counts, clear } = useSelection();
  const clearAll = () => {
    clear();
    // The button is about to go: focus stays with the filters.
    props.onCleared();
  };
  return (
    <Show when={!isWhole(selection())}>
      <div class="row selection-summary">
        <p class="small secondary" role="status">
          <Show when={counts()}>{(known) => <RichText text={countsText(known())} />}</Show>
        </p>
        <Show when={props.listHref}>
          {(href) => (
            <a class="row hoverable selection-clear print-hidden" href={href()}>
              {t(text('selection.list'))}
            </a>
          )}
        </Show>
        <button type="button" class="row hoverable selection-clear print-hidden" onClick={clearAll}>
          {t(text('selection.clear'))}
        </button>
      </div>
    </Show>
  );
}
