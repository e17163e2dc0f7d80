import { isWhole } from '@mangetamain/analytics/selection';
import { For } from 'solid-js';
import { useText } from '../context/app-context.ts';
import { useSelection } from '../context/selection-context.ts';
import { AddCondition } from '../selection/add-condition.tsx';
import { ConditionChips } from '../selection/condition-chips.tsx';
import { SelectionSummary } from '../selection/selection-summary.tsx';
import { FilterChip } from './filter-chip.tsx';
import type { ControlHandle } from './page-controls.ts';
import './filter-bar.css';

/** What recipes are selected by, and the filters that act on every analysis of the page. */
export function FilterBar(props: { handles: readonly ControlHandle[] }) {
  const { ui } = useText();
  const { selection } = useSelection();
  let add: HTMLButtonElement | undefined;
  const focusAdd = () => add?.focus();
  return (
    <div classList={{ 'filter-line': true, 'filter-line-selected': !isWhole(selection()) }}>
      <div class="filter-bar" role="group" aria-label={ui('page.filters')}>
        <ConditionChips onRemoved={focusAdd} />
        <For each={props.handles}>{(handle) => <FilterChip handle={handle} />}</For>
        <AddCondition ref={(button) => (add = button)} />
      </div>
      <SelectionSummary onCleared={focusAdd} />
    </div>
  );
}
