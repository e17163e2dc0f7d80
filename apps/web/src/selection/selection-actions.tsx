import { isWhole } from '@mangetamain/analytics/selection';
import { text } from '@mangetamain/analytics/text';
import { Show } from 'solid-js';
import { Icon } from '../components/icon.tsx';
import { Opener } from '../components/opener.tsx';
import { useText } from '../context/app-context.ts';
import { useSelection } from '../context/selection-context.ts';
import { ConditionEditor } from './condition-editor.tsx';

interface SelectionActionsProps {
  /** The button that stays whatever is selected. */
  readonly ref: (button: HTMLButtonElement) => void;
}

/** Selects recipes by one thing more, or all of them again. */
export function SelectionActions(props: SelectionActionsProps) {
  const { t } = useText();
  const { selection, put, clear } = useSelection();
  let add: HTMLButtonElement | undefined;
  const keep = (button: HTMLButtonElement) => {
    add = button;
    props.ref(button);
  };
  const clearAll = () => {
    clear();
    add?.focus();
  };
  return (
    <span class="row selection-actions print-hidden">
      <span class="chip chip-add">
        <Opener
          kind="popover"
          class="row hoverable chip-open"
          label={t(text('selection.addLabel'))}
          ref={keep}
          placement="bottom-start"
          gutter={8}
          content={
            <>
              <Icon name="plus" />
              {t(text('selection.add'))}
            </>
          }
        >
          {({ Popover }, close) => (
            <Popover.Content class="raised stack filter-editor">
              <Popover.Title class="visually-hidden">{t(text('selection.addLabel'))}</Popover.Title>
              <ConditionEditor
                initial={null}
                onApply={(condition) => {
                  put(condition);
                  close();
                }}
              />
            </Popover.Content>
          )}
        </Opener>
      </span>
      <Show when={!isWhole(selection())}>
        <button type="button" class="row hoverable selection-clear" onClick={clearAll}>
          {t(text('selection.clear'))}
        </button>
      </Show>
    </span>
  );
}
