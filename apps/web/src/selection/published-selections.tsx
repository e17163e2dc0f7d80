import { selectionAt, selectionKey, selectionText, type Selection } from '@mangetamain/analytics/selection';
import { text } from '@mangetamain/analytics/text';
import { For, Show } from 'solid-js';
import { Icon } from '../components/icon.tsx';
import { Opener } from '../components/opener.tsx';
import { useApp, useText } from '../context/app-context.ts';
import { useSelection } from '../context/selection-context.ts';

/** The selections whose answers are published beside the dataset; none until it is known. */
function usePublished(): () => readonly Selection[] {
  const { session } = useApp();
  return () => (session.dataset()?.selections ?? []).map(({ where }) => selectionAt(where));
}

/** Selects recipes that answers are published of: what a counted dataset offers in place of any other selection. */
export function PublishedSelections(props: { readonly ref: (button: HTMLButtonElement) => void }) {
  const { t } = useText();
  const published = usePublished();
  return (
    <Show when={published().length > 0}>
      <span class="chip chip-add print-hidden">
        <Opener
          kind="popover"
          class="row hoverable chip-open"
          ref={(button) => props.ref(button)}
          placement="bottom-start"
          gutter={8}
          content={
            <>
              <Icon name="plus" />
              {t(text('selection.published'))}
            </>
          }
        >
          {({ Popover }, close) => (
            <Popover.Content class="raised stack filter-editor">
              <Popover.Title class="filter-editor-title">{t(text('selection.published'))}</Popover.Title>
              <Choices
                of={published()}
                list="versus-choices selection-choices"
                choice="versus-choice"
                onChosen={close}
              />
            </Popover.Content>
          )}
        </Opener>
      </span>
    </Show>
  );
}

/** The same where a selection has no answers: which ones have. */
export function OfferedSelections() {
  const { t } = useText();
  const published = usePublished();
  return (
    <Show when={published().length > 0}>
      <p class="secondary state-body state-offer">{t(text('selection.published.offered'))}</p>
      <Choices of={published()} list="stack state-filters selection-choices" choice="state-filter" />
    </Show>
  );
}

interface ChoicesProps {
  readonly of: readonly Selection[];
  /** Classes of the list and of a choice: they differ where it stands on a card. */
  readonly list: string;
  readonly choice: string;
  readonly onChosen?: () => void;
}

function Choices(props: ChoicesProps) {
  const { t } = useText();
  const { selection, choose } = useSelection();
  return (
    <ul class={props.list}>
      <For each={props.of}>
        {(each) => (
          <li>
            <button
              type="button"
              class={`row hoverable ${props.choice}`}
              aria-current={selectionKey(each) === selectionKey(selection())}
              onClick={() => {
                choose(each);
                props.onChosen?.();
              }}
            >
              {t(selectionText(each))}
            </button>
          </li>
        )}
      </For>
    </ul>
  );
}
