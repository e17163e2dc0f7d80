import { text } from '@mangetamain/analytics/text';
import { Icon } from '../components/icon.tsx';
import { Opener } from '../components/opener.tsx';
import { useText } from '../context/app-context.ts';
import { useSelection } from '../context/selection-context.ts';
import { ConditionEditor } from './condition-editor.tsx';

/** Selects recipes by one thing more. */
export function AddCondition(props: { ref: (button: HTMLButtonElement) => void }) {
  const { t } = useText();
  const { put } = useSelection();
  return (
    <span class="chip chip-add print-hidden">
      <Opener
        kind="popover"
        class="row hoverable chip-open"
        label={t(text('selection.addLabel'))}
        ref={(button) => props.ref(button)}
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
  );
}
