import {
  isWhole,
  selectionKey,
  selectionText,
  wholeSelection,
  worthComparing,
  type Selection,
} from '@mangetamain/analytics/selection';
import { text } from '@mangetamain/analytics/text';
import { For, Show } from 'solid-js';
import { Icon } from '../components/icon.tsx';
import { Opener } from '../components/opener.tsx';
import { RichText } from '../components/rich-text.tsx';
import { useText } from '../context/app-context.ts';
import { useSelection } from '../context/selection-context.ts';

const keyOf = (versus: Selection | null) => versus && selectionKey(versus);

/** What the selected recipes are compared with, and the choice of it; nothing where neither is asked for. */
export function VersusChip() {
  const { t } = useText();
  const { selection, versus, compareWith } = useSelection();
  const offered = (): readonly (Selection | null)[] => {
    const usual = isWhole(selection()) ? [] : [wholeSelection, ...worthComparing(selection())];
    const isOffered = usual.some((each) => keyOf(each) === keyOf(versus()));
    return [...usual, ...(versus() === null || isOffered ? [] : [versus()]), null];
  };
  const name = (other: Selection | null) =>
    other === null ? text('selection.nothing') : selectionText(other);
  return (
    <Show when={!isWhole(selection()) || versus() !== null}>
      <span class="chip print-hidden">
        <Opener
          kind="popover"
          class="row hoverable chip-open"
          placement="bottom-start"
          gutter={8}
          content={
            <>
              <Icon name="git-compare-arrows" />
              <span class="condition-words">
                <RichText text={text('selection.compared', { versus: name(versus()) })} />
              </span>
              <Icon name="chevron-down" />
            </>
          }
        >
          {({ Popover }, close) => (
            <Popover.Content class="raised stack filter-editor">
              <Popover.Title class="filter-editor-title">{t(text('selection.compare'))}</Popover.Title>
              <ul class="versus-choices">
                <For each={offered()}>
                  {(other) => (
                    <li>
                      <button
                        type="button"
                        class="row hoverable versus-choice"
                        aria-current={keyOf(other) === keyOf(versus())}
                        onClick={() => {
                          compareWith(other);
                          close();
                        }}
                      >
                        {t(name(other))}
                      </button>
                    </li>
                  )}
                </For>
              </ul>
            </Popover.Content>
          )}
        </Opener>
      </span>
    </Show>
  );
}
