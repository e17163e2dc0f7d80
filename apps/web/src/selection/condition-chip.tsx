import {
  conditionLabel,
  conditionText,
  conditionValue,
  fields,
  type Condition,
} from '@mangetamain/analytics/selection';
import { text } from '@mangetamain/analytics/text';
import type { IconName } from '@mangetamain/theme/icons';
import { Icon } from '../components/icon.tsx';
import { Opener } from '../components/opener.tsx';
import { useText } from '../context/app-context.ts';
import { useSelection } from '../context/selection-context.ts';
import { ConditionEditor } from './condition-editor.tsx';

const iconOf = ({ field }: Condition): IconName => {
  const { kind } = fields[field];
  if (kind === 'item') return field === 'tag' ? 'tag' : 'carrot';
  return kind === 'word' || field === 'published' ? 'calendar-days' : 'sliders-horizontal';
};

/** A condition on recipes: in words, its editor in a popover, and the way to remove it. */
export function ConditionChip(props: { condition: Condition; onRemoved: () => void }) {
  const { t } = useText();
  const { put, remove } = useSelection();
  const drop = () => {
    remove(props.condition);
    // The button is about to go: focus stays with the filters.
    props.onRemoved();
  };
  return (
    <span class="chip chip-changed">
      <Opener
        kind="popover"
        class="row hoverable chip-open"
        placement="bottom-start"
        gutter={8}
        content={
          <>
            <Icon name={iconOf(props.condition)} />
            <span class="condition-words">
              {t(conditionLabel(props.condition))} <strong>{t(conditionValue(props.condition))}</strong>
            </span>
          </>
        }
      >
        {({ Popover }, close) => (
          <Popover.Content class="raised stack filter-editor">
            <Popover.Title class="filter-editor-title">{t(conditionText(props.condition))}</Popover.Title>
            <ConditionEditor
              initial={props.condition}
              onApply={(condition) => {
                put(condition, props.condition);
                close();
              }}
            />
          </Popover.Content>
        )}
      </Opener>
      <button
        type="button"
        class="row hoverable chip-clear print-hidden"
        aria-label={t(text('selection.remove', { condition: conditionText(props.condition) }))}
        onClick={drop}
      >
        <Icon name="x" />
      </button>
    </span>
  );
}
