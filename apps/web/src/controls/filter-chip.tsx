import type { Control } from '@mangetamain/analytics';
import type { IconName } from '@mangetamain/theme/icons';
import { createSignal, Show } from 'solid-js';
import { useText } from '../context/app-context.ts';
import { Icon } from '../components/icon.tsx';
import { Opener } from '../components/opener.tsx';
import { createControlWords } from './control-words.ts';
import { FilterEditor } from './filter-editor.tsx';
import type { ControlHandle } from './page-controls.ts';

const icons: Record<Control['kind'], IconName> = {
  years: 'calendar-days',
  range: 'sliders-horizontal',
  choice: 'funnel',
  toggle: 'funnel',
  item: 'tags',
};

/** A filter: its name and value, its editor in a popover, and the way back where it was changed. */
export function FilterChip(props: { handle: ControlHandle }) {
  const { t, ui } = useText();
  const words = createControlWords();
  const label = () => t(props.handle.control.label);
  const [trigger, setTrigger] = createSignal<HTMLButtonElement>();
  const clear = () => {
    props.handle.clear();
    // The clear button is about to go: focus stays on the filter.
    trigger()?.focus();
  };
  return (
    <span classList={{ chip: true, 'chip-changed': props.handle.changed() }}>
      <Opener
        kind="popover"
        class="row hoverable chip-open"
        ref={setTrigger}
        placement="bottom-start"
        gutter={8}
        content={
          <>
            <Icon name={icons[props.handle.control.kind]} />
            <span>
              {label()} <strong>{words(props.handle)}</strong>
            </span>
            <Show when={!props.handle.changed()}>
              <Icon name="chevron-down" />
            </Show>
          </>
        }
      >
        {({ Popover }) => (
          <Popover.Content class="raised stack filter-editor">
            <Popover.Title class="filter-editor-title">{label()}</Popover.Title>
            <FilterEditor handle={props.handle} />
            <div class="filter-editor-actions">
              <button
                type="button"
                class="button button-small"
                disabled={!props.handle.changed()}
                onClick={() => props.handle.clear()}
              >
                {ui('filter.reset')}
              </button>
              <Popover.CloseButton class="button button-small" aria-label={ui('filter.done')}>
                {ui('filter.done')}
              </Popover.CloseButton>
            </div>
          </Popover.Content>
        )}
      </Opener>
      <Show when={props.handle.changed()}>
        <button
          type="button"
          class="row hoverable chip-clear print-hidden"
          aria-label={ui('filter.clear', { label: label() })}
          onClick={clear}
        >
          <Icon name="x" />
        </button>
      </Show>
    </span>
  );
}
