import { isWhole } from '@mangetamain/analytics/selection';
import { useApp } from '../context/app-context.ts';
import { useSelection } from '../context/selection-context.ts';
import { FilterBar } from '../controls/filter-bar.tsx';
import { isOfPage, type ControlHandle } from '../controls/page-controls.ts';
import { AddCondition } from './add-condition.tsx';
import { ConditionChips } from './condition-chips.tsx';
import { PublishedSelections } from './published-selections.tsx';
import { SelectionSummary } from './selection-summary.tsx';
import { VersusChip } from './versus-chip.tsx';
import { Show } from 'solid-js';
import './selection-bar.css';

interface SelectionBarProps {
  readonly handles: readonly ControlHandle[];
  /** Whether the recipes are compared with others. */
  readonly compares?: boolean;
  /** Where the selected recipes are listed; left out where they are. */
  readonly listHref?: string;
}

/** What recipes are selected by, beside the filters of the page; in sight for as long as recipes are left out. */
export function SelectionBar(props: SelectionBarProps) {
  const { session } = useApp();
  const { selection } = useSelection();
  const isCounted = () => session.dataset()?.counted !== undefined;
  let add: HTMLButtonElement | undefined;
  const focusAdd = () => add?.focus();
  return (
    <div classList={{ 'selection-bar': true, 'selection-bar-set': !isWhole(selection()) }}>
      <FilterBar
        handles={props.handles.filter(isOfPage)}
        first={<ConditionChips onRemoved={focusAdd} />}
        last={
          <>
            <Show when={isCounted()} fallback={<AddCondition ref={(button) => (add = button)} />}>
              <PublishedSelections ref={(button) => (add = button)} />
            </Show>
            <Show when={props.compares}>
              <VersusChip />
            </Show>
          </>
        }
      />
      <SelectionSummary onCleared={focusAdd} listHref={isCounted() ? undefined : props.listHref} />
    </div>
  );
}
